package org.godepot.golang.doc.comment;

import java.util.Set;

/** Finds web addresses in running text, without the punctuation that follows them. Stateless. */
final class WebAddress {
  private static final Set<String> SCHEMES =
      Set.of("file", "ftp", "gopher", "http", "https", "mailto", "nntp");
  private static final int SHORTEST_SCHEME = 3;
  private static final int LONGEST_SCHEME = 6;

  /** Longer ones end here, or a comment of addresses in addresses would take quadratic time. */
  private static final int MAX_LENGTH = 2_048;

  /** Deepest parentheses in an address, for the same reason. */
  private static final int MAX_DEPTH = 10;

  private static final String PUNCTUATION = ".,:;?!";
  private static final String IN_HOST = "_@-.[]:";
  private static final String IN_PATH = "$'()*+&#=@~_/-[]{}%";

  private WebAddress() {}

  static boolean isScheme(String text) {
    return SCHEMES.contains(text);
  }

  /** Length of the address at an index, or 0. */
  static int at(String text, int from) {
    int host = hostOf(text, from);
    if (host < 0 || host >= text.length()) {
      return 0;
    }
    char first = text.charAt(host);
    if (!isHost(first) || isPunctuation(first)) {
      return 0;
    }
    int end = host + 1;
    int limit = Math.min(text.length(), from + MAX_LENGTH);
    for (int i = end; i < limit && isHost(text.charAt(i)); i++) {
      if (!isPunctuation(text.charAt(i))) {
        end = i + 1;
      }
    }
    return pathEnd(text, end, limit) - from;
  }

  /** Where the host behind a scheme begins, or -1. */
  private static int hostOf(String text, int from) {
    for (int i = from + SHORTEST_SCHEME; i <= from + LONGEST_SCHEME && i < text.length(); i++) {
      if (text.charAt(i) == ':') {
        boolean address = text.startsWith("://", i) && isScheme(text.substring(from, i));
        return address ? i + 3 : -1;
      }
    }
    return -1;
  }

  /** Parentheses, brackets and braces belong to a path only in pairs. */
  private static int pathEnd(String text, int from, int limit) {
    StringBuilder open = new StringBuilder();
    int end = from;
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (isPunctuation(c)) {
        continue;
      }
      if (!isPath(c)) {
        break;
      }
      int opening = "({[".indexOf(c);
      if (open.length() == MAX_DEPTH) {
        break;
      }
      if (opening >= 0) {
        open.append(")}]".charAt(opening));
      } else if (")}]".indexOf(c) >= 0) {
        int last = open.length() - 1;
        if (last < 0 || open.charAt(last) != c) {
          break;
        }
        open.setLength(last);
      }
      if (open.length() == 0) {
        end = i + 1;
      }
    }
    return end;
  }

  private static boolean isPunctuation(char c) {
    return PUNCTUATION.indexOf(c) >= 0;
  }

  private static boolean isHost(char c) {
    return isAlphanumeric(c) || IN_HOST.indexOf(c) >= 0;
  }

  private static boolean isPath(char c) {
    return isAlphanumeric(c) || IN_PATH.indexOf(c) >= 0;
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
