package org.godepot.golang.zip;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;
import org.godepot.golang.zip.archive.Entry;
import org.godepot.golang.zip.archive.Names;

/** Entries that are no regular files by their mode (protocol Z-16). Stateless. */
final class Irregular {
  private static final int TYPE_BITS = 0xf000;
  private static final int REGULAR = 0x8000;
  private static final int SYMLINK = 0xa000;

  /** Enough of a link's target to recognise it. */
  private static final int MAX_TARGET = 256;

  private Irregular() {}

  private static int type(Entry entry) {
    return entry.isDirectory() ? REGULAR : entry.mode() & TYPE_BITS;
  }

  static boolean isLink(Entry entry) {
    return type(entry) == SYMLINK;
  }

  /** Whether the entry is a device, a pipe, or a directory that does not say so by its name. */
  static boolean isNoFile(Entry entry) {
    int type = type(entry);
    return type != 0 && type != REGULAR && type != SYMLINK;
  }

  static Problem noFile(Entry entry) {
    return problem(entry, "the entry is no regular file");
  }

  /** Room for the target of a link, which is its content. */
  static ByteBuffer room(Entry entry) {
    return ByteBuffer.allocate(Math.min(entry.size(), MAX_TARGET));
  }

  static Problem link(Entry entry, ByteBuffer target) {
    byte[] bytes = new byte[target.flip().remaining()];
    target.get(bytes);
    return problem(
        entry, "the entry is a symbolic link to " + new String(bytes, StandardCharsets.UTF_8));
  }

  private static Problem problem(Entry entry, String message) {
    return Problem.of(
            ProblemCode.IRREGULAR_FILE,
            "Z-16",
            message,
            "put a regular file in its place (zip without -y) or leave it out")
        .in(Names.shown(entry.nameBytes()));
  }
}
