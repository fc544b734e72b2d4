package org.godepot.golang.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Optional;
import org.godepot.golang.modfile.ModFileParser;
import org.godepot.golang.modfile.Strictness;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;
import org.godepot.golang.report.Problems;
import org.godepot.golang.zip.archive.Archive;
import org.godepot.golang.zip.archive.Entry;
import org.godepot.golang.zip.archive.Names;
import org.godepot.golang.zip.archive.StructureException;

/** Checks module zips. Stateless; one check is one thread's work. */
public final class ModuleZip {
  /** Most entries of a zip (protocol Z-32); the largest public module has some ten thousand. */
  public static final int MAX_ENTRIES = 1_000_000;

  /** Most bytes of all files together: what the go command unpacks (protocol Z-4). */
  public static final long MAX_UNPACKED = 500L << 20;

  private final Problems problems = new Problems();
  private final RootFiles root = new RootFiles();

  private ModuleZip() {}

  /**
   * How many entries an archive says it has, which bounds the memory a check takes; not checked.
   *
   * @return 0 for what is no archive
   */
  public static long announcedEntries(SeekableByteChannel zip) throws IOException {
    return Archive.announcedEntries(zip);
  }

  /**
   * Checks a zip by every rule that concerns its bytes, its names and its files' content.
   *
   * @param zip at any position; stays open
   * @throws IOException when reading fails, never for a bad archive
   */
  public static ZipReport check(SeekableByteChannel zip) throws IOException {
    ModuleZip check = new ModuleZip();
    try {
      return check.run(Archive.open(zip, MAX_ENTRIES));
    } catch (StructureException e) {
      check.problems.add(e.problem());
      return new ZipReport(Optional.empty(), check.problems, List.of(), check.root);
    }
  }

  private ZipReport run(Archive archive) throws IOException {
    List<Entry> entries = archive.entries();
    Optional<ModuleVersion> module = names(entries);
    if (isWithinTotal(entries)) {
      archive.readContents(new Contents(Prefix.of(entries)));
    }
    remarks(entries, module);
    return new ZipReport(module, problems, entries, root);
  }

  private Optional<ModuleVersion> names(List<Entry> entries) {
    if (entries.isEmpty()) {
      problems.add(
          Problem.of(ProblemCode.NOT_A_ZIP, "Z-21", "the zip holds no file", "zip the module"));
      return Optional.empty();
    }
    Prefix prefix = Prefix.of(entries);
    Optional<ModuleVersion> module = prefix.module(problems);
    NameRules rules = new NameRules(prefix, problems);
    for (Entry entry : entries) {
      rules.check(entry);
      if (prefix.isIn(entry)) {
        root.saw(prefix.below(entry));
      }
    }
    Collisions.check(entries, problems);
    return module;
  }

  private boolean isWithinTotal(List<Entry> entries) {
    long total = entries.stream().mapToLong(entry -> entry.size()).sum();
    if (total > MAX_UNPACKED) {
      problems.add(
          Problem.of(
              ProblemCode.TOTAL_SIZE,
              "Z-4",
              "the files have " + total + " bytes unpacked, the limit is " + MAX_UNPACKED,
              "leave files out or split the module"));
      return false;
    }
    return true;
  }

  /** Looks at the content of the files as it passes. */
  private final class Contents implements Archive.Reader {
    private final Prefix prefix;

    Contents(Prefix prefix) {
      this.prefix = prefix;
    }

    private String below(Entry entry) {
      return prefix.isIn(entry) ? prefix.below(entry) : "";
    }

    @Override
    public Optional<ByteBuffer> room(Entry entry) {
      if (entry.isDirectory()) {
        return Optional.empty();
      }
      return Optional.of(
          Irregular.isLink(entry) ? Irregular.room(entry) : root.captureFor(below(entry), entry));
    }

    @Override
    public void read(Entry entry, ByteBuffer content, Optional<String> wrong) {
      if (Irregular.isLink(entry)) {
        problems.add(Irregular.link(entry, content));
      } else if (wrong.isEmpty()) {
        root.captured(below(entry), entry, content);
      }
      wrong.ifPresent(
          what ->
              problems.add(
                  Problem.of(ProblemCode.ZIP_CHECKSUM, "Z-5", what, "build the zip anew")
                      .in(Names.shown(entry.nameBytes()))));
    }
  }

  /** What is allowed but worth a word, and what only all files together tell. */
  private void remarks(List<Entry> entries, Optional<ModuleVersion> module) {
    if (module.isEmpty()) {
      return;
    }
    if (!root.hasGoMod()) {
      boolean needed = module.get().path().major().suffix().startsWith("/");
      add(
          needed ? ProblemCode.GOMOD_MISSING : ProblemCode.NO_GOMOD,
          "Z-20",
          "there is no go.mod at the module root",
          needed ? "a path with a major suffix needs one" : "go makes up a bare one");
    }
    if (!root.hasLicense()) {
      add(ProblemCode.NO_LICENSE, "", "no LICENSE file at the module root", "add one");
    }
    if (!root.hasGoFile()) {
      add(ProblemCode.NO_GO_FILE, "", "there is no Go file", "fine for a module of data");
    }
    vendored(entries, new Prefix(module.get().zipPrefix()));
  }

  private void vendored(List<Entry> entries, Prefix prefix) {
    List<Entry> candidates =
        entries.stream().filter(entry -> entry.name().contains("vendor/")).toList();
    if (candidates.isEmpty()) {
      return;
    }
    boolean sinceGo124 =
        root.goMod()
            .filter(mod -> ModFileParser.parse(mod, Strictness.LAX, 0).file().isAtLeastGo(1, 24))
            .isPresent();
    Vendoring vendoring = new Vendoring(sinceGo124);
    for (Entry entry : candidates) {
      if (prefix.isIn(entry) && vendoring.omits(prefix.below(entry))) {
        problems.add(
            Problem.of(
                    ProblemCode.VENDORED_FILE,
                    "Z-22",
                    "go leaves vendored files out, so this zip has another hash than one from git",
                    "leave it out")
                .in(Names.shown(entry.nameBytes())));
      }
    }
  }

  private void add(ProblemCode code, String rule, String message, String fix) {
    problems.add(Problem.of(code, rule, message, fix));
  }
}
