package org.godepot.golang.doc;

import java.util.List;

/**
 * Constants or variables that are declared together.
 *
 * @param names in their order; {@code _} stands for one that is not exported
 * @param members the exported ones, each by itself
 */
public record ValueDoc(
    Documentation documentation,
    List<String> names,
    List<Member> members,
    DeclarationText declaration) {
  public ValueDoc {
    names = List.copyOf(names);
    members = List.copyOf(members);
  }
}
