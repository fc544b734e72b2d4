package org.godepot.registry.docs;

import java.util.ArrayList;
import java.util.List;
import org.godepot.golang.doc.FunctionDoc;
import org.godepot.golang.doc.Member;
import org.godepot.golang.doc.PackageDoc;
import org.godepot.golang.doc.TypeDoc;
import org.godepot.golang.doc.ValueDoc;
import org.godepot.registry.contents.ModuleFiles;
import org.godepot.registry.contents.Opener;
import org.godepot.registry.contents.Overview.GoPackage;
import org.godepot.registry.contents.Readme;
import org.godepot.registry.search.text.IndexedVersion;
import org.godepot.registry.search.text.SearchText;
import org.godepot.registry.search.text.SearchText.Kind;
import org.godepot.registry.search.text.SearchText.PackageText;
import org.godepot.registry.search.text.SearchText.Symbol;
import org.godepot.registry.search.text.TextReader;

/** Tells the search index what a version says of itself. Thread-safe. */
public final class ModuleTexts implements TextReader {
  /** Packages whose names are read: an index of all those of generated clients is no use. */
  private static final int MAX_PACKAGES = 500;

  /** 1 read packages for linux/amd64 alone. */
  private static final int EDITION = 2;

  private final Opener opener;
  private final PackageDocs docs;

  public ModuleTexts(Opener opener, PackageDocs docs) {
    this.opener = opener;
    this.docs = docs;
  }

  @Override
  public int edition() {
    return EDITION;
  }

  @Override
  public SearchText read(IndexedVersion version) {
    ModuleFiles files = opener.files(version.id(), version.zip());
    String module = version.id().path().text();
    List<PackageText> packages = new ArrayList<>();
    for (GoPackage one : files.overview().packages()) {
      if (!one.isInternal() && packages.size() < MAX_PACKAGES) {
        packages.add(text(files, module, one));
      }
    }
    String synopsis = packages.isEmpty() ? "" : packages.get(0).synopsis();
    return new SearchText(synopsis, files.readme("").map(Readme::text).orElse(""), packages);
  }

  private PackageText text(ModuleFiles files, String module, GoPackage one) {
    PackageDoc doc = docs.read(files, one.directory());
    String path = one.directory().isEmpty() ? module : module + "/" + one.directory();
    return new PackageText(
        path, doc.name(), doc.documentation().synopsis(), doc.isCommand() ? List.of() : all(doc));
  }

  private static List<Symbol> all(PackageDoc doc) {
    List<Symbol> symbols = new ArrayList<>();
    doc.constants().forEach(value -> add(value, symbols));
    doc.variables().forEach(value -> add(value, symbols));
    doc.functions().forEach(function -> add(function, symbols));
    for (TypeDoc type : doc.types()) {
      symbols.add(new Symbol(type.name(), Kind.TYPE));
      type.constants().forEach(value -> add(value, symbols));
      type.variables().forEach(value -> add(value, symbols));
      type.constructors().forEach(function -> add(function, symbols));
      type.methods().forEach(function -> add(function, symbols));
      type.members().forEach(member -> add(member, symbols));
    }
    return symbols;
  }

  private static void add(ValueDoc value, List<Symbol> symbols) {
    value.members().forEach(member -> add(member, symbols));
  }

  private static void add(FunctionDoc function, List<Symbol> symbols) {
    Kind kind = function.receiver().isPresent() ? Kind.METHOD : Kind.FUNCTION;
    symbols.add(new Symbol(function.anchor(), kind));
  }

  private static void add(Member member, List<Symbol> symbols) {
    Kind kind =
        switch (member.kind()) {
          case CONSTANT -> Kind.CONSTANT;
          case VARIABLE -> Kind.VARIABLE;
          case FIELD -> Kind.FIELD;
          case METHOD -> Kind.METHOD;
        };
    symbols.add(new Symbol(member.anchor(), kind));
  }
}
