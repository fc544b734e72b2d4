package org.godepot.registry.upstream;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An upstream in a chain.
 *
 * @param onAnyError whether any error leads to the next one ({@code |}), not only "not there"
 *     ({@code ,})
 */
record Link(String upstream, boolean onAnyError) {
  /** What the go command knows in a chain and we do not. */
  private static final Set<String> UNSUPPORTED = Set.of("direct", "off", "noproxy", "none");

  private static final Pattern LINK = Pattern.compile("([^,|]*)([,|]?)");

  /**
   * The chain of a text such as {@code a,b|c}.
   *
   * @throws IllegalArgumentException if it is none
   */
  static List<Link> chain(String text) {
    List<Link> chain = new ArrayList<>();
    Matcher matcher = LINK.matcher(text);
    boolean more = true;
    while (more && matcher.find()) {
      String name = matcher.group(1);
      if (name.isEmpty()) {
        throw new IllegalArgumentException("the chain \"" + text + "\" misses a name");
      }
      if (UNSUPPORTED.contains(name)) {
        throw new IllegalArgumentException(
            "\"" + name + "\" is not supported: a chain ends with its last upstream");
      }
      chain.add(new Link(name, matcher.group(2).equals("|")));
      more = !matcher.group(2).isEmpty();
    }
    return List.copyOf(chain);
  }
}
