package org.godepot.golang.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;
import org.godepot.golang.unicode.CaseFold;
import org.godepot.golang.unicode.Characters;

/**
 * The rules for the elements of slash-separated paths, which module paths, import paths and file
 * names share (protocol M-1 to M-4, M-10, M-11; golang.org/x/mod module.checkPath).
 */
final class Elements {
  /** What kind of path is checked, with its word in messages and the characters it allows. */
  enum Kind {
    MODULE("module path", "M-2", ProblemCode.MODULE_PATH, "-._~"),
    IMPORT("import path", "M-10", ProblemCode.MODULE_PATH, "-._~+"),
    FILE("file name", "M-11", ProblemCode.BAD_NAME, "!#$%&()+,-.=@[]^_{}~ ");

    private final String noun;
    private final String rule;
    private final ProblemCode code;
    private final String punctuation;

    Kind(String noun, String rule, ProblemCode code, String punctuation) {
      this.noun = noun;
      this.rule = rule;
      this.code = code;
      this.punctuation = punctuation;
    }

    private boolean allows(int c) {
      if (c >= 0x80) {
        return this == FILE && Characters.isLetter(c);
      }
      return (c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || punctuation.indexOf(c) >= 0;
    }
  }

  private static final Set<String> WINDOWS_DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private static final Pattern SHORT_NAME = Pattern.compile(".*~[0-9]+", Pattern.DOTALL);

  private final Kind kind;
  private final List<Problem> problems = new ArrayList<>();

  private Elements(Kind kind) {
    this.kind = kind;
  }

  /** Everything that is wrong with a path. */
  static List<Problem> problems(String path, Kind kind) {
    Elements check = new Elements(kind);
    check.path(path);
    return check.problems;
  }

  private void path(String path) {
    if (path.isEmpty()) {
      add(kind.code, "M-1", "the " + kind.noun + " is empty", "");
      return;
    }
    if (path.startsWith("-") && kind != Kind.FILE) {
      add(kind.code, "M-1", "the " + kind.noun + " begins with -", "");
    }
    for (String element : path.split("/", -1)) {
      if (element.isEmpty()) {
        String message = "the " + kind.noun + " holds an empty element";
        add(escape(), "M-1", message, "no leading, double or trailing slash");
      } else {
        element(element);
      }
    }
  }

  private ProblemCode escape() {
    return kind == Kind.FILE ? ProblemCode.PATH_ESCAPE : kind.code;
  }

  private void element(String element) {
    if (element.charAt(0) == '.' && element.chars().allMatch(c -> c == '.')) {
      add(escape(), kind.rule, "element \"" + element + "\" is only dots", "use clean names");
      return;
    }
    if (element.startsWith(".") && kind == Kind.MODULE) {
      add(kind.code, "M-2", "element \"" + element + "\" begins with a dot", "rename it");
    }
    if (element.endsWith(".")) {
      ProblemCode code = kind == Kind.FILE ? ProblemCode.TRAILING_DOT : kind.code;
      add(code, "M-2", "element \"" + element + "\" ends in a dot", "rename it");
    }
    characters(element);
    windows(element);
  }

  private void characters(String element) {
    if (isPlain(element)) {
      return;
    }
    int[] refused = element.codePoints().filter(c -> !kind.allows(c)).distinct().toArray();
    for (int c : refused) {
      ProblemCode code = kind == Kind.FILE && c == '\\' ? ProblemCode.PATH_ESCAPE : kind.code;
      add(
          code,
          kind.rule,
          "character " + name(c) + " is not allowed in a " + kind.noun,
          "rename it: letters, digits and " + kind.punctuation.strip());
    }
  }

  /** Small letters and digits are nearly all there is. */
  private static boolean isPlain(String element) {
    for (int i = 0; i < element.length(); i++) {
      char c = element.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private static String name(int c) {
    String code = String.format(Locale.ROOT, "U+%04X", c);
    return c > ' ' && c < 0x7f ? "\"" + (char) c + "\" (" + code + ")" : code;
  }

  private void windows(String element) {
    int dot = element.indexOf('.');
    String stem = dot < 0 ? element : element.substring(0, dot);
    ProblemCode code = kind == Kind.FILE ? ProblemCode.RESERVED_NAME : kind.code;
    boolean device =
        (stem.length() == 3 || stem.length() == 4)
            && WINDOWS_DEVICES.contains(CaseFold.fold(stem).toLowerCase(Locale.ROOT));
    if (device) {
      add(code, "M-3", "\"" + stem + "\" is a device on Windows", "rename it");
    }
    if (kind != Kind.FILE && stem.indexOf('~') >= 0 && SHORT_NAME.matcher(stem).matches()) {
      String message = "\"" + stem + "\" looks like a short name of Windows";
      add(code, "M-4", message, "do not end in ~ and digits");
    }
  }

  private void add(ProblemCode code, String rule, String message, String fix) {
    problems.add(Problem.of(code, rule, message, fix));
  }
}
