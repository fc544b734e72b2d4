package org.godepot.golang.doc;

import java.util.List;

/**
 * A type with what belongs to it.
 *
 * @param members fields of a struct or methods of an interface, embedded ones of structs included
 * @param constants those that are mostly of this type
 * @param constructors functions that give it and no other type of the package
 * @param methods also those of embedded types that are not exported
 */
public record TypeDoc(
    String name,
    Documentation documentation,
    DeclarationText declaration,
    List<Member> members,
    List<ValueDoc> constants,
    List<ValueDoc> variables,
    List<FunctionDoc> constructors,
    List<FunctionDoc> methods,
    List<Example> examples) {
  public TypeDoc {
    members = List.copyOf(members);
    constants = List.copyOf(constants);
    variables = List.copyOf(variables);
    constructors = List.copyOf(constructors);
    methods = List.copyOf(methods);
    examples = List.copyOf(examples);
  }

  /** The same with the examples of it and of its functions. */
  public TypeDoc withExamples(
      List<Example> ofType, List<FunctionDoc> otherConstructors, List<FunctionDoc> otherMethods) {
    return new TypeDoc(
        name,
        documentation,
        declaration,
        members,
        constants,
        variables,
        otherConstructors,
        otherMethods,
        ofType);
  }
}
