package org.godepot.web.pages.module.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.godepot.golang.doc.DeclarationText;
import org.godepot.golang.doc.Mark;
import org.godepot.golang.doc.Member;
import org.godepot.golang.doc.PackageDoc;
import org.godepot.golang.doc.Position;
import org.godepot.golang.doc.ValueDoc;
import org.godepot.golang.doc.build.Platform;
import org.godepot.registry.contents.ModuleFiles;
import org.godepot.registry.docs.DocParts;
import org.godepot.web.pages.module.subject.Heading;
import org.godepot.web.pages.module.subject.Links;

/**
 * The documentation of a package on its page.
 *
 * @param part the number of the one that is shown
 * @param directory of the package below the module
 * @param files of the module, which tell its packages from those of modules below it
 */
public record DocSection(
    DocParts parts, int part, Links links, String directory, ModuleFiles files) {
  public DocSection {
    part = Math.min(part, parts.count());
  }

  /**
   * A stretch of a declaration.
   *
   * @param address where it leads, or empty
   * @param anchor its own name on the page, or empty
   * @param isRemark whether it is a comment
   */
  public record Piece(String text, String address, String anchor, boolean isRemark) {}

  /** What is shown. */
  public PackageDoc doc() {
    return parts.part(part);
  }

  /** For which platform it is shown, where that is not the usual one. */
  public Optional<String> platform() {
    return Optional.of(parts.platform())
        .filter(platform -> !platform.equals(Platform.DEFAULT))
        .map(
            platform ->
                "Shown for " + platform + ": there are no files for " + Platform.DEFAULT + ".");
  }

  /** All parts with their pages. */
  public List<Heading.Link> contents() {
    List<String> titles = parts.titles();
    return IntStream.rangeClosed(1, titles.size())
        .mapToObj(
            number ->
                new Heading.Link(
                    titles.get(number - 1), links.documentation(directory, number), number == part))
        .toList();
  }

  /** Where to ask for the part that has a symbol, whose name is to be appended. */
  public String symbols() {
    return links.symbol(directory);
  }

  /** The address of a symbol with its part, if there are several. */
  Optional<String> elsewhere(String symbol) {
    return parts.find(symbol).map(number -> links.documentation(directory, number) + "#" + symbol);
  }

  /** A declaration in pieces. */
  public List<Piece> pieces(DeclarationText declaration) {
    return pieces(declaration, Map.of());
  }

  /** Constants or variables in pieces, whose names lead to where they are declared. */
  public List<Piece> pieces(ValueDoc value) {
    Map<String, String> sources =
        value.members().stream()
            .collect(
                Collectors.toMap(
                    Member::anchor, one -> source(one.position()), (first, again) -> first));
    return pieces(value.declaration(), sources);
  }

  private List<Piece> pieces(DeclarationText declaration, Map<String, String> sources) {
    List<Piece> pieces = new ArrayList<>();
    String text = declaration.text();
    int at = 0;
    for (Mark mark : declaration.marks()) {
      plain(text, at, mark.start(), pieces);
      pieces.add(piece(text.substring(mark.start(), mark.end()), mark, sources));
      at = mark.end();
    }
    plain(text, at, text.length(), pieces);
    return pieces;
  }

  private static void plain(String text, int start, int end, List<Piece> pieces) {
    if (start < end) {
      pieces.add(new Piece(text.substring(start, end), "", "", false));
    }
  }

  private Piece piece(String text, Mark mark, Map<String, String> sources) {
    if (mark instanceof Mark.Anchor anchor) {
      String source = sources.getOrDefault(anchor.anchor(), "");
      return new Piece(text, source, anchor.anchor(), false);
    }
    if (mark instanceof Mark.Reference reference) {
      String address = reference(reference.importPath(), reference.anchor()).orElse("");
      return new Piece(text, address, "", false);
    }
    return new Piece(text, "", "", true);
  }

  /**
   * The address of a symbol: on this page, on that of a package of the module in the same version
   * and view, or on that of a package of another module that may be here, in the view of the site:
   * an owner's view has few others. Nothing leads out of the house, so there is none for the
   * standard library.
   */
  public Optional<String> reference(String importPath, String anchor) {
    String fragment = anchor.isEmpty() ? "" : "#" + anchor;
    if (importPath.isEmpty()) {
      return anchor.isEmpty() ? Optional.empty() : Optional.of(here(anchor));
    }
    Optional<String> ours = inModule(importPath);
    if (ours.isPresent()) {
      return ours.map(found -> links.page(found) + fragment);
    }
    String first = importPath.substring(0, (importPath + "/").indexOf('/'));
    return first.indexOf('.') < 0 ? Optional.empty() : Optional.of("/" + importPath + fragment);
  }

  /** The directory of a package of the module; a module below it has no files in its zip. */
  private Optional<String> inModule(String importPath) {
    String module = links.module().text();
    if (importPath.equals(module)) {
      return Optional.of("");
    }
    return Optional.of(importPath)
        .filter(path -> path.startsWith(module + "/"))
        .map(path -> path.substring(module.length() + 1))
        .filter(files::hasDirectory);
  }

  private String here(String anchor) {
    boolean shown = parts.find(anchor).filter(number -> number != part).isEmpty();
    return shown ? "#" + anchor : elsewhere(anchor).orElse("#" + anchor);
  }

  /** Where something is declared. */
  public String source(Position position) {
    String path = directory.isEmpty() ? position.file() : directory + "/" + position.file();
    return links.byLine(path) + position.line() + "#L" + position.line();
  }
}
