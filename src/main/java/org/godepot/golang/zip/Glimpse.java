package org.godepot.golang.zip;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a zip holds, in as many words as a publisher reads before it is stored: bounded, whatever
 * the zip is. Names and texts are as they were sent.
 *
 * @param files number of files in the zip
 * @param size bytes of all files, unpacked
 * @param command whether the module root is a {@code main} package
 * @param first some of the files, as they lie in the zip
 * @param goMod the go.mod, unless the zip has none
 * @param readme the README of the module root, Markdown before others
 */
public record Glimpse(
    int files,
    long size,
    boolean command,
    List<File> first,
    Optional<Text> goMod,
    Optional<Text> readme) {
  /** Nobody reads on; the zip's own maker has the whole list. */
  public static final int MAX_FILES = 200;

  /** Bytes of a text: some hundred lines show that it is the right file. */
  static final int MAX_TEXT = 16 << 10;

  public Glimpse {
    first = List.copyOf(first);
  }

  /**
   * A file.
   *
   * @param name below the module root
   * @param size in bytes
   */
  public record File(String name, long size) {}

  /**
   * The beginning of a text file.
   *
   * @param name below the module root
   * @param cut whether there is more
   */
  public record Text(String name, String text, boolean cut) {
    /** The text of some bytes, which may hold more than is shown. */
    static Text of(String name, byte[] bytes, long size) {
      int length = Math.min(bytes.length, MAX_TEXT);
      String text = new String(Arrays.copyOf(bytes, length), StandardCharsets.UTF_8);
      return new Text(name, text, length < size);
    }
  }
}
