package org.godepot.web.pages.reference;

import java.util.regex.Pattern;
import org.godepot.house.Routes;

/**
 * A route whose template can be held against paths.
 *
 * @param literals how many characters it gives itself; of two that fit, the longer one is meant
 */
record Template(Routes.Route route, Pattern pattern, int literals) {
  static Template of(Routes.Route route) {
    StringBuilder pattern = new StringBuilder();
    int literals = 0;
    String path = route.path();
    for (int at = 0; at < path.length(); at++) {
      if (path.charAt(at) == '{') {
        int end = end(path, at);
        String[] parameter = path.substring(at + 1, end).split(":", 2);
        pattern.append(parameter.length == 1 ? "[^/]+" : "(?:" + parameter[1].strip() + ")");
        at = end;
      } else {
        pattern.append(Pattern.quote(path.substring(at, at + 1)));
        literals++;
      }
    }
    return new Template(route, Pattern.compile(pattern.toString()), literals);
  }

  /** Where the braces that begin here end: expressions have braces of their own. */
  private static int end(String path, int begin) {
    int depth = 0;
    for (int at = begin; at < path.length(); at++) {
      depth += path.charAt(at) == '{' ? 1 : path.charAt(at) == '}' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    throw new IllegalArgumentException(path);
  }

  boolean fits(String path) {
    return pattern.matcher(path).matches();
  }
}
