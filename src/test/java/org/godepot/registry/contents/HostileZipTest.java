package org.godepot.registry.contents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.godepot.catalog.Page;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.zip.RawZip;
import org.godepot.registry.files.Archives;
import org.junit.jupiter.api.Test;

/** Zips with whatever names and sizes: each question has an answer that says what it leaves out. */
class HostileZipTest {
  private static final String ROOT = "a.test/m@v1.0.0/";

  private final Shelf shelf = new Shelf();
  private final RawZip zip = new RawZip();

  private ModuleFiles files() {
    return shelf.files(zip.build());
  }

  /** Asks everything that pages ask. */
  private static List<String> all(ModuleFiles files, String directory) {
    List<String> shown = new ArrayList<>();
    Listing listing = files.directory(directory, Shelf.FIRST).orElseThrow();
    for (Listing.Child child : listing.children().items()) {
      shown.add(child.shown());
      if (!child.isDirectory()) {
        files.file(child.path()).orElseThrow();
        files.raw(child.path()).orElseThrow();
      }
    }
    files.overview();
    files.readme(directory);
    return shown;
  }

  @Test
  void oddNamesAreShownVisiblyAndCanBeAskedFor() {
    zip.add(ROOT + "<img src=x onerror=alert(1)>.go", "package m\n");
    zip.add(ROOT + "a\u202egnp.exe", "x");
    zip.add(ROOT + "line\nfeed\u0001", "x");
    zip.add(ROOT + "\"'&?#%2e.go", "package m\n");
    assertThat(all(files(), ""))
        .containsExactly(
            "\"'&?#%2e.go",
            "<img src=x onerror=alert(1)>.go", "a[U+202E]gnp.exe", "line[U+000A]feed[U+0001]");
  }

  @Test
  void namesThatNoAddressCanHoldAreCountedOnly() {
    zip.add(ROOT + "good", "x");
    zip.add(ROOT + "a/../../etc/passwd", "x");
    zip.add(ROOT + "a//b", "x");
    zip.add(ROOT + "./c", "x");
    zip.add(ROOT + "dir/", "");
    zip.add(ROOT + "a\\b", "x");
    zip.add("elsewhere", "x");
    zip.add((ROOT + "\u00ff").getBytes(StandardCharsets.ISO_8859_1), new byte[1]);
    zip.add(ROOT + "d/".repeat(10_000) + "deep.go", "package m\n");
    ModuleFiles files = files();
    assertThat(all(files, "")).containsExactly("good");
    assertThat(files.overview().files()).isEqualTo(9);
    assertThat(files.overview().leftOut())
        .containsExactly("8 files are left out: their names cannot be part of an address.");
  }

  @Test
  void aDeepTreeIsWalkedDirectoryByDirectory() {
    String deep = "d/".repeat(500);
    zip.add(ROOT + deep + "f.go", "package f\n");
    ModuleFiles files = files();
    assertThat(all(files, deep.substring(0, deep.length() - 1))).containsExactly("f.go");
    assertThat(files.overview().packages()).hasSize(1);
  }

  @Test
  void moreFilesThanTheLimitAreLeftOutAndTold() {
    byte[] empty = {};
    for (int i = 0; i < Archives.MAX_FILES + 10; i++) {
      zip.add((ROOT + "f" + i + ".go").getBytes(StandardCharsets.US_ASCII), empty);
    }
    zip.zip64End();
    ModuleFiles files = files();
    Overview overview = files.overview();
    assertThat(overview.files()).isEqualTo(Archives.MAX_FILES + 10);
    assertThat(overview.leftOut())
        .containsExactly("The zip has more files than are shown: 10 of them are left out.");
    Page<Listing.Child> page =
        files.directory("", new Page.Request(100, 1000)).orElseThrow().children();
    assertThat(page.total()).isEqualTo(Archives.MAX_FILES);
    assertThat(page.items()).hasSize(1000);
  }

  @Test
  void manyPackagesWithMuchSourceAreToldInPart() {
    byte[] source = new byte[40 * 1024];
    Arrays.fill(source, (byte) ' ');
    byte[] head = "package m\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, source, 0, head.length);
    for (int i = 0; i < 5100; i++) {
      RawZip.Item item =
          zip.add((ROOT + "p" + i + "/m.go").getBytes(StandardCharsets.US_ASCII), source);
      item.method(RawZip.DEFLATED);
    }
    Overview overview = files().overview();
    assertThat(overview.packages()).hasSize(5000);
    assertThat(overview.packages().get(0).name()).contains("m");
    assertThat(overview.packages().get(4999).name()).isEmpty();
    assertThat(overview.leftOut()).hasSize(2);
  }

  @Test
  void aDamagedZipIsAFailureAndNotAnAbsence() throws IOException {
    zip.add(ROOT + "good", "content").crcChange(1);
    ModuleFiles damaged = files();
    assertThat(damaged.directory("", Shelf.FIRST)).isPresent();
    assertThatThrownBy(() -> damaged.file("good"))
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE));
    RawFile raw = damaged.raw("good").orElseThrow();
    assertThatThrownBy(() -> Shelf.bytes(raw)).isInstanceOf(IOException.class);
    ModuleFiles none = shelf.files("no zip".getBytes(StandardCharsets.US_ASCII));
    assertThatThrownBy(() -> none.directory("", Shelf.FIRST))
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE));
  }

  @Test
  void aModuleWithoutFilesHasAnEmptyRoot() {
    zip.add("elsewhere", "x");
    ModuleFiles files = files();
    assertThat(all(files, "")).isEmpty();
  }
}
