package org.godepot.web.pages.module.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.Version;
import org.godepot.it.ModuleZips;
import org.godepot.registry.contents.ModuleFiles;
import org.godepot.registry.contents.Shelf;
import org.godepot.registry.docs.PackageDocs;
import org.godepot.web.pages.module.subject.Links;
import org.junit.jupiter.api.Test;

/** Where names on the page of a package lead. */
class DocSectionTest {
  private static final String MODULE = Shelf.ID.path().text();

  private static final String LIB =
      """
      package lib

      const (
      	A = 1
      	b = 2
      	C = 3
      )

      type T struct {
      	Field int
      }
      """;

  private final ModuleFiles files =
      new Shelf()
          .files(ModuleZips.of(MODULE, "v1.0.0", "lib.go", LIB, "sub/sub.go", "package sub\n"));

  private DocSection section(Optional<OwnerName> owner) {
    return new DocSection(
        new PackageDocs().of(files, ""),
        1,
        new Links(ModulePath.of(MODULE), Version.of("v1.0.0"), owner),
        "",
        files);
  }

  @Test
  void aPackageOfTheModuleIsInTheSameVersion() {
    DocSection section = section(Optional.empty());
    assertThat(section.reference(MODULE + "/sub", "T.M")).contains("/a.test/m@v1.0.0/sub#T.M");
    assertThat(section.reference(MODULE, "F")).contains("/a.test/m@v1.0.0#F");
    assertThat(section.reference(MODULE + "/sub", "")).contains("/a.test/m@v1.0.0/sub");
  }

  @Test
  void aPackageOfTheModuleIsInTheSameView() {
    DocSection section = section(Optional.of(new OwnerName("open")));
    assertThat(section.reference(MODULE + "/sub", "T"))
        .contains("/a.test/m@v1.0.0/sub?owner=open#T");
  }

  @Test
  void constantsLeadToWhereTheyAreDeclared() {
    DocSection section = section(Optional.empty());
    String file = "/a.test/m@v1.0.0?tab=files&path=lib.go&line=";
    assertThat(section.pieces(section.doc().constants().get(0)))
        .filteredOn(piece -> !piece.anchor().isEmpty())
        .containsExactly(
            new DocSection.Piece("A", file + "4#L4", "A", false),
            new DocSection.Piece("C", file + "6#L6", "C", false));
  }

  @Test
  void fieldsHaveAnchorsOnly() {
    DocSection section = section(Optional.empty());
    assertThat(section.pieces(section.doc().types().get(0).declaration()))
        .contains(new DocSection.Piece("Field", "", "T.Field", false));
  }

  @Test
  void otherModulesAreThoseOfTheSite() {
    DocSection section = section(Optional.of(new OwnerName("open")));
    assertThat(section.reference("b.test/m/sub", "T")).contains("/b.test/m/sub#T");
    assertThat(section.reference(MODULE + "more", "T")).contains("/a.test/mmore#T");
    assertThat(section.reference(MODULE + "/v2", "T")).contains("/a.test/m/v2#T");
    assertThat(section.reference(MODULE + "/nested/sub", "T")).contains("/a.test/m/nested/sub#T");
    assertThat(section.reference("io", "EOF")).isEmpty();
  }
}
