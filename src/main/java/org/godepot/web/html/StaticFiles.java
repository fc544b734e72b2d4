package org.godepot.web.html;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.godepot.catalog.Content;
import org.godepot.catalog.Digest;
import org.godepot.web.Gzip;

/**
 * The stylesheet, scripts and icon, in memory. Their addresses carry a hash of all of them, so that
 * browsers keep them for good and a new godepot shows new ones. Immutable.
 */
public final class StaticFiles {
  private static final List<Kind> KINDS =
      List.of(
          new Kind("style.css", "text/css; charset=utf-8"),
          new Kind("theme.js", "text/javascript; charset=utf-8"),
          new Kind("godepot.js", "text/javascript; charset=utf-8"),
          new Kind("publish.js", "text/javascript; charset=utf-8"),
          new Kind("icon.svg", "image/svg+xml"));

  /** Ours have some ten kilobytes; a replaced one may have more, but not without end. */
  private static final int MAX_FILE = 1 << 20;

  /** Hexadecimal digits of the hash in addresses: it need only change. */
  private static final int HASH_DIGITS = 12;

  private final Map<String, Asset> assets;
  private final String hash;

  private StaticFiles(Map<String, Asset> assets, String hash) {
    this.assets = assets;
    this.hash = hash;
  }

  private record Kind(String name, String type) {}

  /** Where the files come from. */
  @FunctionalInterface
  public interface Origin {
    InputStream open(String name) throws IOException;
  }

  /** A file as it goes out. */
  public static final class Asset {
    private final byte[] bytes;
    private final byte[] packed;
    private final String type;

    private Asset(byte[] bytes, String type) {
      this.bytes = bytes;
      this.packed = Gzip.of(bytes);
      this.type = type;
    }

    public String type() {
      return type;
    }

    /** For one answer. */
    public Content content() {
      return Content.of(bytes);
    }

    /** The same as gzip. */
    public byte[] packed() {
      return packed.clone();
    }
  }

  /** Reads all of them once. */
  public static StaticFiles read(Origin origin) throws IOException {
    Map<String, Asset> assets = new LinkedHashMap<>();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Kind kind : KINDS) {
      try (InputStream in = origin.open(kind.name())) {
        byte[] bytes = in.readNBytes(MAX_FILE);
        all.write(bytes);
        assets.put(kind.name(), new Asset(bytes, kind.type()));
      }
    }
    String hash = Digest.ofContent(all.toByteArray()).hex().substring(0, HASH_DIGITS);
    return new StaticFiles(assets, hash);
  }

  /** Changes with any of the files. */
  public String hash() {
    return hash;
  }

  public Optional<Asset> get(String name) {
    return Optional.ofNullable(assets.get(name));
  }
}
