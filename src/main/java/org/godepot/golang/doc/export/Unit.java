package org.godepot.golang.doc.export;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.godepot.golang.doc.Position;
import org.godepot.golang.doc.scan.CommentGroup;
import org.godepot.golang.doc.scan.SourceText;
import org.godepot.golang.doc.syntax.Declaration;
import org.godepot.golang.doc.syntax.Declaration.Import;
import org.godepot.golang.doc.syntax.Declaration.Imports;
import org.godepot.golang.doc.syntax.ParsedFile;

/** A file of a package with its imports. Immutable. */
public final class Unit {
  private final ParsedFile file;
  private final Map<String, String> imports;

  public Unit(ParsedFile file) {
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

  public ParsedFile file() {
    return file;
  }

  public SourceText source() {
    return file.source();
  }

  public Position position(int offset) {
    return new Position(source().name(), source().line(offset));
  }

  /** Import paths by the names they have here, {@code .} and {@code _} among them. */
  public Map<String, String> imports() {
    return imports;
  }

  /** What a comment says. */
  public String text(Optional<CommentGroup> comment) {
    return comment.map(this::text).orElse("");
  }

  private String text(CommentGroup comment) {
    int end = Math.min(comment.end(), comment.start() + Limits.MAX_COMMENT);
    return new CommentGroup(comment.start(), end).text(source());
  }

  private static boolean isCut(CommentGroup comment) {
    return comment.end() - comment.start() > Limits.MAX_COMMENT;
  }

  /** Tells of a comment that is too long to be shown whole. */
  public void tellCut(Optional<CommentGroup> comment, Omissions omissions) {
    comment
        .filter(Unit::isCut)
        .map(cut -> source().line(cut.start()))
        .ifPresent(line -> omissions.add(source().name(), line, "the end of a very long comment"));
  }
}
