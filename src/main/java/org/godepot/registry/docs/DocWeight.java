package org.godepot.registry.docs;

import java.util.List;
import org.godepot.golang.doc.DeclarationText;
import org.godepot.golang.doc.Documentation;
import org.godepot.golang.doc.Example;
import org.godepot.golang.doc.FunctionDoc;
import org.godepot.golang.doc.TypeDoc;
import org.godepot.golang.doc.ValueDoc;

/** About how many characters of HTML something makes on a page. */
final class DocWeight {
  /** The heading of a symbol, the link to its source, its line in the index. */
  private static final int SYMBOL = 300;

  /** Times that the name of a symbol stands there. */
  private static final int NAMES = 5;

  /** A declaration or an example around its text. */
  private static final int BOX = 60;

  /** A link or anchor around a word of a declaration. */
  private static final int MARK = 40;

  /** The link to the source of a constant or variable. */
  private static final int SOURCE = 80;

  private DocWeight() {}

  static int of(FunctionDoc function) {
    return SYMBOL
        + NAMES * function.anchor().length()
        + function.declaration().signature().length()
        + of(function.declaration())
        + of(function.documentation())
        + of(function.examples());
  }

  static int of(TypeDoc type) {
    int weight =
        SYMBOL
            + NAMES * type.name().length()
            + of(type.declaration())
            + of(type.documentation())
            + of(type.examples());
    weight += type.constants().stream().mapToInt(DocWeight::of).sum();
    weight += type.variables().stream().mapToInt(DocWeight::of).sum();
    weight += type.constructors().stream().mapToInt(DocWeight::of).sum();
    return weight + type.methods().stream().mapToInt(DocWeight::of).sum();
  }

  static int of(ValueDoc value) {
    return SOURCE * value.members().size() + of(value.declaration()) + of(value.documentation());
  }

  static int of(Documentation documentation) {
    return documentation.text().length();
  }

  static int of(List<Example> examples) {
    return examples.stream().mapToInt(DocWeight::of).sum();
  }

  private static int of(Example example) {
    return 2 * BOX
        + example.documentation().length()
        + example.code().length()
        + example.output().length();
  }

  private static int of(DeclarationText declaration) {
    return BOX + declaration.text().length() + MARK * declaration.marks().size();
  }
}
