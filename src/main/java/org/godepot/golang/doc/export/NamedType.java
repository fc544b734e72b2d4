package org.godepot.golang.doc.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.godepot.golang.doc.syntax.Identifiers;

/** A type of the package while it is read; perhaps one that is only mentioned. */
public final class NamedType {
  private final String name;

  /** Where it is declared; empty as long as that was not seen. */
  private Optional<TypeSource> source = Optional.empty();

  private boolean embeddedSomewhere;

  /** Embedded types, with whether they are by pointer. */
  private final Map<NamedType, Boolean> embedded = new LinkedHashMap<>();

  private final List<ValueSource> values = new ArrayList<>();
  private final MethodSet constructors = new MethodSet();
  private final MethodSet methods = new MethodSet();

  NamedType(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  public Optional<TypeSource> source() {
    return source;
  }

  void declare(TypeSource declaration) {
    source = Optional.of(declaration);
  }

  boolean isEmbeddedSomewhere() {
    return embeddedSomewhere;
  }

  void embed(NamedType type, boolean pointer) {
    type.embeddedSomewhere = true;
    embedded.put(type, pointer);
  }

  Map<NamedType, Boolean> embedded() {
    return embedded;
  }

  public List<ValueSource> values() {
    return values;
  }

  public MethodSet constructors() {
    return constructors;
  }

  MethodSet methods() {
    return methods;
  }

  /** Methods but those of embedded types that are exported: readers see them there. */
  public List<FunctionSource> shownMethods() {
    return methods.sorted().stream()
        .filter(method -> method.level() == 0 || !isExported(method.original()))
        .toList();
  }

  private static boolean isExported(String receiver) {
    return Identifiers.isExported(receiver.startsWith("*") ? receiver.substring(1) : receiver);
  }
}
