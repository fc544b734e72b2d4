package org.godepot.registry.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.godepot.it.ModuleZips;

/** Makes module caches, and packs them. */
final class Trees {
  private Trees() {}

  /** Files by their names, in this order. */
  static Map<String, byte[]> files(Object... namesAndContents) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      Object content = namesAndContents[i + 1];
      files.put(
          namesAndContents[i].toString(), content instanceof byte[] raw ? raw : bytes(content));
    }
    return files;
  }

  private static byte[] bytes(Object text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The three files of a version of a module in small letters, by their names in a cache. */
  static Map<String, byte[]> version(String module, String version) {
    String start = module + "/@v/" + version;
    return files(
        start + ".info", info(version),
        start + ".mod", ModuleZips.mod(module),
        start + ".zip", ModuleZips.library(module, version));
  }

  static String info(String version) {
    return "{\"Version\":\"" + version + "\",\"Time\":\"2026-01-02T03:04:05Z\"}";
  }

  static byte[] tar(Map<String, byte[]> files) {
    return packed(
        out -> {
          try (TarArchiveOutputStream tar = tarInto(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
              add(tar, new TarArchiveEntry(file.getKey(), true), file.getValue());
            }
          }
        });
  }

  /** A tar with one entry of any type and whole blocks of content. */
  static byte[] tar(TarArchiveEntry entry, byte[] content) {
    return packed(
        out -> {
          entry.setSize(content.length);
          byte[] header = new byte[TarConstants.DEFAULT_RCDSIZE];
          entry.writeEntryHeader(header);
          out.write(header);
          out.write(content);
          out.write(new byte[2 * TarConstants.DEFAULT_RCDSIZE]);
        });
  }

  static TarArchiveOutputStream tarInto(OutputStream out) {
    TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8");
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
    return tar;
  }

  static void add(TarArchiveOutputStream tar, TarArchiveEntry entry, byte[] content)
      throws IOException {
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  static byte[] gzip(byte[] bytes) {
    return packed(
        out -> {
          try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
          }
        });
  }

  static byte[] zip(Map<String, byte[]> files) {
    return packed(
        out -> {
          try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
              zip.putNextEntry(new ZipEntry(file.getKey()));
              zip.write(file.getValue());
            }
          }
        });
  }

  /** Writes the files below a directory. */
  static void write(Path directory, Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path target = directory.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }

  /** Writes an archive. */
  @FunctionalInterface
  private interface Packing {
    void into(OutputStream out) throws IOException;
  }

  private static byte[] packed(Packing packing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      packing.into(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
