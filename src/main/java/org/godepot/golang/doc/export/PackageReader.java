package org.godepot.golang.doc.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.godepot.golang.doc.scan.CommentGroup;
import org.godepot.golang.doc.syntax.BaseType;
import org.godepot.golang.doc.syntax.Declaration;
import org.godepot.golang.doc.syntax.Declaration.Function;
import org.godepot.golang.doc.syntax.Declaration.TypeSpec;
import org.godepot.golang.doc.syntax.Declaration.Types;
import org.godepot.golang.doc.syntax.Declaration.Values;
import org.godepot.golang.doc.syntax.Expression;
import org.godepot.golang.doc.syntax.Expression.ArrayType;
import org.godepot.golang.doc.syntax.Expression.InterfaceType;
import org.godepot.golang.doc.syntax.Expression.Pointer;
import org.godepot.golang.doc.syntax.Expression.StructType;
import org.godepot.golang.doc.syntax.Field;
import org.godepot.golang.doc.syntax.FieldList;
import org.godepot.golang.doc.syntax.Identifiers;

/**
 * Sorts the declarations of a package: which constants, constructors and methods belong to which
 * type. The rules are those of go/doc's reader. Used once, by one thread.
 */
public final class PackageReader {
  /** A type owns constants if three of four lines are of it. */
  private static final double OWNED_SHARE = 0.75;

  private final Omissions omissions;
  private final Exports exports;
  private final Map<String, NamedType> types = new TreeMap<>();
  private final List<ValueSource> values = new ArrayList<>();
  private final MethodSet functions = new MethodSet();
  private boolean dotImport;
  private int order;
  private int symbols;

  private PackageReader(List<Unit> units, Omissions omissions) {
    this.omissions = omissions;
    this.exports = new Exports(shadowed(units));
  }

  /** Reads files, given by name. */
  public static Contents read(List<Unit> units, Omissions omissions) {
    PackageReader reader = new PackageReader(units, omissions);
    units.forEach(reader::declarations);
    units.forEach(reader::functions);
    new Promotion(omissions).promote(reader.types.values());
    reader.cleanUp();
    return new Contents(reader.values, reader.functions, List.copyOf(reader.types.values()));
  }

  /**
   * What a package has.
   *
   * @param values of no type
   * @param functions that construct no type
   * @param types exported and declared, by name
   */
  public record Contents(List<ValueSource> values, MethodSet functions, List<NamedType> types) {}

  /** Names of predeclared types that the package declares itself. */
  private static Set<String> shadowed(List<Unit> units) {
    Set<String> shadowed = new HashSet<>();
    for (Unit unit : units) {
      for (Declaration declaration : unit.file().declarations()) {
        if (declaration instanceof Types group) {
          group.specs().stream()
              .map(spec -> spec.name().text())
              .filter(Identifiers::isPredeclared)
              .forEach(shadowed::add);
        }
      }
    }
    return shadowed;
  }

  private void declarations(Unit unit) {
    dotImport |= unit.imports().containsKey(".");
    for (Declaration declaration : unit.file().declarations()) {
      if (declaration instanceof Values group) {
        values(unit, group);
      } else if (declaration instanceof Types group) {
        types(unit, group);
      }
    }
  }

  /** Types of a group without comments of their own share that of the group. */
  private void types(Unit unit, Types group) {
    List<TypeSpec> exported =
        group.specs().stream().filter(spec -> Identifiers.isExported(spec.name().text())).toList();
    String shared = exported.isEmpty() ? "" : text(unit, group.lead());
    for (TypeSpec spec : exported) {
      String text = spec.lead().isPresent() ? text(unit, spec.lead()) : shared;
      type(unit, spec, text, group.parenthesized() ? spec.name().start() : group.start());
    }
  }

  /** Counts names; false if there are too many already. */
  private boolean admit(int names) {
    if (symbols + names > Limits.MAX_SYMBOLS) {
      omissions.addSymbols(names);
      return false;
    }
    symbols += names;
    return true;
  }

  private void values(Unit unit, Values group) {
    Optional<Values> exported = exports.values(group);
    if (exported.isEmpty() || !admit(names(exported.get()))) {
      return;
    }
    Values shown = exported.get();
    ValueSource source = new ValueSource(unit, shown, text(unit, shown.lead()), order);
    order++;
    owner(shown).map(NamedType::values).orElse(values).add(source);
  }

  private static int names(Values values) {
    return values.specs().stream().mapToInt(spec -> spec.names().size()).sum();
  }

  private String text(Unit unit, Optional<CommentGroup> comment) {
    unit.tellCut(comment, omissions);
    return unit.text(comment);
  }

