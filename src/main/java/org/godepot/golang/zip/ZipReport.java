package org.godepot.golang.zip;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.report.Problems;
import org.godepot.golang.zip.archive.Entry;

/**
 * What a zip is and what is wrong with it. Without errors the go command accepts the zip; what
 * concerns the content of go.mod is not looked at.
 */
public final class ZipReport {
  private final Optional<ModuleVersion> module;
  private final Problems problems;
  private final List<Entry> entries;
  private final RootFiles root;

  ZipReport(
      Optional<ModuleVersion> module, Problems problems, List<Entry> entries, RootFiles root) {
    this.module = module;
    this.problems = problems;
    this.entries = entries;
    this.root = root;
  }

  /** The module and version all entries agree on, if they are valid. */
  public Optional<ModuleVersion> module() {
    return module;
  }

  /** Everything that is wrong, with warnings. */
  public Problems problems() {
    return problems;
  }

  /** Bytes of the root go.mod, at most 16 MiB, if there is one that can be read. */
  public Optional<byte[]> goMod() {
    return root.goMod();
  }

  /** What a zip without errors holds, as its publisher is told. */
  public Glimpse glimpse() {
    Prefix prefix = Prefix.of(entries);
    return new Glimpse(
        entries.size(),
        entries.stream().mapToLong(Entry::size).sum(),
        root.isMain(),
        entries.stream()
            .limit(Glimpse.MAX_FILES)
            .map(entry -> new Glimpse.File(prefix.below(entry), entry.size()))
            .toList(),
        goMod().map(bytes -> Glimpse.Text.of("go.mod", bytes, bytes.length)),
        root.readme());
  }

  /**
   * Hands over every file of a zip without errors, in no order: its name in UTF-8 and the SHA-256
   * of its content.
   */
  public void forEachFile(BiConsumer<byte[], byte[]> files) {
    entries.forEach(entry -> files.accept(entry.nameBytes(), entry.sha256()));
  }
}
