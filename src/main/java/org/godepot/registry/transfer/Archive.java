package org.godepot.registry.transfer;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;

/** Opens an archive by what it begins with. */
final class Archive {
  private static final int BUFFER = 64 * 1024;

  /** A tar begins with a header of this size, which has a sum of itself. */
  private static final int RECORD = 512;

  private Archive() {}

  /**
   * Opens a tar, a gzipped tar or a zip.
   *
   * @throws IOException when the stream cannot be read
   * @throws RegistryException UNSUPPORTED for anything else, INVALID for a broken one
   */
  static Tree open(InputStream stream) throws IOException {
    BufferedInputStream in = new BufferedInputStream(stream, BUFFER);
    byte[] start = start(in);
    if (begins(start, 0x1f, 0x8b)) {
      return gunzipped(in);
    }
    if (begins(start, 'P', 'K', 3, 4) || begins(start, 'P', 'K', 7, 8)) {
      return new ZipTree(in);
    }
    if (isTar(start)) {
      return new TarTree("tar", in);
    }
    throw unsupported();
  }

  private static byte[] start(BufferedInputStream in) throws IOException {
    in.mark(RECORD);
    byte[] start = in.readNBytes(RECORD);
    in.reset();
    return start;
  }

  private static boolean begins(byte[] start, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= start.length || (start[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTar(byte[] start) {
    return start.length == RECORD && TarUtils.verifyCheckSum(start);
  }

  private static Tree gunzipped(BufferedInputStream in) {
    try {
      BufferedInputStream unpacked =
          new BufferedInputStream(new GZIPInputStream(new Awaited(in), BUFFER), BUFFER);
      if (isTar(start(unpacked))) {
        return new TarTree("tar.gz", unpacked);
      }
    } catch (IOException broken) {
      throw new RegistryException(
          Reason.INVALID, "the gzip is broken or ended early: " + broken.getMessage());
    }
    throw unsupported();
  }

  private static RegistryException unsupported() {
    return new RegistryException(
        Reason.UNSUPPORTED, "send a tar.gz, a tar or a zip of a module cache as the body");
  }

  /**
   * A stream that has something available as long as it has not ended: the JDK takes a moment
   * without bytes for the end of an archive of several parts.
   */
  private static final class Awaited extends FilterInputStream {
    Awaited(BufferedInputStream in) {
      super(in);
    }

    @Override
    public int available() throws IOException {
      in.mark(1);
      int next = in.read();
      in.reset();
      return next < 0 ? 0 : 1;
    }
  }
}
