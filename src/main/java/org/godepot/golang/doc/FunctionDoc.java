package org.godepot.golang.doc;

import java.util.List;
import java.util.Optional;

/**
 * A function or method.
 *
 * @param receiver of a method
 */
public record FunctionDoc(
    String name,
    Optional<Receiver> receiver,
    Documentation documentation,
    DeclarationText declaration,
    List<Example> examples) {
  public FunctionDoc {
    examples = List.copyOf(examples);
  }

  /**
   * What a method belongs to.
   *
   * @param type as shown, such as {@code *T} or {@code T[K, V]}
   * @param original that of the declaration, another one if the method comes from an embedded type
   * @param level how deep the embedded type is; 0 for the type's own methods
   */
  public record Receiver(String type, String original, int level) {
    /** Name of the type alone. */
    public String typeName() {
      int bracket = type.indexOf('[');
      String name = bracket < 0 ? type : type.substring(0, bracket);
      return name.startsWith("*") ? name.substring(1) : name;
    }
  }

  /** Anchor on a page, such as {@code New} or {@code Type.Method}. */
  public String anchor() {
    return receiver.map(present -> present.typeName() + "." + name).orElse(name);
  }

  /** The same with other examples. */
  public FunctionDoc with(List<Example> others) {
    return new FunctionDoc(name, receiver, documentation, declaration, others);
  }
}
