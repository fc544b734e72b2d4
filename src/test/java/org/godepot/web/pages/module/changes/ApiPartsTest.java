package org.godepot.web.pages.module.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.golang.doc.api.ApiDiff;
import org.godepot.golang.doc.api.Symbol;
import org.godepot.golang.doc.build.Platform;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.Version;
import org.godepot.registry.docs.ApiComparison;
import org.godepot.registry.docs.ApiComparison.Kind;
import org.godepot.registry.docs.ApiComparison.PackageChange;
import org.godepot.web.pages.module.subject.Links;
import org.junit.jupiter.api.Test;

class ApiPartsTest {
  private static final Links BEFORE = links("v1.0.0");
  private static final Links AFTER = links("v1.1.0");

  private static Links links(String version) {
    return new Links(ModulePath.of("a.test/m"), Version.of(version), Optional.empty());
  }

  private static final List<Platform> LINUX = List.of(Platform.DEFAULT);

  private static Symbol function(String name, String signature) {
    return new Symbol(Symbol.Kind.FUNCTION, name, signature, signature);
  }

  private static ApiPart part(PackageChange... changes) {
    return ApiParts.of(new ApiComparison(List.of(changes), List.of()), BEFORE, AFTER);
  }

  private static List<String> lines(ApiPart.Block block) {
    return block.lines().stream()
        .map(line -> (line.isNew() ? "+" : "-") + line.signature())
        .toList();
  }

  @Test
  void symbolsStandByNameWithWhatTheyWereFirst() {
    ApiDiff diff =
        ApiDiff.between(
            List.of(
                function("A", "func A()"),
                function("B", "func B()"),
                new Symbol(Symbol.Kind.FIELD, "T.F", "F int", "int")),
            List.of(function("B", "func B(int)"), function("C", "func C()")));
    ApiPart part = part(new PackageChange("sub", Kind.CHANGED, diff, LINUX));
    ApiPart.Block block = part.packages().get(0);
    assertThat(lines(block))
        .containsExactly("-func A()", "-func B()", "+func B(int)", "+func C()", "-T: F int");
    assertThat(block.name()).isEqualTo("a.test/m/sub");
    assertThat(block.address()).isEqualTo("/a.test/m@v1.1.0/sub");
    assertThat(block.said()).isEqualTo("1 added, 2 removed, 1 changed");
    assertThat(block.isBreaking()).isTrue();
    assertThat(part.said()).contains("1 package changed", "in 1 this may break code");
  }

  @Test
  void aPackageThatIsGoneLeadsToTheVersionThatHadIt() {
    ApiDiff gone = ApiDiff.between(List.of(function("A", "func A()")), List.of());
    ApiPart.Block block = part(new PackageChange("", Kind.REMOVED, gone, LINUX)).packages().get(0);
    assertThat(block.address()).isEqualTo("/a.test/m@v1.0.0");
    assertThat(block.said()).isEqualTo("gone, with 1 symbol");
  }

  @Test
  void otherPlatformsThanTheUsualAreNamed() {
    ApiDiff diff = ApiDiff.between(List.of(), List.of(function("A", "func A()")));
    Platform windows = new Platform("windows", "amd64");
    Platform apple = new Platform("darwin", "arm64");
    ApiPart part =
        part(
            new PackageChange("one", Kind.ADDED, diff, List.of(windows)),
            new PackageChange("two", Kind.CHANGED, diff, List.of(windows, apple)));
    assertThat(part.packages())
        .extracting(ApiPart.Block::said)
        .containsExactly(
            "new, with 1 symbol; for windows/amd64",
            "1 added; for windows/amd64, then for darwin/arm64");
  }

  @Test
  void whatHasNoRoomIsCounted() {
    List<Symbol> many = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      many.add(function("F%04d".formatted(i), "func " + "x".repeat(1000)));
    }
    PackageChange change =
        new PackageChange("", Kind.ADDED, ApiDiff.between(List.of(), many), LINUX);
    ApiPart part = part(change, change);
    int shown = part.packages().get(0).lines().size();
    assertThat(shown).isPositive();
    assertThat(part.packages().get(0).more()).isEqualTo(1000 - shown);
    assertThat(part.packages().get(1).lines()).isEmpty();
    assertThat(part.packages().get(0).lines().stream().mapToInt(line -> line.signature().length()))
        .allMatch(length -> length <= ApiParts.MAX_SIGNATURE + 1);
    assertThat(part.packages().get(0).lines().stream().mapToInt(l -> l.signature().length()).sum())
        .isLessThan(ApiParts.MAX_WEIGHT);
  }

  @Test
  void nothingIsSaidToBeNothing() {
    assertThat(part().said()).startsWith("Nothing changed");
  }
}
