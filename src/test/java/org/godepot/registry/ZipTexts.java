package org.godepot.registry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.godepot.catalog.Content;
import org.godepot.registry.search.text.IndexedVersion;
import org.godepot.registry.search.text.SearchText;
import org.godepot.registry.search.text.SearchText.Kind;
import org.godepot.registry.search.text.SearchText.PackageText;
import org.godepot.registry.search.text.SearchText.Symbol;
import org.godepot.store.blob.BlobStore;

/**
 * Reads the text of a module out of its zip, as far as lines alone tell it: README.md, package
 * comments of one line, package clauses, exported names at the begin of a line.
 */
final class ZipTexts {
  private static final Pattern CLAUSE = Pattern.compile("(?m)^(?:// (.*)\n)?package (\\w+)$");
  private static final Pattern SYMBOL =
      Pattern.compile("(?m)^(func|type|var|const) (?:\\(\\w* ?\\*?(\\w+)\\) )?([A-Z]\\w*)");

  private final BlobStore blobs;

  ZipTexts(BlobStore blobs) {
    this.blobs = blobs;
  }

  SearchText read(IndexedVersion version) {
    Map<String, String> files = files(version);
    Map<String, PackageText> packages = new TreeMap<>();
    files.forEach(
        (name, text) -> {
          if (name.endsWith(".go")) {
            String directory = name.substring(0, Math.max(0, name.lastIndexOf('/')));
            String path = version.id().path().text() + (directory.isEmpty() ? "" : "/" + directory);
            packages.merge(path, read(path, text), ZipTexts::both);
          }
        });
    PackageText root = packages.get(version.id().path().text());
    return new SearchText(
        root == null ? "" : root.synopsis(),
        files.getOrDefault("README.md", ""),
        List.copyOf(packages.values()));
  }

  private Map<String, String> files(IndexedVersion version) {
    Map<String, String> files = new TreeMap<>();
    int prefix = version.id().zipPrefix().length();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Content content = blobs.open(version.zip())) {
      content.writeTo(bytes, 0, content.size());
      ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()));
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        files.put(entry.getName().substring(prefix), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static PackageText read(String path, String text) {
    Matcher clause = CLAUSE.matcher(text);
    boolean found = clause.find();
    List<Symbol> symbols = new ArrayList<>();
    Matcher symbol = SYMBOL.matcher(text);
    while (symbol.find()) {
      boolean method = symbol.group(2) != null;
      String name = (method ? symbol.group(2) + "." : "") + symbol.group(3);
      symbols.add(new Symbol(name, method ? Kind.METHOD : kind(symbol.group(1))));
    }
    String synopsis = found && clause.group(1) != null ? clause.group(1) : "";
    return new PackageText(path, found ? clause.group(2) : "", synopsis, symbols);
  }

  private static Kind kind(String keyword) {
    return switch (keyword) {
      case "func" -> Kind.FUNCTION;
      case "type" -> Kind.TYPE;
      case "var" -> Kind.VARIABLE;
      default -> Kind.CONSTANT;
    };
  }

  private static PackageText both(PackageText one, PackageText other) {
    List<Symbol> symbols = new ArrayList<>(one.symbols());
    symbols.addAll(other.symbols());
    return new PackageText(one.path(), one.name(), one.synopsis() + other.synopsis(), symbols);
  }
}
