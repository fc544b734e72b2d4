package org.godepot.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes module zips as a publisher would. */
public final class ModuleZips {
  /** Always the same, so that the same files are the same bytes. */
  private static final LocalDateTime MODIFIED = LocalDateTime.of(2026, 1, 2, 3, 4, 6);

  private ModuleZips() {}

  /** A zip with pairs of file names and texts below {@code module@version/}. */
  public static byte[] of(String module, String version, String... namesAndTexts) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return of(module, version, files);
  }

  /** A zip with files below {@code module@version/}. */
  public static byte[] of(String module, String version, Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(module + "@" + version + "/" + file.getKey());
        entry.setTimeLocal(MODIFIED);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A library module: go.mod and one package at its root. */
  public static byte[] library(String module, String version) {
    return of(module, version, "go.mod", mod(module), "lib.go", "package lib\n");
  }

  /** A program that prints its module and version. */
  public static byte[] program(String module, String version) {
    String main =
        "package main\n\nimport \"fmt\"\n\nfunc main() {\n\tfmt.Println(\""
            + module
            + " "
            + version
            + "\")\n}\n";
    return of(module, version, "go.mod", mod(module), "main.go", main);
  }

  /** The go.mod of a module without requirements. */
  public static String mod(String module) {
    return "module " + module + "\n\ngo 1.19\n";
  }
}
