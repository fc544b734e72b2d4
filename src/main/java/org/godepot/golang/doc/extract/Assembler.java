package org.godepot.golang.doc.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.godepot.golang.doc.DeclarationText;
import org.godepot.golang.doc.Documentation;
import org.godepot.golang.doc.FunctionDoc;
import org.godepot.golang.doc.TypeDoc;
import org.godepot.golang.doc.ValueDoc;
import org.godepot.golang.doc.comment.CommentParser;
import org.godepot.golang.doc.comment.Synopsis;
import org.godepot.golang.doc.export.FunctionSource;
import org.godepot.golang.doc.export.Limits;
import org.godepot.golang.doc.export.NamedType;
import org.godepot.golang.doc.export.TypeSource;
import org.godepot.golang.doc.export.Unit;
import org.godepot.golang.doc.export.ValueSource;
import org.godepot.golang.doc.layout.Printed;
import org.godepot.golang.doc.print.DeclarationPrinter;
import org.godepot.golang.doc.print.OneLine;
import org.godepot.golang.doc.print.Shapes;
import org.godepot.golang.doc.syntax.Declaration.TypeSpec;
import org.godepot.golang.doc.syntax.Declaration.Values;
import org.godepot.golang.doc.syntax.Expression.InterfaceType;
import org.godepot.golang.doc.syntax.Expression.Name;
import org.godepot.golang.doc.syntax.Expression.StructType;

/** Makes the documentation of symbols from their sources. Used by one thread. */
final class Assembler {
  private final NameScope scope;

  /** By the very text: types of a group may share a long one. */
  private final IdentityHashMap<String, Documentation> documentations = new IdentityHashMap<>();

  private final Members members;

  Assembler(NameScope scope) {
    this.scope = scope;
    this.members = new Members(this);
  }

  Documentation documentation(String text) {
    return text.isEmpty() ? Documentation.NONE : documentations.computeIfAbsent(text, this::read);
  }

  private Documentation read(String text) {
    return new Documentation(text, CommentParser.parse(text, scope), Synopsis.of(text, scope));
  }

  /** Constants or variables: groups as they were read, then single ones by name. */
  List<ValueDoc> values(List<ValueSource> sources, boolean constant) {
    return sources.stream()
        .filter(source -> source.values().constant() == constant)
        .sorted(Comparator.comparing(ValueSource::sortingName).thenComparing(ValueSource::order))
        .map(this::value)
        .toList();
  }

  private ValueDoc value(ValueSource source) {
    Unit unit = source.unit();
    Values values = source.values();
    Printed printed = DeclarationPrinter.print(unit.source(), values, scope.resolver(unit));
    List<String> names = new ArrayList<>();
    values.specs().forEach(spec -> spec.names().forEach(name -> names.add(name.text())));
    DeclarationText text =
        new DeclarationText(
            printed.text(),
            printed.marks(),
            cut(values.keyword() + " " + String.join(", ", names)),
            "",
            unit.position(values.start()));
    return new ValueDoc(documentation(source.text()), names, members.of(unit, values), text);
  }

  List<FunctionDoc> functions(Collection<FunctionSource> functions) {
    return functions.stream().map(this::function).toList();
  }

  private FunctionDoc function(FunctionSource source) {
    Unit unit = source.unit();
    Printed printed =
        DeclarationPrinter.print(unit.source(), source.function(), scope.resolver(unit));
    DeclarationText text =
        new DeclarationText(
            printed.text(),
            printed.marks(),
            cut(OneLine.of(printed.text())),
            Shapes.of(unit.source(), source.function()),
            unit.position(source.function().start()));
    Optional<FunctionDoc.Receiver> receiver =
        source.receiver().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new FunctionDoc.Receiver(source.receiver(), source.original(), source.level()));
    return new FunctionDoc(source.name(), receiver, documentation(source.text()), text, List.of());
  }

  TypeDoc type(NamedType type) {
    TypeSource source = type.source().orElseThrow();
    Unit unit = source.unit();
    Printed printed = DeclarationPrinter.print(unit.source(), source.spec(), scope.resolver(unit));
    DeclarationText text =
        new DeclarationText(
            printed.text(),
            printed.marks(),
            cut(signature(source, printed.text())),
            Shapes.of(unit.source(), source.spec()),
            unit.position(source.start()));
    return new TypeDoc(
        type.name(),
        documentation(source.text()),
        text,
        members.of(unit, source.spec()),
        values(type.values(), true),
        values(type.values(), false),
        functions(type.constructors().sorted()),
        functions(type.shownMethods()),
        List.of());
  }

  /** A type on one line, a struct or interface without what is in it. */
  private static String signature(TypeSource source, String text) {
    TypeSpec spec = source.spec();
    boolean struct = spec.type() instanceof StructType;
    if (!struct && !(spec.type() instanceof InterfaceType)) {
      return OneLine.of(text);
    }
    String head = source.unit().source().slice(spec.name().start(), spec.type().start());
    return OneLine.of("type " + head + (struct ? "struct" : "interface"));
  }

  static String cut(String signature) {
    if (signature.length() <= Limits.MAX_SIGNATURE) {
      return signature;
    }
    boolean splits = Character.isHighSurrogate(signature.charAt(Limits.MAX_SIGNATURE - 1));
    int end = splits ? Limits.MAX_SIGNATURE - 1 : Limits.MAX_SIGNATURE;
    return signature.substring(0, end) + "\u2026";
  }

  /** Whether a name stands for one that is not shown. */
  static boolean isBlank(Name name) {
    return name.text().equals("_");
  }
}
