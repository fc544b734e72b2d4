package org.godepot.golang.doc;

import java.util.List;
import java.util.stream.Stream;

/**
 * The documentation of a package. Immutable.
 *
 * @param name of the package clause; empty if there are no files for the platform
 * @param constants those of no type of the package, by go/doc's order
 * @param variables likewise
 * @param functions those that construct no type, by name
 * @param types by name
 * @param examples of the package itself
 * @param notes such as {@code BUG(who): what}, in the order of files and lines
 * @param files names of the files it was made from, without tests
 * @param omitted what was left out and why, for people
 */
public record PackageDoc(
    String name,
    Documentation documentation,
    List<ValueDoc> constants,
    List<ValueDoc> variables,
    List<FunctionDoc> functions,
    List<TypeDoc> types,
    List<Example> examples,
    List<Note> notes,
    List<String> files,
    List<Omission> omitted) {

  public PackageDoc {
    constants = List.copyOf(constants);
    variables = List.copyOf(variables);
    functions = List.copyOf(functions);
    types = List.copyOf(types);
    examples = List.copyOf(examples);
    notes = List.copyOf(notes);
    files = List.copyOf(files);
    omitted = List.copyOf(omitted);
  }

  /** Whether it is a program: of those pages show the comment and no declarations. */
  public boolean isCommand() {
    return name.equals("main");
  }

  /** Every example, those of functions, types and methods among them. */
  public List<Example> allExamples() {
    Stream<Example> ofTypes =
        types.stream()
            .flatMap(
                type ->
                    Stream.concat(
                        type.examples().stream(),
                        Stream.concat(type.constructors().stream(), type.methods().stream())
                            .flatMap(function -> function.examples().stream())));
    Stream<Example> ofFunctions =
        functions.stream().flatMap(function -> function.examples().stream());
    return Stream.concat(examples.stream(), Stream.concat(ofFunctions, ofTypes)).toList();
  }

  /** The same with the examples of it and of its functions and types. */
  public PackageDoc withExamples(
      List<Example> ofPackage, List<FunctionDoc> otherFunctions, List<TypeDoc> otherTypes) {
    return new PackageDoc(
        name,
        documentation,
        constants,
        variables,
        otherFunctions,
        otherTypes,
        ofPackage,
        notes,
        files,
        omitted);
  }

  /** The same with other omissions. */
  public PackageDoc withOmitted(List<Omission> others) {
    return new PackageDoc(
        name,
        documentation,
        constants,
        variables,
        functions,
        types,
        examples,
        notes,
        files,
        others);
  }
}
