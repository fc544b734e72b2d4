package org.godepot.golang.doc.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.godepot.golang.doc.Position;
import org.godepot.golang.doc.syntax.CommentGroup;
import org.godepot.golang.doc.syntax.Declaration;
import org.godepot.golang.doc.syntax.Declaration.Import;
import org.godepot.golang.doc.syntax.Declaration.Imports;
import org.godepot.golang.doc.syntax.ParsedFile;
import org.godepot.golang.doc.syntax.SourceText;

/** A file of a package with its imports. Immutable. */
final class Unit {
  private final ParsedFile file;
  private final Map<String, String> imports;

  Unit(ParsedFile file) {
    this.file = file;
    this.imports = imports(file);
  }

  private static Map<String, String> imports(ParsedFile file) {
    Map<String, String> imports = new HashMap<>();
    for (Declaration declaration : file.declarations()) {
      if (declaration instanceof Imports group) {
        for (Import spec : group.specs()) {
          String name = spec.name().isEmpty() ? PackageNames.of(spec.path()) : spec.name();
          imports.putIfAbsent(name, spec.path());
        }
      }
    }
    return imports;
  }

  ParsedFile file() {
    return file;
  }

  SourceText source() {
    return file.source();
  }

  Position position(int offset) {
    return new Position(source().name(), source().line(offset));
  }

  /** Import paths by the names they have here, {@code .} and {@code _} among them. */
  Map<String, String> imports() {
    return imports;
  }

  /** What a comment says. */
  String text(Optional<CommentGroup> comment) {
    return comment.map(this::text).orElse("");
  }

  private String text(CommentGroup comment) {
    int end = Math.min(comment.end(), comment.start() + Limits.MAX_COMMENT);
    return new CommentGroup(comment.start(), end).text(source());
  }

  /** Whether a comment is too long to be shown whole. */
  boolean isCut(CommentGroup comment) {
    return comment.end() - comment.start() > Limits.MAX_COMMENT;
  }
}
