package org.godepot.web.pages.module.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.golang.doc.DeclarationText;
import org.godepot.golang.doc.Mark;
import org.godepot.golang.doc.PackageDoc;
import org.godepot.golang.doc.Position;
import org.godepot.web.pages.module.subject.Links;

/**
 * The documentation of a package on its page.
 *
 * @param directory of the package below the module
 */
public record DocSection(PackageDoc doc, Links links, String directory) {
  /**
   * A stretch of a declaration.
   *
   * @param address where it leads, or empty
   * @param anchor its own name on the page, or empty
   * @param isRemark whether it is a comment
   */
  public record Piece(String text, String address, String anchor, boolean isRemark) {}

  /** A declaration in pieces. */
  public List<Piece> pieces(DeclarationText declaration) {
    List<Piece> pieces = new ArrayList<>();
    String text = declaration.text();
    int at = 0;
    for (Mark mark : declaration.marks()) {
      plain(text, at, mark.start(), pieces);
      pieces.add(piece(text.substring(mark.start(), mark.end()), mark));
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

  private Piece piece(String text, Mark mark) {
    if (mark instanceof Mark.Anchor anchor) {
      return new Piece(text, "", anchor.anchor(), false);
    }
    if (mark instanceof Mark.Reference reference) {
      String address = reference(reference.importPath(), reference.anchor()).orElse("");
      return new Piece(text, address, "", false);
    }
    return new Piece(text, "", "", true);
  }

  /**
   * The address of a symbol: on this page, or on that of a package that may be here; nothing leads
   * out of the house, so there is none for the standard library.
   */
  public Optional<String> reference(String importPath, String anchor) {
    String fragment = anchor.isEmpty() ? "" : "#" + anchor;
    if (importPath.isEmpty()) {
      return anchor.isEmpty() ? Optional.empty() : Optional.of(fragment);
    }
    String first = importPath.substring(0, (importPath + "/").indexOf('/'));
    return first.indexOf('.') < 0 ? Optional.empty() : Optional.of("/" + importPath + fragment);
  }

  /** Where something is declared. */
  public String source(Position position) {
    String path = directory.isEmpty() ? position.file() : directory + "/" + position.file();
    return links.file(path) + "#L" + position.line();
  }
}
