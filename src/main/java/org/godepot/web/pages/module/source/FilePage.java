package org.godepot.web.pages.module.source;

import java.util.List;
import org.godepot.registry.files.FileView;
import org.godepot.web.pages.module.subject.Heading;

/**
 * A file of a version.
 *
 * @param place the directories above, the module first
 * @param raw where its bytes are
 */
public record FilePage(
    Heading heading, List<Heading.Link> place, FileView file, String size, String raw) {
  public FilePage {
    place = List.copyOf(place);
  }
}
