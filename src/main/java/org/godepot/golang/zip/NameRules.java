package org.godepot.golang.zip;

import java.nio.charset.StandardCharsets;
import org.godepot.golang.module.FilePath;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;
import org.godepot.golang.report.Problems;
import org.godepot.golang.unicode.CaseFold;
import org.godepot.golang.zip.archive.Entry;
import org.godepot.golang.zip.archive.Names;

/** The rules for one entry by its name and its directory record (protocol Z-1, Z-6 to Z-24). */
final class NameRules {
  /** Longest file name of common file systems, in bytes. */
  private static final int MAX_ELEMENT = 255;

  private static final int ENCRYPTION_FLAGS = 1 | 1 << 6 | 1 << 13;

  private final Prefix prefix;
  private final Problems problems;

  NameRules(Prefix prefix, Problems problems) {
    this.prefix = prefix;
    this.problems = problems;
  }

  /** Adds what is wrong with an entry. */
  void check(Entry entry) {
    String name = Names.shown(entry.nameBytes());
    record(entry, name);
    if (entry.isDirectory()) {
      String fix = "build the zip without directory entries (zip -D)";
      String message = "a directory entry, with which go mod verify fails for ever";
      add(ProblemCode.DIRECTORY_ENTRY, "Z-15", name, message, fix);
      return;
    }
    if (!entry.hasUtf8Name()) {
      add(ProblemCode.BAD_NAME, "Z-19", name, "the name is not UTF-8", "rename the file");
      return;
    }
    if (prefix.isIn(entry)) {
      String below = prefix.below(entry);
      FilePath.problems(below).forEach(problem -> problems.add(problem.in(name)));
      lengths(below, name);
      goMod(below, name);
      rootSize(entry, below, name);
    } else if (!prefix.text().isEmpty()) {
      outside(entry.name(), name);
    }
  }

  private void outside(String full, String name) {
    boolean escapes = full.startsWith("/") || full.contains("..") || full.contains("\\");
    add(
        escapes ? ProblemCode.PATH_ESCAPE : ProblemCode.WRONG_PREFIX,
        "Z-1",
        name,
        "the entry does not lie below " + Names.shown(prefix.text()),
        "put every file below that one directory");
  }

  private void record(Entry entry, String name) {
    if ((entry.flags() & ENCRYPTION_FLAGS) != 0) {
      add(ProblemCode.ENCRYPTED, "Z-17", name, "the entry is encrypted", "zip without password");
    }
    if (!entry.isReadable()) {
      String message = "compression method " + Short.toUnsignedInt(entry.method()) + " is unknown";
      add(ProblemCode.ZIP_STRUCTURE, "Z-14", name, message, "store or deflate the file");
    }
    if (Irregular.isNoFile(entry)) {
      problems.add(Irregular.noFile(entry));
    }
  }

  private void lengths(String below, String name) {
    for (String element : below.split("/", -1)) {
      int length = element.getBytes(StandardCharsets.UTF_8).length;
      if (length > MAX_ELEMENT) {
        String message = "a path element has " + length + " bytes, file systems take 255";
        add(ProblemCode.BAD_NAME, "Z-24", name, message, "use a shorter name");
      }
    }
  }

  private void goMod(String below, String name) {
    String base = below.substring(below.lastIndexOf('/') + 1);
    if (!CaseFold.equalFold(base, "go.mod")) {
      return;
    }
    if (base.length() != below.length()) {
      String fix = "leave that directory out: it is a module of its own";
      add(ProblemCode.NESTED_MODULE, "Z-11", name, "a go.mod below the module root", fix);
    } else if (!base.equals("go.mod")) {
      add(ProblemCode.GOMOD_CASE, "Z-12", name, "go.mod in other case", "name it go.mod");
    }
  }

  private void rootSize(Entry entry, String below, String name) {
    if (entry.size() <= RootFiles.MAX_ROOT_FILE) {
      return;
    }
    String message = "it has " + entry.size() + " bytes, the limit is " + RootFiles.MAX_ROOT_FILE;
    if (below.equals("go.mod")) {
      add(ProblemCode.GOMOD_SIZE, "Z-6", name, message, "make it smaller");
    }
    if (below.equals("LICENSE")) {
      add(ProblemCode.LICENSE_SIZE, "Z-6", name, message, "make it smaller");
    }
  }

  private void add(ProblemCode code, String rule, String file, String message, String fix) {
    problems.add(new Problem(code, rule, file, 0, message, fix));
  }
}
