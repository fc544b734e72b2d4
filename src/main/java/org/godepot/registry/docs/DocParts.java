package org.godepot.registry.docs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.godepot.golang.doc.Example;
import org.godepot.golang.doc.FunctionDoc;
import org.godepot.golang.doc.Member;
import org.godepot.golang.doc.PackageDoc;
import org.godepot.golang.doc.TypeDoc;
import org.godepot.golang.doc.ValueDoc;
import org.godepot.golang.doc.build.Platform;

/**
 * The documentation of a package in parts, each of which fits on a page; nearly always it is one.
 * Parts are numbered from 1. Immutable.
 */
public final class DocParts {
  private final List<PackageDoc> parts;
  private final Platform platform;

  /** In which part an anchor is; of several parts only. */
  private final Map<String, Integer> numbers = new HashMap<>();

  private DocParts(List<PackageDoc> parts, Platform platform) {
    this.parts = List.copyOf(parts);
    this.platform = platform;
    if (isDivided()) {
      IntStream.rangeClosed(1, count()).forEach(this::note);
    }
  }

  /** The parts of a whole that was read for a platform. */
  static DocParts of(PackageDoc whole, Platform platform) {
    return new DocParts(new DocDivider(whole).parts(), platform);
  }

  /** For which platform it is. */
  public Platform platform() {
    return platform;
  }

  public boolean isDivided() {
    return count() > 1;
  }

  public int count() {
    return parts.size();
  }

  /** A part. */
  public PackageDoc part(int number) {
    return parts.get(number - 1);
  }

  /** The part that has an anchor, if there are several. */
  public Optional<Integer> find(String anchor) {
    return Optional.ofNullable(numbers.get(anchor));
  }

  /** What each part holds, in a few words. */
  public List<String> titles() {
    return parts.stream().map(DocTitle::of).toList();
  }

  private void note(int number) {
    PackageDoc part = part(number);
    part.constants().forEach(value -> note(value, number));
    part.variables().forEach(value -> note(value, number));
    part.functions().forEach(function -> note(function, number));
    part.types().forEach(type -> note(type, number));
    part.examples().forEach(example -> note(example, number));
  }

  private void note(TypeDoc type, int number) {
    // A type that goes on in a later part begins in the first.
    numbers.putIfAbsent(type.name(), number);
    type.members().forEach(member -> note(member, number));
    type.constants().forEach(value -> note(value, number));
    type.variables().forEach(value -> note(value, number));
    type.constructors().forEach(function -> note(function, number));
    type.methods().forEach(function -> note(function, number));
    type.examples().forEach(example -> note(example, number));
  }

  private void note(ValueDoc value, int number) {
    value.members().forEach(member -> note(member, number));
  }

  private void note(Member member, int number) {
    numbers.putIfAbsent(member.anchor(), number);
  }

  private void note(FunctionDoc function, int number) {
    numbers.putIfAbsent(function.anchor(), number);
    function.examples().forEach(example -> note(example, number));
  }

  private void note(Example example, int number) {
    numbers.putIfAbsent(example.anchor(), number);
  }
}
