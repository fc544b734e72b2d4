package org.godepot.golang.doc.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.godepot.golang.doc.Example;
import org.godepot.golang.doc.FunctionDoc;
import org.godepot.golang.doc.PackageDoc;
import org.godepot.golang.doc.TypeDoc;
import org.godepot.golang.doc.extract.Examples.Found;

/**
 * Gives examples to what they are of, by their names: {@code Type_Method_suffix}. Those that fit
 * nothing are not shown. Used once, by one thread.
 */
final class Classifier {
  /** Longer names belong to nothing; one of a million underscores would be cut as often. */
  private static final int MAX_NAME = 1_000;

  private final List<Found> found;

  /** Anchors by what names of examples call them. */
  private final Map<String, String> subjects = new HashMap<>();

  private final Map<String, List<Example>> classified = new HashMap<>();

  Classifier(List<Found> found) {
    this.found = found;
  }

  PackageDoc classify(PackageDoc doc) {
    if (found.isEmpty()) {
      return doc;
    }
    subjects.put("", "");
    doc.functions().forEach(this::addSubject);
    for (TypeDoc type : doc.types()) {
      subjects.put(type.name(), type.name());
      type.constructors().forEach(this::addSubject);
      type.methods().forEach(this::addSubject);
    }
    found.forEach(this::classify);
    classified.values().forEach(list -> list.sort(Comparator.comparing(Example::suffix)));
    return doc.withExamples(
        of(""), with(doc.functions()), doc.types().stream().map(this::with).toList());
  }

  private void addSubject(FunctionDoc function) {
    subjects.put(function.anchor().replace('.', '_'), function.anchor());
  }

  /** The longest part of the name that is a subject; the rest is a suffix in lower case. */
  private void classify(Found candidate) {
    String name = candidate.name();
    if (name.length() > MAX_NAME) {
      return;
    }
    for (int i = name.length(); i >= 0; i = name.lastIndexOf('_', i - 1)) {
      String subject = subjects.get(name.substring(0, i));
      String suffix = i < name.length() ? name.substring(i + 1) : "";
      if (subject != null && (i == name.length() || beginsLower(suffix))) {
        classified
            .computeIfAbsent(subject, key -> new ArrayList<>())
            .add(candidate.example().of(subject, suffix));
        return;
      }
    }
  }

  private static boolean beginsLower(String suffix) {
    return !suffix.isEmpty()
        && Character.getType(suffix.codePointAt(0)) == Character.LOWERCASE_LETTER;
  }

  private List<Example> of(String subject) {
    return classified.getOrDefault(subject, List.of());
  }

  private List<FunctionDoc> with(List<FunctionDoc> functions) {
    return functions.stream().map(function -> function.with(of(function.anchor()))).toList();
  }

  private TypeDoc with(TypeDoc type) {
    return type.withExamples(of(type.name()), with(type.constructors()), with(type.methods()));
  }
}
