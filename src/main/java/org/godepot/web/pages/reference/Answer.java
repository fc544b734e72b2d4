package org.godepot.web.pages.reference;

import java.util.List;

/**
 * An answer.
 *
 * @param status three digits
 * @param shared whether several routes have it, so that it stands apart from them
 */
public record Answer(String status, String what, List<Content> contents, boolean shared) {
  public Answer {
    contents = List.copyOf(contents);
  }
}
