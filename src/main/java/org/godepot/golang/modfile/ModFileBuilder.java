package org.godepot.golang.modfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.godepot.golang.report.Problems;

/** Gathers directives into a {@link ModFile}. Used once, by one thread. */
final class ModFileBuilder implements LineReader.Directives {
  /** What users of a module look at; everything else is skipped, even if malformed. */
  private static final Set<String> FOR_USERS =
      Set.of("module", "go", "require", "retract", "ignore");

  private static final Set<String> BLOCKS =
      Set.of("module", "godebug", "require", "exclude", "replace", "retract", "tool", "ignore");

  private static final Pattern GO_VERSION =
      Pattern.compile("[1-9][0-9]*\\.(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*))?([a-z]+[0-9]+)?");

  private static final Pattern LAX_GO_VERSION =
      Pattern.compile("v?([1-9][0-9]*\\.(?:0|[1-9][0-9]*))[^0-9].*");

  private static final Pattern TOOLCHAIN = Pattern.compile("default|go1|go1\\..*");

  /** The paragraph of a comment that tells a deprecation. */
  private static final Pattern DEPRECATED =
      Pattern.compile("(?:^|\n\n)Deprecated: *(.*?)(?:\\z|\n\n)", Pattern.DOTALL);

  private final Strictness strictness;
  private final Problems problems;
  private final int most;
  private Optional<ModFile.Module> module = Optional.empty();
  private Optional<String> go = Optional.empty();
  private Optional<String> toolchain = Optional.empty();
  private boolean hasModule;
  private final List<ModFile.Require> requires = new ArrayList<>();
  private final List<ModFile.Exclude> excludes = new ArrayList<>();
  private final List<ModFile.Replace> replaces = new ArrayList<>();
  private final List<ModFile.Retract> retracts = new ArrayList<>();
  private final List<String> tools = new ArrayList<>();
  private final List<String> ignores = new ArrayList<>();
  private final List<ModFile.Godebug> godebugs = new ArrayList<>();

  ModFileBuilder(Strictness strictness, Problems problems, int most) {
    this.strictness = strictness;
    this.problems = problems;
    this.most = most;
  }

  private <T> void keep(List<T> kept, T directive) {
    if (kept.size() < most) {
      kept.add(directive);
    }
  }

  ModFile build() {
    return new ModFile(
        module, go, toolchain, requires, excludes, replaces, retracts, tools, ignores, godebugs);
  }

  @Override
  public void line(Line line) {
    List<String> arguments = line.words().subList(1, line.words().size());
    directive(new Directive(line.words().get(0), arguments, line, List.of()));
  }

  @Override
  public void line(Line head, Line line) {
    if (isBlock(head)) {
      directive(new Directive(head.words().get(0), line.words(), line, head.before()));
    }
  }

  @Override
  public void block(Line head) {
    if (strictness == Strictness.STRICT && !isBlock(head)) {
      String words = String.join(" ", head.words());
      problems.add(ModFileParser.problem(head.number(), "there is no block of type " + words));
    }
  }

  private static boolean isBlock(Line head) {
    return head.words().size() == 1 && BLOCKS.contains(head.words().get(0));
  }

  /** A verb with its arguments, on its own or in a block. */
  private record Directive(
      String verb, List<String> arguments, Line line, List<String> blockComments) {
    String only(String usage) throws DirectiveException {
      if (arguments.size() != 1) {
        throw new DirectiveException("usage: " + usage);
      }
      return arguments.get(0);
    }

    String comment() {
      return line.comment(blockComments);
    }

    int number() {
      return line.number();
    }
  }

  private void directive(Directive directive) {
    if (strictness == Strictness.LAX && !FOR_USERS.contains(directive.verb())) {
      return;
    }
    try {
      add(directive);
    } catch (DirectiveException e) {
      problems.add(ModFileParser.problem(directive.number(), e.sentence()));
    }
  }

  private void add(Directive directive) throws DirectiveException {
    switch (directive.verb()) {
      case "module" -> module(directive);
      case "go" -> go(directive);
      case "toolchain" -> toolchain(directive);
      case "godebug" -> godebug(directive);
      case "require" -> require(directive);
      case "exclude" -> exclude(directive);
      case "replace" -> keep(replaces, Replaces.parse(directive.arguments(), directive.number()));
      case "retract" -> retract(directive);
      case "tool" -> keep(tools, VersionText.string(directive.only("tool package/path")));
      case "ignore" -> keep(ignores, VersionText.string(directive.only("ignore path")));
      default -> throw new DirectiveException("there is no directive " + directive.verb());
    }
  }

