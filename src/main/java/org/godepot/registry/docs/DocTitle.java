package org.godepot.registry.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.godepot.golang.doc.FunctionDoc;
import org.godepot.golang.doc.PackageDoc;
import org.godepot.golang.doc.TypeDoc;

/** Says what a part of a documentation holds: {@code Constants, functions Abort to Fetch}. */
final class DocTitle {
  private DocTitle() {}

  static String of(PackageDoc part) {
    List<String> words = new ArrayList<>();
    if (!part.constants().isEmpty()) {
      words.add("constants");
    }
    if (!part.variables().isEmpty()) {
      words.add("variables");
    }
    range("function", part.functions(), FunctionDoc::name, words);
    range("type", part.types(), TypeDoc::name, words);
    String title = words.isEmpty() ? "overview" : String.join(", ", words);
    return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }

  private static <T> void range(
      String kind, List<T> symbols, Function<T, String> name, List<String> words) {
    if (symbols.isEmpty()) {
      return;
    }
    String first = name.apply(symbols.get(0));
    String last = name.apply(symbols.get(symbols.size() - 1));
    words.add(first.equals(last) ? kind + " " + first : kind + "s " + first + " to " + last);
  }
}
