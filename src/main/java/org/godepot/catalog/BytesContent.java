package org.godepot.catalog;

import java.io.IOException;
import java.io.OutputStream;

/** Content that is in memory already, such as a version list. */
final class BytesContent implements Content {
  private final byte[] bytes;
  private final Digest digest;

  BytesContent(byte[] bytes, Digest digest) {
    this.bytes = bytes;
    this.digest = digest;
  }

  @Override
  public Digest digest() {
    return digest;
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public void writeTo(OutputStream out, long from, long count) throws IOException {
    out.write(bytes, Math.toIntExact(from), Math.toIntExact(count));
  }

  @Override
  public void close() {}
}
