package org.godepot.golang.doc.print;

import java.util.Arrays;
import java.util.List;
import org.godepot.golang.doc.syntax.Declaration.ValueSpec;

/** Which lines of a group of constants keep a column for types. Stateless. */
final class TypeColumn {
  private TypeColumn() {}

  /** Values of lines in a row move to the place of types if none of these lines has a type. */
  static boolean[] kept(List<ValueSpec> specs) {
    boolean[] kept = new boolean[specs.size()];
    int from = -1;
    boolean typed = false;
    for (int i = 0; i < specs.size(); i++) {
      boolean hasValues = !specs.get(i).values().isEmpty();
      if (hasValues && from < 0) {
        from = i;
        typed = false;
      } else if (!hasValues && from >= 0) {
        Arrays.fill(kept, from, i, typed);
        from = -1;
      }
      typed |= specs.get(i).type().isPresent();
    }
    if (from >= 0) {
      Arrays.fill(kept, from, specs.size(), typed);
    }
    return kept;
  }
}
