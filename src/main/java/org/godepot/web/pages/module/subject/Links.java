package org.godepot.web.pages.module.subject;

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
  public String page(String directory) {
    return withQuery(pathOf(directory), "");
  }

  /** The page of a module's latest version, whatever it is then. */
  public static String latest(ModulePath module, Optional<OwnerName> owner) {
    return "/" + module.text() + owner.map(name -> "?owner=" + name).orElse("");
  }

  /** The page of another module in the same view. */
  public String other(ModulePath path) {
    return latest(path, owner);
  }

  /** The same package in another version. */
  public String in(Version other, String directory) {
    return new Links(module, other, owner).page(directory);
  }

  /** The same kind of page about another version; of a package where there is one of each. */
  String in(Version other, TabName tab, String directory) {
    Links links = new Links(module, other, owner);
    return tab == TabName.OVERVIEW ? links.page(directory) : links.tab(tab);
  }

  /** A page about the version. */
  public String tab(TabName tab) {
    String word = tab.word();
    return withQuery(pathOf(""), word.isEmpty() ? "" : "tab=" + word);
  }

  /** A part of a page that is too long for one. */
  public String tab(TabName tab, int page) {
    return tab(tab) + part(page);
  }

  private static String part(int page) {
    return page > 1 ? "&page=" + page : "";
  }

  /** A part of the documentation of a package. */
  public String documentation(String directory, int part) {
    return withQuery(pathOf(directory), "page=" + part);
  }

  /** Asks for the part that has a symbol, whose name is to be appended. */
  public String symbol(String directory) {
    return withQuery(pathOf(directory), "symbol=");
  }

  /** Asks for the page of a file that has a line, whose number is to be appended. */
  public String byLine(String path) {
    return file(path) + "&line=";
  }

  /** A page of a directory. */
  public String directory(String path, int page) {
    return file(path) + part(page);
  }

  /** A directory or a file. */
  public String file(String path) {
    return withQuery(pathOf(""), "tab=files&path=" + encode(path));
  }

  /** The bytes of a file. */
  public String raw(String path) {
    return withQuery(pathOf(""), "tab=raw&path=" + encode(path));
  }

  /** What changed since another version. */
  public String changes(Version from, int page) {
    return tab(TabName.CHANGES) + "&from=" + encode(from.text()) + part(page);
  }

  /** What changed in a file since another version. */
  public String changes(Version from, String path, int page) {
    return changes(from, 1) + "&path=" + encode(path) + part(page);
  }

  /** A file as the go command gets it: {@code .zip}, {@code .mod} or {@code .info}. */
  public String download(String ending) {
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
