package org.godepot.registry.contents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.godepot.catalog.Digest;
import org.godepot.catalog.RegistryException;
import org.godepot.registry.files.ArchiveReader;
import org.godepot.registry.files.StoredArchive;

/**
 * The bytes of a file, opened when they are written, any number of times. They come from whoever
 * published them: to be sent as plain text or as a download, never as a page.
 */
public final class RawFile {
  /** Bytes of a file that are sent by itself: more is fetched with the zip. */
  public static final long MAX_SIZE = 64L << 20;

  /**
   * What a README may show, by the end of the name. Browsers run nothing of these inside a page;
   * svg must carry a policy that says so for when it is opened by itself.
   */
  private static final Map<String, String> IMAGES =
      Map.of(
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "gif", "image/gif",
          "webp", "image/webp",
          "svg", "image/svg+xml");

  private final StoredArchive archive;
  private final int file;

  RawFile(StoredArchive archive, int file) {
    this.archive = archive;
    this.file = file;
  }

  /** Its name without directories. */
  public String name() {
    String path = archive.index().name(file);
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The same for the same bytes only. */
  public Digest tag() {
    String place = archive.zip().digest() + "/" + archive.index().name(file);
    return Digest.ofContent(place.getBytes(StandardCharsets.UTF_8));
  }

  /** Length in bytes. */
  public long size() {
    return archive.index().size(file);
  }

  /** The type of the image that its name says it is; empty for everything else. */
  public Optional<String> imageType() {
    String name = name();
    String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(IMAGES.get(end));
  }

  /**
   * Writes all bytes; the last ones only if all of them are what was stored.
   *
   * @throws RegistryException UNAVAILABLE when they cannot be read at all
   * @throws IOException when the receiver fails, or the bytes are not what they were
   */
  public void writeTo(OutputStream out) throws IOException {
    try (ArchiveReader reader = archive.reader();
        InputStream content = reader.open(file)) {
      content.transferTo(out);
    }
  }
}