  /** The type that enough lines are of, if no line is of another. */
  private Optional<NamedType> owner(Values values) {
    String owner = "";
    String previous = "";
    int frequency = 0;
    for (Declaration.ValueSpec spec : values.specs()) {
      String name = "";
      if (spec.type().isPresent()) {
        BaseType base = BaseType.of(spec.type().get());
        name = base.isLocal() ? base.name() : "";
      } else if (values.constant() && spec.values().isEmpty()) {
        name = previous;
      }
      if (!name.isEmpty()) {
        if (!owner.isEmpty() && !owner.equals(name)) {
          owner = "";
          break;
        }
        owner = name;
        frequency++;
      }
      previous = name;
    }
    int enough = (int) (values.specs().size() * OWNED_SHARE);
    return Identifiers.isExported(owner) && frequency >= enough ? lookUp(owner) : Optional.empty();
  }

  /** The type of a name, which may be declared further down; empty if it can have none. */
  private Optional<NamedType> lookUp(String name) {
    if (name.isEmpty() || name.equals("_")) {
      return Optional.empty();
    }
    return Optional.of(types.computeIfAbsent(name, NamedType::new));
  }

  private void type(Unit unit, TypeSpec spec, String text, int start) {
    Optional<NamedType> type = lookUp(spec.name().text());
    if (type.isPresent() && admit(1 + members(spec.type()))) {
      TypeSpec shown = exports.type(spec, field -> embed(type.get(), field));
      type.get().declare(new TypeSource(unit, shown, text, start));
    }
  }

  private static int members(Expression type) {
    FieldList members = FieldList.NONE;
    if (type instanceof StructType struct) {
      members = struct.fields();
    } else if (type instanceof InterfaceType body) {
      members = body.methods();
    }
    return members.fields().stream().mapToInt(field -> Math.max(1, field.names().size())).sum();
  }

  private void embed(NamedType parent, Expression field) {
    BaseType base = BaseType.of(field);
    if (base.isLocal()) {
      lookUp(base.name()).ifPresent(type -> parent.embed(type, field instanceof Pointer));
    }
  }

  private void functions(Unit unit) {
    for (Declaration declaration : unit.file().declarations()) {
      if (declaration instanceof Function function
          && Identifiers.isExported(function.name().text())
          && admit(1)) {
        function(unit, function);
      }
    }
  }

  private void function(Unit unit, Function function) {
    String text = text(unit, function.lead());
    if (function.receiver().isEmpty()) {
      FunctionSource source = new FunctionSource(unit, function, text, "", "", 0);
      constructed(function).map(NamedType::constructors).orElse(functions).declare(source);
      return;
    }
    List<Field> receivers = function.receiver().get().fields();
    if (receivers.isEmpty()) {
      return;
    }
    BaseType base = BaseType.of(receivers.get(0).type());
    String shown = receivers.size() == 1 ? Receivers.shown(receivers.get(0).type()) : Receivers.BAD;
    if (!base.imported()) {
      lookUp(base.name())
          .ifPresent(
              type ->
                  type.methods()
                      .declare(new FunctionSource(unit, function, text, shown, shown, 0)));
    }
  }

  /** The only exported type of the package that a function gives, if it is one. */
  private Optional<NamedType> constructed(Function function) {
    Set<String> parameters = new HashSet<>();
    for (Field field :
        function.type().typeParameters().map(FieldList::fields).orElseGet(List::of)) {
      field.names().forEach(name -> parameters.add(name.text()));
    }
    List<String> results = new ArrayList<>();
    for (Field result : function.type().results().fields()) {
      Expression type = result.type();
      BaseType base = BaseType.of(type instanceof ArrayType array ? array.element() : type);
      if (base.isLocal()
          && Identifiers.isExported(base.name())
          && !parameters.contains(base.name())) {
        results.add(base.name());
      }
    }
    results.forEach(this::lookUp);
    return results.size() == 1 ? lookUp(results.get(0)) : Optional.empty();
  }

  /**
   * Shows at the top what belongs to types that are nowhere declared but may come from elsewhere;
   * then forgets the types that are not shown.
   */
  private void cleanUp() {
    for (NamedType type : types.values()) {
      boolean visible = Identifiers.isExported(type.name());
      boolean predeclared = Identifiers.isPredeclaredType(type.name());
      boolean elsewhere = predeclared || (visible && (type.isEmbeddedSomewhere() || dotImport));
      if (type.source().isEmpty() && elsewhere) {
        values.addAll(type.values());
        functions.putAll(type.constructors());
        if (!predeclared) {
          functions.putAbsent(type.methods());
        }
      }
    }
    types
        .values()
        .removeIf(type -> type.source().isEmpty() || !Identifiers.isExported(type.name()));
  }
}
