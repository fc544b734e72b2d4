package org.godepot.web.pages.module;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.Version;

/**
 * The addresses of pages about one version of a module.
 *
 * @param owner in whose view; empty for the site view
 */
public record Links(ModulePath module, Version version, Optional<OwnerName> owner) {
  /** The page of a package, or of the module for an empty directory. */
  String page(String directory) {
    return withQuery(pathOf(directory), "");
  }

  /** The page of the module's latest version, whatever it is then. */
  String latest() {
    return withQuery("/" + module.text(), "");
  }

  /** The page of another module in the same view. */
  String other(ModulePath path) {
    return withQuery("/" + path.text(), "");
  }

  /** The same package in another version. */
  String in(Version other, String directory) {
    return new Links(module, other, owner).page(directory);
  }

  String tab(String name) {
    return withQuery(pathOf(""), "tab=" + name);
  }

  /** A page of the list of versions. */
  String versions(int page) {
    return tab("versions") + (page > 1 ? "&page=" + page : "");
  }

  /** A part of the documentation of a package. */
  String documentation(String directory, int part) {
    return withQuery(pathOf(directory), "page=" + part);
  }

  /** Asks for the part that has a symbol, whose name is to be appended. */
  String symbol(String directory) {
    return withQuery(pathOf(directory), "symbol=");
  }

  /** Asks for the page of a file that has a line, whose number is to be appended. */
  String byLine(String path) {
    return file(path) + "&line=";
  }

  /** A page of a directory. */
  String directory(String path, int page) {
    return file(path) + (page > 1 ? "&page=" + page : "");
  }

  /** A directory or a file. */
  String file(String path) {
    return withQuery(pathOf(""), "tab=files&path=" + encode(path));
  }

  /** The bytes of a file. */
  String raw(String path) {
    return withQuery(pathOf(""), "tab=raw&path=" + encode(path));
  }

  /** What changed since another version. */
  String diff(Version from) {
    return withQuery(pathOf(""), "tab=diff&from=" + encode(from.text()));
  }

  /** A file as the go command gets it: {@code .zip}, {@code .mod} or {@code .info}. */
  String download(String ending) {
    String view = owner.map(name -> "/api/packages/" + name + "/go/").orElse("/go/");
    return view + module.escaped() + "/@v/" + version.escaped() + ending;
  }

  private String pathOf(String directory) {
    String base = "/" + module.text() + "@" + version.text();
    return directory.isEmpty() ? base : base + "/" + segments(directory);
  }

  private static String segments(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(element -> encode(element).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }

  private String withQuery(String path, String query) {
    String all =
        owner.map(name -> "owner=" + name + (query.isEmpty() ? "" : "&" + query)).orElse(query);
    return all.isEmpty() ? path : path + "?" + all;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
