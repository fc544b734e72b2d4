package org.godepot.golang.doc.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.godepot.golang.doc.DeclarationText;
import org.godepot.golang.doc.FunctionDoc;
import org.godepot.golang.doc.Member;
import org.godepot.golang.doc.PackageDoc;
import org.godepot.golang.doc.TypeDoc;
import org.godepot.golang.doc.ValueDoc;
import org.godepot.golang.doc.api.Symbol.Kind;

/** Collects the symbols of a package. Used once, by one thread. */
public final class Symbols {
  private final List<Symbol> symbols = new ArrayList<>();

  private Symbols() {}

  /** Every exported symbol, by name; none of a program, which nobody can import. */
  public static List<Symbol> of(PackageDoc doc) {
    if (doc.isCommand()) {
      return List.of();
    }
    Symbols all = new Symbols();
    all.values(doc.constants());
    all.values(doc.variables());
    doc.functions().forEach(function -> all.function(Kind.FUNCTION, function));
    doc.types().forEach(all::type);
    return all.symbols.stream().sorted(Comparator.comparing(Symbol::name)).toList();
  }

  private void values(List<ValueDoc> values) {
    values.forEach(value -> value.members().forEach(member -> member(kind(member), member)));
  }

  private static Kind kind(Member member) {
    return switch (member.kind()) {
      case CONSTANT -> Kind.CONSTANT;
      case VARIABLE -> Kind.VARIABLE;
      case FIELD -> Kind.FIELD;
      case METHOD -> Kind.INTERFACE_METHOD;
    };
  }

  private void member(Kind kind, Member member) {
    symbols.add(new Symbol(kind, member.anchor(), member.signature(), member.shape()));
  }

  private void function(Kind kind, FunctionDoc function) {
    DeclarationText declaration = function.declaration();
    symbols.add(new Symbol(kind, function.anchor(), declaration.signature(), declaration.shape()));
  }

  private void type(TypeDoc type) {
    DeclarationText declaration = type.declaration();
    symbols.add(new Symbol(Kind.TYPE, type.name(), declaration.signature(), declaration.shape()));
    type.members().forEach(member -> member(kind(member), member));
    values(type.constants());
    values(type.variables());
    type.constructors().forEach(function -> function(Kind.FUNCTION, function));
    type.methods().forEach(function -> function(Kind.METHOD, function));
  }
}
