package org.godepot.web.pages.module.changes;

import java.util.List;
import java.util.Optional;
import org.godepot.registry.compare.Hunk;
import org.godepot.web.pages.module.subject.Heading;

/**
 * How a file differs.
 *
 * @param name as it may be shown
 * @param what happened to it, in words
 * @param hunks that are shown
 * @param more where the rest is, if that is not all
 * @param notes sentences that readers must be told
 */
public record FileBlock(
    String name, String what, List<Hunk> hunks, Optional<Heading.Link> more, List<String> notes) {
  public FileBlock {
    hunks = List.copyOf(hunks);
    notes = List.copyOf(notes);
  }
}
