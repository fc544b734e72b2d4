package org.godepot.web.pages.module.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.Version;
import org.godepot.registry.browse.BrowsedModule;
import org.godepot.registry.browse.VersionLine;
import org.junit.jupiter.api.Test;

class VersionMenuTest {
  private static final String PSEUDO = "v1.3.1-0.20260102030405-abcdefabcdef";

  /** A module of which only versions are known; v1.0.1 is retracted. */
  private record Named(List<Version> versions) implements BrowsedModule {
    static Named of(Stream<String> texts) {
      return new Named(texts.map(Version::of).sorted(Comparator.reverseOrder()).toList());
    }

    Subject at(String version) {
      return new Subject(this, Version.of(version), "sub", Optional.empty(), Optional.empty());
    }

    @Override
    public ModulePath path() {
      return ModulePath.of("example.com/m");
    }

    @Override
    public Optional<OwnerName> owner() {
      return Optional.empty();
    }

    @Override
    public boolean isPublic() {
      return true;
    }

    @Override
    public Page<VersionLine> lines(Page.Request page) {
      return new Page<>(List.of(), versions.size());
    }

    @Override
    public Version latest() {
      return versions.get(0);
    }

    @Override
    public Optional<String> deprecated() {
      return Optional.empty();
    }

    @Override
    public Optional<String> retraction(Version version) {
      return version.text().equals("v1.0.1") ? Optional.of("") : Optional.empty();
    }
  }

  private static List<String> names(List<Heading.Major> majors) {
    return majors.stream()
        .flatMap(
            major ->
                Stream.concat(
                    Stream.of(major.name()), major.versions().stream().map(Heading.Link::name)))
        .toList();
  }

  @Test
  void majorVersionsStandTogether() {
    Named module = Named.of(Stream.of("v1.0.0", "v1.0.1", "v0.9.0", "v2.0.0+incompatible", PSEUDO));
    List<Heading.Major> majors = VersionMenu.of(module.at("v1.0.0"), TabName.OVERVIEW);
    assertThat(names(majors))
        .containsExactly(
            "v2", "v2.0.0+incompatible", "v1", "v1.0.1 (retracted)", "v1.0.0", "v0", "v0.9.0");
    assertThat(majors.get(1).versions().get(1).isHere()).isTrue();
    assertThat(names(VersionMenu.of(module.at(PSEUDO), TabName.OVERVIEW))).contains(PSEUDO);
  }

  @Test
  void eachLeadsToTheSameKindOfPage() {
    Subject subject = Named.of(Stream.of("v1.0.0")).at("v1.0.0");
    assertThat(address(subject, TabName.OVERVIEW)).isEqualTo("/example.com/m@v1.0.0/sub");
    assertThat(address(subject, TabName.DEPENDENCIES)).isEqualTo("/example.com/m@v1.0.0?tab=deps");
  }

  private static String address(Subject subject, TabName tab) {
    return VersionMenu.of(subject, tab).get(0).versions().get(0).address();
  }

  @Test
  void ofThousandsSomeOfEachMajorAreShownAndTheOneThatIsLookedAt() {
    Stream<String> many =
        IntStream.range(0, 5_000).mapToObj(n -> "v%d.%d.0".formatted(n % 2, n / 2));
    Subject old = Named.of(many).at("v0.3.0");
    List<Heading.Major> majors = VersionMenu.of(old, TabName.VERSIONS);
    assertThat(majors).extracting(Heading.Major::name).containsExactly("v1", "v0");
    assertThat(majors.get(0).versions()).hasSize(VersionMenu.MAX_OF_MAJOR);
    assertThat(majors.get(1).versions())
        .hasSize(VersionMenu.MAX_OF_MAJOR + 1)
        .last()
        .matches(Heading.Link::isHere);
    Stream<String> majorOnes = IntStream.range(2, 100).mapToObj("v%d.0.0+incompatible"::formatted);
    assertThat(VersionMenu.of(Named.of(majorOnes).at("v99.0.0+incompatible"), TabName.VERSIONS))
        .hasSize(VersionMenu.MAX_MAJORS);
  }
}
