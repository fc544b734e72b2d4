package org.godepot.golang.zip;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;
import org.godepot.golang.report.Problems;
import org.godepot.golang.unicode.CaseFold;
import org.godepot.golang.zip.archive.Entry;
import org.godepot.golang.zip.archive.Names;

/**
 * Finds names that are equal under case folding, directories above files included (protocol Z-9,
 * Z-10). Hashes of names are compared first, in little memory; only names whose hashes meet are
 * compared themselves, so the result is exact.
 */
final class Collisions {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final HashSetOfLongs folded = new HashSetOfLongs();
  private final HashSetOfLongs directories = new HashSetOfLongs();
  private final Set<Long> suspects = new HashSet<>();

  /** A name as it was first seen. */
  private record Seen(String name, boolean directory) {}

  /** Adds a problem for each name that collides with an earlier one. */
  static void check(List<Entry> entries, Problems problems) {
    Collisions collisions = new Collisions();
    entries.forEach(entry -> collisions.note(entry.name()));
    if (!collisions.suspects.isEmpty()) {
      collisions.compare(entries, problems);
    }
  }

  private void note(String name) {
    suspect(name);
    Optional<String> parent = parent(name);
    while (parent.isPresent() && directories.add(hash(parent.get()))) {
      suspect(parent.get());
      parent = parent(parent.get());
    }
  }

  private void suspect(String name) {
    long hash = hash(CaseFold.fold(name));
    if (!folded.add(hash)) {
      suspects.add(hash);
    }
  }

  private static Optional<String> parent(String name) {
    int slash = name.lastIndexOf('/', name.length() - 2);
    return slash <= 0 ? Optional.empty() : Optional.of(name.substring(0, slash));
  }

  private static long hash(String text) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return hash ^ (hash >>> 29);
  }

  private void compare(List<Entry> entries, Problems problems) {
    Map<String, Seen> seen = new HashMap<>();
    for (Entry entry : entries) {
      String name = entry.name();
      compare(new Seen(name, false), seen, problems);
      Optional<String> parent = parent(name);
      while (parent.isPresent()) {
        compare(new Seen(parent.get(), true), seen, problems);
        parent = parent(parent.get());
      }
    }
  }

  private void compare(Seen name, Map<String, Seen> seen, Problems problems) {
    String key = CaseFold.fold(name.name());
    if (!suspects.contains(hash(key))) {
      return;
    }
    Seen earlier = seen.putIfAbsent(key, name);
    if (earlier != null && !(earlier.equals(name) && name.directory())) {
      problems.add(problem(name, earlier));
    }
  }

  private static Problem problem(Seen name, Seen earlier) {
    String shown = Names.shown(name.name());
    if (!earlier.name().equals(name.name())) {
      return Problem.of(
              ProblemCode.CASE_COLLISION,
              "Z-9",
              "differs from " + Names.shown(earlier.name()) + " in case only",
              "rename one of them")
          .in(shown);
    }
    if (earlier.directory() != name.directory()) {
      return Problem.of(
              ProblemCode.FILE_DIR_CLASH,
              "Z-10",
              "the name is both a file and a directory",
              "rename one of them")
          .in(shown);
    }
    return Problem.of(
            ProblemCode.DUPLICATE_ENTRY, "Z-10", "the name comes twice", "leave one of them out")
        .in(shown);
  }
}
