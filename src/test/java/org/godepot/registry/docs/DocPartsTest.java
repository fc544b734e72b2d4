package org.godepot.registry.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.godepot.golang.doc.FunctionDoc;
import org.godepot.golang.doc.PackageDoc;
import org.godepot.golang.doc.TypeDoc;
import org.godepot.golang.doc.build.GoFile;
import org.godepot.golang.doc.build.Platform;
import org.godepot.golang.doc.extract.Documenter;
import org.junit.jupiter.api.Test;

class DocPartsTest {
  private static PackageDoc document(String source) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    return Documenter.document(List.of(GoFile.of("p.go", bytes)), Platform.DEFAULT);
  }

  private static DocParts parts(PackageDoc whole) {
    return DocParts.of(whole, Platform.DEFAULT);
  }

  private static String functions(String receiver, String name, int count) {
    StringBuilder source = new StringBuilder();
    for (int i = 0; i < count; i++) {
      source.append("// ").append(name).append(i).append(" does what its name says and more.\n");
      source
          .append("func ")
          .append(receiver)
          .append(name)
          .append(i)
          .append("(a, b int) error {}\n");
    }
    return source.toString();
  }

  private static List<PackageDoc> all(DocParts parts) {
    return IntStream.rangeClosed(1, parts.count()).mapToObj(parts::part).toList();
  }

  private static Stream<String> anchors(PackageDoc part) {
    Stream<FunctionDoc> ofTypes =
        part.types().stream()
            .flatMap(type -> Stream.concat(type.constructors().stream(), type.methods().stream()));
    return Stream.concat(part.functions().stream(), ofTypes).map(FunctionDoc::anchor);
  }

  private static int weight(PackageDoc part) {
    return part.constants().stream().mapToInt(DocWeight::of).sum()
        + part.functions().stream().mapToInt(DocWeight::of).sum()
        + part.types().stream().mapToInt(DocWeight::of).sum();
  }

  @Test
  void usualPackagesAreOnePart() {
    DocParts parts = parts(document("package p\n\ntype T int\n" + functions("", "F", 50)));
    assertThat(parts.isDivided()).isFalse();
    assertThat(parts.find("F1")).isEmpty();
    assertThat(parts.part(1).functions()).hasSize(50);
    assertThat(parts(document("")).part(1).name()).isEmpty();
  }

  @Test
  void largePackagesAreDividedInTheirOrder() {
    String types =
        IntStream.range(0, 100)
            .mapToObj(i -> "type T" + i + " int\n" + functions("(T" + i + ") ", "M", 5))
            .reduce("", String::concat);
    String source = "// Package p is large.\npackage p\n\nconst C = 1\n" + types;
    PackageDoc whole = document(source + functions("", "F", 500) + "// BUG(me): many\n");
    DocParts parts = parts(whole);
    assertThat(parts.count()).isBetween(3, 10);
    assertThat(all(parts)).allMatch(part -> weight(part) <= DocDivider.MAX_WEIGHT);
    assertThat(all(parts).stream().flatMap(DocPartsTest::anchors))
        .containsExactlyElementsOf(anchors(whole).toList());
    assertThat(all(parts).stream().flatMap(part -> part.types().stream()).map(TypeDoc::name))
        .containsExactlyElementsOf(whole.types().stream().map(TypeDoc::name).toList());
    assertThat(parts.part(1).documentation()).isEqualTo(whole.documentation());
    assertThat(parts.part(2).documentation().text()).isEmpty();
    assertThat(parts.part(1).omitted()).isEqualTo(whole.omitted());
    assertThat(parts.titles().get(0)).startsWith("Constants, functions F0 to F");
    assertThat(parts.titles().get(parts.count() - 1)).startsWith("Types T").endsWith(" to T99");
  }

  @Test
  void everySymbolIsFoundInThePartThatHasIt() {
    String source =
        "package p\n\nconst (\n\tA = 1\n\tB = 2\n)\n\ntype S struct {\n\tField int\n}\n";
    DocParts parts = parts(document(source + functions("", "F", 900)));
    for (String anchor : anchors(document(source + functions("", "F", 900))).toList()) {
      assertThat(anchors(parts.part(parts.find(anchor).orElseThrow()))).contains(anchor);
    }
    assertThat(parts.find("B")).contains(1);
    assertThat(parts.find("S.Field")).contains(parts.count());
    assertThat(parts.find("S")).contains(parts.count());
    assertThat(parts.find("Absent")).isEmpty();
  }

  @Test
  void aTypeOfManyMethodsGoesOn() {
    PackageDoc whole =
        document("package p\n\ntype T struct{ A int }\n" + functions("(T) ", "M", 900));
    DocParts parts = parts(whole);
    assertThat(parts.count()).isBetween(2, 8);
    List<String> methods = new ArrayList<>();
    for (PackageDoc part : all(parts)) {
      assertThat(part.types()).hasSize(1);
      assertThat(weight(part)).isLessThanOrEqualTo(DocDivider.MAX_WEIGHT);
      methods.addAll(anchors(part).toList());
    }
    assertThat(methods).containsExactlyElementsOf(anchors(whole).toList());
    assertThat(parts.find("T")).contains(1);
    assertThat(parts.part(2).types().get(0).declaration().text()).isEqualTo("type T // continued");
  }
}
