package org.godepot.registry.dependencies;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.godepot.catalog.Content;
import org.godepot.catalog.Digest;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.StoredFile;
import org.godepot.catalog.Visible;
import org.godepot.golang.modfile.ModFile;
import org.godepot.golang.modfile.ModFileParser;
import org.godepot.golang.modfile.ParsedModFile;
import org.godepot.golang.modfile.Strictness;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.Problems;
import org.godepot.registry.files.FileView;
import org.godepot.store.blob.BlobStore;

/** Reads go.mod files for people; kept by their digest. Thread-safe. */
public final class GoMods {
  /** Directives of a kind that are told: the largest public go.mod files have some hundred. */
  public static final int MAX_DIRECTIVES = 2000;

  /** Bytes of a file that is read: more is no go.mod that people look at. */
  private static final int MAX_SIZE = FileView.MAX_TEXT;

  /** Characters of a path, a version or a reason that are shown. */
  private static final int MAX_WORDS = 500;

  /** Bytes of all files remembered. */
  private static final long MAX_WEIGHT = 32L << 20;

  private final BlobStore blobs;
  private final Cache<Digest, GoMod> kept =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumWeight(MAX_WEIGHT)
          .weigher((Digest digest, GoMod mod) -> mod.weight())
          .build();

  public GoMods(BlobStore blobs) {
    this.blobs = blobs;
  }

  /** What a stored go.mod says. */
  public GoMod read(StoredFile file) {
    return kept.get(file.digest(), digest -> parse(file));
  }

  private GoMod parse(StoredFile file) {
    byte[] bytes = bytes(file);
    FileView view = FileView.of("go.mod", file.size(), bytes);
    if (bytes.length < file.size()) {
      String why = "The go.mod has " + file.size() + " bytes: it is too large to be told of.";
      return new GoMod(parse(new byte[0], Strictness.LAX), view, List.of(why));
    }
    // Dependencies are read laxly, so that directives of later Go versions do no harm; what only
    // the module itself heeds, is worth telling all the same.
    ParsedModFile parsed = ModFileParser.parse(bytes, Strictness.LAX, MAX_DIRECTIVES + 1);
    ModFile lax = parsed.file();
    ModFile strict = parse(bytes, Strictness.STRICT);
    List<String> leftOut = new ArrayList<>(broken(parsed.problems()));
    boolean cut =
        Stream.of(lax.requires(), lax.retracts(), strict.excludes(), strict.replaces())
            .anyMatch(directives -> directives.size() > MAX_DIRECTIVES);
    if (cut) {
      leftOut.add("Only the first " + MAX_DIRECTIVES + " directives of a kind are listed.");
    }
    return new GoMod(shown(lax, strict), view, leftOut);
  }

  private static ModFile parse(byte[] bytes, Strictness strictness) {
    return ModFileParser.parse(bytes, strictness, MAX_DIRECTIVES + 1).file();
  }

  private byte[] bytes(StoredFile file) {
    int size = (int) Math.min(file.size(), MAX_SIZE);
    ByteArrayOutputStream text = new ByteArrayOutputStream(size);
    try (Content content = blobs.open(file)) {
      content.writeTo(text, 0, size);
    } catch (IOException e) {
      throw new RegistryException(Reason.UNAVAILABLE, "a go.mod cannot be read now", e);
    }
    return text.toByteArray();
  }

  /** What could not be read, and how much more of the kind there is. */
  private static List<String> broken(Problems problems) {
    return problems.kept().stream()
        .filter(Problem::isError)
        .limit(1)
        .map(
            problem ->
                "The go.mod cannot be read as a whole; line "
                    + problem.line()
                    + ": "
                    + shown(problem.message())
                    + (problems.errorCount() > 1
                        ? ", and " + (problems.errorCount() - 1) + " more."
                        : "."))
        .toList();
  }

  private static ModFile shown(ModFile lax, ModFile strict) {
    return new ModFile(
        lax.module().map(GoMods::shown),
        lax.go().map(GoMods::shown),
        strict.toolchain().map(GoMods::shown),
        shown(lax.requires(), GoMods::shown),
        shown(strict.excludes(), GoMods::shown),
        shown(strict.replaces(), GoMods::shown),
        shown(lax.retracts(), GoMods::shown),
        shown(strict.tools(), GoMods::shown),
        shown(strict.ignores(), GoMods::shown),
        List.of());
  }

  private static <T> List<T> shown(List<T> all, UnaryOperator<T> one) {
    return all.stream().limit(MAX_DIRECTIVES).map(one).toList();
  }

  private static String shown(String text) {
    return Visible.of(text.length() > MAX_WORDS ? text.substring(0, MAX_WORDS) + "..." : text);
  }

  private static ModFile.Module shown(ModFile.Module module) {
    return new ModFile.Module(
        shown(module.path()), module.deprecated().map(GoMods::shown), module.line());
  }

  private static ModFile.Require shown(ModFile.Require require) {
    return new ModFile.Require(
        shown(require.path()), shown(require.version()), require.indirect(), require.line());
  }

  private static ModFile.Exclude shown(ModFile.Exclude exclude) {
    return new ModFile.Exclude(shown(exclude.path()), shown(exclude.version()), exclude.line());
  }

  private static ModFile.Replace shown(ModFile.Replace replace) {
    return new ModFile.Replace(
        shown(replace.oldPath()),
        shown(replace.oldVersion()),
        shown(replace.newPath()),
        shown(replace.newVersion()),
        replace.line());
  }

  private static ModFile.Retract shown(ModFile.Retract retract) {
    return new ModFile.Retract(
        shown(retract.low()), shown(retract.high()), shown(retract.rationale()), retract.line());
  }
}
