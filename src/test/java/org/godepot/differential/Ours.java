package org.godepot.differential;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.godepot.golang.modfile.ModFile;
import org.godepot.golang.modfile.ModFileParser;
import org.godepot.golang.modfile.ParsedModFile;
import org.godepot.golang.modfile.Strictness;
import org.godepot.golang.module.Escape;
import org.godepot.golang.module.FilePath;
import org.godepot.golang.module.ImportPath;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.PathMajor;
import org.godepot.golang.module.PathPattern;
import org.godepot.golang.module.PseudoVersion;
import org.godepot.golang.module.Semver;
import org.godepot.golang.module.Version;
import org.godepot.golang.report.MalformedException;
import org.godepot.golang.sum.FileHashes;
import org.godepot.golang.sum.Hash1;
import org.godepot.golang.unicode.CaseFold;
import org.godepot.golang.zip.ModuleZip;
import org.godepot.golang.zip.ZipReport;

/** godepot's answers to the questions of {@link Oracle}, in its words. */
final class Ours {
  static final String NO = "no";

  private Ours() {}

  private static String verdict(boolean accepted) {
    return accepted ? "ok" : NO;
  }

  private static String text(Supplier<String> text) {
    try {
      return "ok " + text.get();
    } catch (MalformedException e) {
      return NO;
    }
  }

  static String path(String path) {
    return verdict(ModulePath.problems(path).isEmpty());
  }

  static String importPath(String path) {
    return verdict(ImportPath.problems(path).isEmpty());
  }

  static String file(String path) {
    return verdict(FilePath.problems(path).isEmpty());
  }

  static String pair(String path, String version) {
    boolean fits =
        ModulePath.problems(path).isEmpty()
            && Semver.isValid(version)
            && PathMajor.split(path).orElseThrow().matches(version);
    return verdict(fits) + " " + Version.problems(version).isEmpty();
  }

  static String escapePath(String path) {
    return text(() -> ModulePath.of(path).escaped());
  }

  static String unescapePath(String escaped) {
    return text(() -> ModulePath.unescape(escaped).text());
  }

  static String escapeVersion(String version) {
    return text(() -> Escape.escapeVersion(version));
  }

  static String unescapeVersion(String escaped) {
    return text(() -> Escape.unescapeVersion(escaped));
  }

  static String semver(String v) {
    return String.join(
        "|",
        Boolean.toString(Semver.isValid(v)),
        Semver.canonical(v).orElse(""),
        Semver.major(v),
        Semver.prerelease(v),
        Semver.build(v));
  }

  static String compare(String a, String b) {
    return Integer.toString(Semver.compare(a, b));
  }

  static String pseudo(String v) {
    if (!PseudoVersion.isPseudo(v)) {
      return NO;
    }
    return String.join(
        "|",
        orError(() -> PseudoVersion.base(v).orElse("")),
        orError(() -> PseudoVersion.time(v)).toString(),
        PseudoVersion.rev(v));
  }

  private static String orError(Supplier<?> part) {
    try {
      Object value = part.get();
      return value instanceof Instant time ? time.toString() : (String) value;
    } catch (MalformedException e) {
      return "error";
    }
  }

  /** No for globs that x/mod takes and skips. */
  static String match(String globs, String path) {
    try {
      return Boolean.toString(new PathPattern(globs).matches(ModulePath.of(path)));
    } catch (IllegalArgumentException e) {
      return NO;
    }
  }

  static String fold(String text) {
    return CaseFold.fold(text);
  }

  static String modHash(byte[] mod) {
    return "ok " + Hash1.ofGoMod(mod).text();
  }

  static String zip(byte[] zip, Path scratch) throws IOException {
    Files.write(scratch, zip);
    try (FileChannel channel = FileChannel.open(scratch)) {
      ZipReport report = ModuleZip.check(channel);
      if (report.problems().hasErrors()) {
        return NO;
      }
      FileHashes files = new FileHashes();
      report.forEachFile(files::add);
      return "ok " + files.hash1().text();
    }
  }

  static String modFile(byte[] data, Strictness strictness) {
    ParsedModFile parsed = ModFileParser.parse(data, strictness, ModFileParser.ALL);
    if (parsed.problems().hasErrors()) {
      return NO;
    }
    ModFile file = parsed.file();
    StringBuilder out = new StringBuilder();
    file.module().ifPresent(m -> line(out, "module", m.path(), or(m.deprecated())));
    file.go().ifPresent(go -> line(out, "go", go));
    file.toolchain().ifPresent(toolchain -> line(out, "toolchain", toolchain));
    file.requires()
        .forEach(r -> line(out, "require", r.path(), r.version(), String.valueOf(r.indirect())));
    file.excludes().forEach(e -> line(out, "exclude", e.path(), e.version()));
    file.replaces()
        .forEach(
            r -> line(out, "replace", r.oldPath(), r.oldVersion(), r.newPath(), r.newVersion()));
    file.retracts().forEach(r -> line(out, "retract", r.low(), r.high(), r.rationale()));
    file.tools().forEach(tool -> line(out, "tool", tool));
    file.ignores().forEach(ignore -> line(out, "ignore", ignore));
    file.godebugs().forEach(g -> line(out, "godebug", g.key(), g.value()));
    return out.toString();
  }

  private static String or(Optional<String> text) {
    return text.orElse("");
  }

  private static void line(StringBuilder out, String verb, String... values) {
    out.append(verb).append(' ').append(String.join("|", values)).append('\n');
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
