package org.godepot.registry.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.godepot.golang.module.ModulePath;
import org.godepot.registry.search.text.SearchDocument;
import org.godepot.registry.search.text.SearchText.PackageText;
import org.godepot.registry.search.text.SearchText.Symbol;
import org.godepot.registry.search.text.Words;

/** Makes the block of documents of one module; the module's own comes first. Stateless. */
final class Documents {
  /** Of a package list; the largest modules that people use have some hundred. */
  private static final int MAX_PACKAGES = 2_000;

  /** Of a module: more are generated, and nobody looks for them by name. */
  private static final int MAX_SYMBOLS = 20_000;

  /** Characters of a name that somebody may look for; generated ones have no end. */
  private static final int MAX_NAME = 200;

  /** Characters of a path; the longest that Go takes for a module. */
  private static final int MAX_PATH = ModulePath.MAX_LENGTH;

  /** Words of a README; a book of a hundred pages has more. */
  private static final int MAX_README_WORDS = 20_000;

  /** Words of a synopsis, which is one sentence. */
  private static final int MAX_SYNOPSIS_WORDS = 100;

  /** Characters of a text that is shown with a hit. */
  private static final int MAX_SHOWN = 300;

  private final SearchDocument from;
  private final String key;
  private final List<PackageText> packages;

  private Documents(SearchDocument from) {
    this.from = from;
    this.key = from.key().term();
    this.packages = limited(from.text().packages());
  }

  static List<Document> of(SearchDocument from) {
    return new Documents(from).block();
  }

  private List<Document> block() {
    List<Document> block = new ArrayList<>();
    block.add(module());
    for (PackageText text : packages) {
      List<String> path = Words.ends(text.path());
      block.add(packageOf(text, path));
      text.symbols().forEach(symbol -> block.add(symbol(text, path, symbol)));
    }
    return block;
  }

  /** As many as are taken, with as many symbols as are taken in all. */
  private static List<PackageText> limited(List<PackageText> all) {
    List<PackageText> taken = new ArrayList<>();
    int room = MAX_SYMBOLS;
    for (PackageText text : all) {
      if (taken.size() < MAX_PACKAGES && text.path().length() <= MAX_PATH) {
        List<Symbol> symbols =
            text.symbols().stream()
                .filter(symbol -> symbol.name().length() <= MAX_NAME)
                .limit(room)
                .toList();
        room -= symbols.size();
        taken.add(new PackageText(text.path(), text.name(), text.synopsis(), symbols));
      }
    }
    return taken;
  }

  private Document document(Tab tab) {
    Document document = new Document();
    Fields.add(document, Fields.KEY, key);
    Fields.add(document, Fields.KIND, tab.name());
    return document;
  }

  private Document module() {
    Document document = document(Tab.MODULES);
    ModulePath path = from.about().latest().path();
    addPath(document, Tab.MODULES, path.text(), path.major().prefix(), Words.ends(path.text()));
    addSynopsis(document, Tab.MODULES, from.text().synopsis());
    Fields.addWords(
        document,
        Fields.of(Tab.MODULES, Fields.README),
        Words.plain(from.text().readme(), MAX_README_WORDS));
    addContents(document, path);
    if (from.fingerprint().isEmpty()) {
      Fields.add(document, Fields.INCOMPLETE, Fields.YES);
    }
    Stored.add(document, from, shown(from.text().synopsis()));
    return document;
  }

  private void addContents(Document document, ModulePath module) {
    List<String> below = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<String> exact = new ArrayList<>();
    for (PackageText text : packages) {
      if (text.path().startsWith(module.text() + "/")) {
        below.addAll(Words.ends(text.path().substring(module.text().length())));
      }
      for (Symbol symbol : text.symbols()) {
        exact.add(symbol.name());
        names.addAll(Words.ends(symbol.name()));
      }
    }
    Fields.addBeginnings(document, Fields.of(Tab.MODULES, Fields.PACKAGE), below);
    Fields.addBeginnings(document, Fields.of(Tab.MODULES, Fields.SYMBOL), names);
    Fields.addWords(document, Fields.of(Tab.MODULES, Fields.EXACT), exact);
  }

  private Document packageOf(PackageText text, List<String> path) {
    Document document = document(Tab.PACKAGES);
    addPath(document, Tab.PACKAGES, text.path(), text.path(), path);
    addSynopsis(document, Tab.PACKAGES, text.synopsis());
    Stored.add(document, text, shown(text.synopsis()));
    return document;
  }

  private Document symbol(PackageText text, List<String> path, Symbol symbol) {
    Document document = document(Tab.SYMBOLS);
    String name = symbol.name();
    String field = Fields.of(Tab.SYMBOLS, Fields.NAME);
    Fields.addBeginnings(document, field, Words.ends(name));
    Fields.add(document, field, Fields.wholeName(name));
    Fields.add(document, field, Fields.wholeName(name.toLowerCase(Locale.ROOT)));
    path.forEach(word -> Fields.add(document, field, Fields.place(word)));
    Stored.add(document, text, symbol);
    return document;
  }

  private static void addPath(
      Document document, Tab tab, String path, String named, List<String> elements) {
    String last = named.substring(named.lastIndexOf('/') + 1);
    Fields.addBeginnings(document, Fields.of(tab, Fields.NAME), Words.ends(last));
    Fields.addBeginnings(document, Fields.of(tab, Fields.PATH), elements);
    Fields.add(document, Fields.of(tab, Fields.WHOLE), path.toLowerCase(Locale.ROOT));
  }

  private static void addSynopsis(Document document, Tab tab, String synopsis) {
    Fields.addWords(
        document, Fields.of(tab, Fields.SYNOPSIS), Words.plain(synopsis, MAX_SYNOPSIS_WORDS));
  }

  private static String shown(String text) {
    if (text.length() <= MAX_SHOWN) {
      return text;
    }
    boolean pair = Character.isHighSurrogate(text.charAt(MAX_SHOWN - 2));
    return text.substring(0, pair ? MAX_SHOWN - 2 : MAX_SHOWN - 1) + "…";
  }
}
