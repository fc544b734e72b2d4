package org.godepot.registry.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.godepot.golang.doc.DeclarationText;
import org.godepot.golang.doc.Documentation;
import org.godepot.golang.doc.FunctionDoc;
import org.godepot.golang.doc.Mark;
import org.godepot.golang.doc.Note;
import org.godepot.golang.doc.PackageDoc;
import org.godepot.golang.doc.TypeDoc;
import org.godepot.golang.doc.ValueDoc;

/**
 * Divides a documentation, in its order, into parts that are as heavy as a page may be. Only a
 * declaration that is too heavy alone makes a part heavier. Used once.
 */
final class DocDivider {
  /**
   * Characters of the HTML of a part, roughly: 30 KB as they are sent, so that there is room for a
   * README and a list of packages beside the first one.
   */
  static final int MAX_WEIGHT = 160_000;

  private static final String CONTINUED = " // continued";

  private final PackageDoc whole;
  private final List<PackageDoc> parts = new ArrayList<>();
  private final List<ValueDoc> constants = new ArrayList<>();
  private final List<ValueDoc> variables = new ArrayList<>();
  private final List<FunctionDoc> functions = new ArrayList<>();
  private final List<TypeDoc> types = new ArrayList<>();
  private int weight;

  DocDivider(PackageDoc whole) {
    this.whole = whole;
  }

  /** At least one; the first has what is said of the package and what is left out of it. */
  List<PackageDoc> parts() {
    weight = DocWeight.of(whole.documentation()) + DocWeight.of(whole.examples());
    for (ValueDoc value : whole.constants()) {
      makeRoom(DocWeight.of(value));
      constants.add(value);
    }
    for (ValueDoc value : whole.variables()) {
      makeRoom(DocWeight.of(value));
      variables.add(value);
    }
    for (FunctionDoc function : whole.functions()) {
      makeRoom(DocWeight.of(function));
      functions.add(function);
    }
    for (TypeDoc type : whole.types()) {
      for (TypeDoc piece : pieces(type)) {
        makeRoom(DocWeight.of(piece));
        types.add(piece);
      }
    }
    end(whole.notes());
    return parts;
  }

  private void makeRoom(int more) {
    if (weight > 0 && weight + more > MAX_WEIGHT) {
      end(List.of());
    }
    weight += more;
  }

  private void end(List<Note> notes) {
    boolean first = parts.isEmpty();
    parts.add(
        new PackageDoc(
            whole.name(),
            first ? whole.documentation() : Documentation.NONE,
            constants,
            variables,
            functions,
            types,
            first ? whole.examples() : List.of(),
            notes,
            whole.files(),
            first ? whole.omitted() : List.of()));
    constants.clear();
    variables.clear();
    functions.clear();
    types.clear();
    weight = 0;
  }

  /**
   * A type, or several that share its functions if it is too heavy. Two of them never fit into one
   * part, so that its anchor is there once.
   */
  private static List<TypeDoc> pieces(TypeDoc type) {
    if (DocWeight.of(type) <= MAX_WEIGHT) {
      return List.of(type);
    }
    List<TypeDoc> pieces = new ArrayList<>();
    TypeDoc piece = with(type, List.of());
    List<FunctionDoc> shared = new ArrayList<>();
    int sum = DocWeight.of(piece);
    for (FunctionDoc function : functions(type)) {
      int more = DocWeight.of(function);
      if (sum + more > MAX_WEIGHT) {
        pieces.add(with(piece, shared));
        piece = continued(type);
        shared.clear();
        sum = DocWeight.of(piece);
      }
      shared.add(function);
      sum += more;
    }
    pieces.add(with(piece, shared));
    return pieces;
  }

  private static List<FunctionDoc> functions(TypeDoc type) {
    return Stream.concat(type.constructors().stream(), type.methods().stream()).toList();
  }

  private static TypeDoc with(TypeDoc type, List<FunctionDoc> functions) {
    return type.withExamples(
        type.examples(),
        functions.stream().filter(function -> function.receiver().isEmpty()).toList(),
        functions.stream().filter(function -> function.receiver().isPresent()).toList());
  }

  private static TypeDoc continued(TypeDoc type) {
    String name = "type " + type.name();
    Mark remark = new Mark.Remark(name.length() + 1, name.length() + CONTINUED.length());
    DeclarationText declaration =
        new DeclarationText(
            name + CONTINUED, List.of(remark), name, name, type.declaration().position());
    return new TypeDoc(
        type.name(),
        Documentation.NONE,
        declaration,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
