package org.godepot.golang.zip;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.godepot.golang.zip.archive.Entry;

/** What the files at the module root tell, gathered while the content passes. Used once. */
final class RootFiles {
  /** Largest go.mod and LICENSE the go command takes: 16 MiB (protocol Z-6). */
  static final int MAX_ROOT_FILE = 16 << 20;

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private Optional<byte[]> goMod = Optional.empty();
  private Optional<Glimpse.Text> readme = Optional.empty();
  private boolean hasGoMod;
  private boolean hasLicense;
  private boolean hasGoFile;
  private boolean isMain;

  /** Room for as much of a file's content as is needed. */
  ByteBuffer captureFor(String name, Entry entry) {
    if (name.equals("go.mod")) {
      return ByteBuffer.allocate(Math.min(entry.size(), MAX_ROOT_FILE));
    }
    if (isBetterReadme(name)) {
      return ByteBuffer.allocate(Math.min(entry.size(), Glimpse.MAX_TEXT));
    }
    return isRootSource(name) && !isMain
        ? ByteBuffer.allocate(Math.min(entry.size(), PackageClause.CAPTURED))
        : NOTHING;
  }

  private static boolean isRootSource(String name) {
    return name.endsWith(".go") && !name.endsWith("_test.go") && name.indexOf('/') < 0;
  }

  /** Whether a file is a README, and one that people would rather read than that before. */
  private boolean isBetterReadme(String name) {
    return isReadme(name)
        && (readme.isEmpty() || (isMarkdown(name) && !isMarkdown(readme.get().name())));
  }

  private static boolean isReadme(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    return folded.equals("readme")
        || (folded.startsWith("readme.") && !folded.endsWith(".go") && name.indexOf('/') < 0);
  }

  private static boolean isMarkdown(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".md");
  }

  /** Notes that a file is there. */
  void saw(String name) {
    hasGoFile |= name.endsWith(".go");
    hasGoMod |= name.equals("go.mod");
    String folded = name.toLowerCase(Locale.ROOT);
    hasLicense |=
        folded.startsWith("license")
            || folded.startsWith("licence")
            || folded.startsWith("copying");
  }

  /** Notes what was captured of a file that is sound. */
  void captured(String name, Entry entry, ByteBuffer content) {
    byte[] bytes = new byte[content.flip().remaining()];
    content.get(bytes);
    if (name.equals("go.mod")) {
      goMod = Optional.of(bytes);
    } else if (isBetterReadme(name)) {
      readme = Optional.of(Glimpse.Text.of(name, bytes, entry.size()));
    } else if (isRootSource(name)) {
      isMain |= PackageClause.isMain(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  Optional<byte[]> goMod() {
    return goMod;
  }

  /** The README, if there is one that can be read. */
  Optional<Glimpse.Text> readme() {
    return readme;
  }

  /** Whether there is a go.mod, readable or not. */
  boolean hasGoMod() {
    return hasGoMod;
  }

  boolean hasLicense() {
    return hasLicense;
  }

  boolean hasGoFile() {
    return hasGoFile;
  }

  boolean isMain() {
    return isMain;
  }
}
