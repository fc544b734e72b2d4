package org.godepot.golang.doc.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.godepot.golang.doc.comment.Scope;
import org.godepot.golang.doc.export.FunctionSource;
import org.godepot.golang.doc.export.NamedType;
import org.godepot.golang.doc.export.PackageReader;
import org.godepot.golang.doc.export.Unit;
import org.godepot.golang.doc.export.ValueSource;
import org.godepot.golang.doc.print.Resolver;
import org.godepot.golang.doc.syntax.Declaration.ValueSpec;
import org.godepot.golang.doc.syntax.Expression;
import org.godepot.golang.doc.syntax.Expression.InterfaceType;
import org.godepot.golang.doc.syntax.Expression.Name;
import org.godepot.golang.doc.syntax.Expression.StructType;
import org.godepot.golang.doc.syntax.Field;
import org.godepot.golang.doc.syntax.Identifiers;

/** The names of a package and of its imports, for links. Immutable. */
final class NameScope implements Scope {
  private static final String BUILTIN = "builtin";

  private final String packageName;
  private final Set<String> names = new HashSet<>();

  /** Import paths by name; empty where files give a name to several packages. */
  private final Map<String, String> imports = new HashMap<>();

  NameScope(String packageName, List<Unit> units, PackageReader.Contents contents) {
    this.packageName = packageName;
    for (Unit unit : units) {
      unit.imports().forEach(this::addImport);
    }
    contents.values().forEach(this::add);
    contents.functions().sorted().forEach(this::add);
    contents.types().forEach(this::add);
  }

  private void addImport(String name, String path) {
    if (!name.equals(".")) {
      imports.merge(name, path, (a, b) -> a.equals(b) ? a : "");
    }
  }

  private void add(ValueSource source) {
    for (ValueSpec spec : source.values().specs()) {
      spec.names().forEach(name -> names.add(name.text()));
    }
  }

  private void add(FunctionSource function) {
    String receiver = function.receiver();
    int bracket = receiver.indexOf('[');
    String type = bracket < 0 ? receiver : receiver.substring(0, bracket);
    type = type.startsWith("*") ? type.substring(1) : type;
    names.add(type.isEmpty() ? function.name() : type + "." + function.name());
  }

  private void add(NamedType type) {
    names.add(type.name());
    type.values().forEach(this::add);
    type.constructors().sorted().forEach(this::add);
    type.shownMethods().forEach(this::add);
    for (Field field : members(type.source().orElseThrow().spec().type())) {
      for (Name name : field.names()) {
        names.add(type.name() + "." + name.text());
      }
    }
  }

  private static List<Field> members(Expression type) {
    if (type instanceof StructType struct) {
      return struct.fields().fields();
    }
    return type instanceof InterfaceType body ? body.methods().fields() : List.of();
  }

  @Override
  public Optional<String> importPath(String name) {
    String path = imports.get(name);
    if (path != null && !path.isEmpty()) {
      return Optional.of(path);
    }
    return name.equals(packageName) ? Optional.of("") : Optional.empty();
  }

  @Override
  public boolean has(String receiver, String name) {
    return names.contains(receiver.isEmpty() ? name : receiver + "." + name);
  }

  /** Where names in the declarations of a file lead. */
  Resolver resolver(Unit unit) {
    return new Resolver() {
      @Override
      public Optional<Target> name(String name) {
        if (Identifiers.isExported(name) && names.contains(name)) {
          return Optional.of(new Target("", name));
        }
        return Identifiers.isPredeclared(name)
            ? Optional.of(new Target(BUILTIN, name))
            : Optional.empty();
      }

      @Override
      public Optional<Target> qualified(String packageName, String name) {
        String path = unit.imports().get(packageName);
        return path == null || path.equals("C")
            ? Optional.empty()
            : Optional.of(new Target(path, name));
      }
    };
  }
}