  private void module(Directive directive) throws DirectiveException {
    if (hasModule) {
      throw new DirectiveException("a second module line");
    }
    hasModule = true;
    String path = VersionText.string(directive.only("module module/path"));
    Matcher deprecated = DEPRECATED.matcher(directive.comment());
    Optional<String> message =
        deprecated.find()
            ? Optional.of(deprecated.group(1)).filter(text -> !text.isEmpty())
            : Optional.empty();
    module = Optional.of(new ModFile.Module(path, message, directive.number()));
  }

  private void go(Directive directive) throws DirectiveException {
    if (go.isPresent()) {
      throw new DirectiveException("a second go line");
    }
    String version = directive.only("go 1.21");
    if (GO_VERSION.matcher(version).matches()) {
      go = Optional.of(version);
      return;
    }
    Matcher lax = LAX_GO_VERSION.matcher(version);
    if (strictness == Strictness.STRICT || !lax.matches()) {
      throw new DirectiveException("go version " + version + " is not of the form 1.21 or 1.21.0");
    }
    go = Optional.of(lax.group(1));
  }

  private void toolchain(Directive directive) throws DirectiveException {
    if (toolchain.isPresent()) {
      throw new DirectiveException("a second toolchain line");
    }
    String name = directive.only("toolchain go1.21.0");
    if (!TOOLCHAIN.matcher(name).matches()) {
      throw new DirectiveException(
          "toolchain " + name + " is not of the form go1.21.0, nor default");
    }
    toolchain = Optional.of(name);
  }

  private void godebug(Directive directive) throws DirectiveException {
    String setting = directive.only("godebug key=value");
    int equals = setting.indexOf('=');
    if (equals < 0 || setting.chars().anyMatch(c -> "\"`',".indexOf(c) >= 0)) {
      throw new DirectiveException("usage: godebug key=value");
    }
    keep(
        godebugs, new ModFile.Godebug(setting.substring(0, equals), setting.substring(equals + 1)));
  }

  private void require(Directive directive) throws DirectiveException {
    String path = path(directive);
    String version = fittingVersion(directive, path);
    keep(
        requires,
        new ModFile.Require(path, version, directive.line().isIndirect(), directive.number()));
  }

  private void exclude(Directive directive) throws DirectiveException {
    String path = path(directive);
    keep(excludes, new ModFile.Exclude(path, fittingVersion(directive, path), directive.number()));
  }

  private static String path(Directive directive) throws DirectiveException {
    if (directive.arguments().size() != 2) {
      throw new DirectiveException("usage: " + directive.verb() + " module/path v1.2.3");
    }
    return VersionText.string(directive.arguments().get(0));
  }

  private static String fittingVersion(Directive directive, String path) throws DirectiveException {
    String version = VersionText.canonical(directive.arguments().get(1));
    VersionText.fit(path, version);
    return version;
  }

  /** A lax reader skips what a future Go may write here. */
  private void retract(Directive directive) throws DirectiveException {
    try {
      Interval interval = Interval.parse(directive.arguments());
      if (interval.rest() > 0 && strictness == Strictness.STRICT) {
        throw new DirectiveException("there is something after the version");
      }
      keep(
          retracts,
          new ModFile.Retract(
              interval.low(), interval.high(), directive.comment(), directive.number()));
    } catch (DirectiveException e) {
      if (strictness == Strictness.STRICT) {
        throw e;
      }
    }
  }

  /**
   * The versions of a retract directive.
   *
   * @param rest number of words after them
   */
  private record Interval(String low, String high, int rest) {
    static Interval parse(List<String> words) throws DirectiveException {
      if (words.isEmpty() || words.get(0).equals("(")) {
        throw new DirectiveException("usage: retract v1.2.3 or retract [v1.2.3, v1.3.0]");
      }
      if (!words.get(0).equals("[")) {
        String version = VersionText.string(words.get(0));
        return new Interval(version, version, words.size() - 1);
      }
      if (words.size() < 5 || !words.get(2).equals(",") || !words.get(4).equals("]")) {
        throw new DirectiveException("an interval is written [v1.2.3, v1.3.0]");
      }
      String low = VersionText.string(words.get(1));
      return new Interval(low, VersionText.string(words.get(3)), words.size() - 5);
    }
  }
}
