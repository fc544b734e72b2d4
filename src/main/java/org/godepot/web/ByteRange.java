package org.godepot.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file (RFC 9110 section 14).
 *
 * @param from first byte
 * @param count number of bytes, at least 1
 */
record ByteRange(long from, long count) {
  /** One range of bytes; more digits than a file size has are not worth parsing. */
  private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

  ByteRange {
    if (from < 0 || count < 1) {
      throw new IllegalArgumentException("not a range of bytes");
    }
  }

  /**
   * The part a {@code Range} header asks for.
   *
   * @return empty when the header is to be ignored: several ranges, another unit, or malformed
   * @throws UnsatisfiableException when the range lies outside the file
   */
  static Optional<ByteRange> parse(String header, long size) throws UnsatisfiableException {
    Matcher matcher = ONE.matcher(header.trim());
    if (!matcher.matches() || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
      return Optional.empty();
    }
    if (matcher.group(1).isEmpty()) {
      return Optional.of(suffix(Long.parseLong(matcher.group(2)), size));
    }
    long first = Long.parseLong(matcher.group(1));
    long last = matcher.group(2).isEmpty() ? size - 1 : Long.parseLong(matcher.group(2));
    if (last < first && !matcher.group(2).isEmpty()) {
      return Optional.empty();
    }
    if (first >= size) {
      throw new UnsatisfiableException();
    }
    return Optional.of(new ByteRange(first, Math.min(last, size - 1) - first + 1));
  }

  private static ByteRange suffix(long length, long size) throws UnsatisfiableException {
    if (length == 0 || size == 0) {
      throw new UnsatisfiableException();
    }
    long count = Math.min(length, size);
    return new ByteRange(size - count, count);
  }

  /** The value of {@code Content-Range}. */
  String contentRange(long size) {
    return "bytes " + from + "-" + (from + count - 1) + "/" + size;
  }

  /** The range lies outside the file. */
  static final class UnsatisfiableException extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
