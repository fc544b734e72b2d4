package org.godepot.web.pages.module.overview;

import java.util.Optional;
import org.godepot.web.html.When;

/**
 * A fact about a version.
 *
 * @param at when that was, which stands before the value
 * @param code whether it is to be copied and compared letter by letter
 * @param address where it leads, if it does
 */
public record Fact(
    String name, Optional<When> at, String value, boolean code, Optional<String> address) {
  static Fact of(String name, String value) {
    return new Fact(name, Optional.empty(), value, false, Optional.empty());
  }

  static Fact moment(String name, When at, String more) {
    return new Fact(name, Optional.of(at), more, false, Optional.empty());
  }

  static Fact code(String name, String value) {
    return new Fact(name, Optional.empty(), value, true, Optional.empty());
  }

  static Fact link(String name, String value, String address) {
    return new Fact(name, Optional.empty(), value, false, Optional.of(address));
  }
}
