package org.godepot.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.godepot.registry.Registry.ANN;
import static org.godepot.registry.Registry.ANNS;
import static org.godepot.registry.Registry.ANYBODY;
import static org.godepot.registry.Registry.BOB;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.godepot.catalog.Content;
import org.godepot.catalog.HostedRelease;
import org.godepot.catalog.Page;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;
import org.godepot.it.ModuleZips;
import org.godepot.registry.browse.Browser;
import org.godepot.registry.browse.HostedPackage;
import org.godepot.registry.publish.Outcome;
import org.godepot.registry.resolve.HostedModule;
import org.godepot.registry.resolve.VersionQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deleting, publishing again, and what becomes of the bytes. */
class DeletingTest {
  private static final String MODULE = "example.com/m";
  private static final ModulePath PATH = ModulePath.of(MODULE);
  private static final ModuleVersion V1 = ModuleVersion.of(MODULE, "v1.0.0");
  private static final Page.Request FIRST = new Page.Request(1, 50);

  @TempDir static Path directory;
  private static int databases;

  private final Registry registry = new Registry(directory.resolve("db" + databases++));

  @AfterEach
  void close() {
    registry.close();
  }

  private Outcome publish(String version) throws IOException {
    return registry.publish(ANN, ANNS, ModuleZips.library(MODULE, version));
  }

  private HostedRelease release(VersionQuery query) {
    return ((HostedModule) registry.resolver.view(ANYBODY, ANNS).module(PATH)).release(query);
  }

  private List<String> versions(Browser.Order order) {
    return registry.browser.versions(ANYBODY, ANNS, PATH, order, FIRST).items().stream()
        .map(one -> one.hosted().release().id().version().text())
        .toList();
  }

  private static void refused(Reason reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void aDeletedVersionIsGoneEverywhereAtOnce() throws IOException {
    publish("v1.0.0");
    publish("v1.1.0");
    release(new VersionQuery.Latest());
    registry.deleter.delete(ANN, ANNS, ModuleVersion.of(MODULE, "v1.1.0"));
    assertThat(registry.list(ANYBODY, ANNS, MODULE)).isEqualTo("v1.0.0\n");
    assertThat(release(new VersionQuery.Latest()).release().id()).isEqualTo(V1);
    assertThatThrownBy(() -> release(VersionQuery.parse(PATH, "v1.1.0")))
        .hasMessageContaining("was deleted at 2026-01-02T03:04:05Z");
    assertThat(versions(Browser.Order.NEWEST_UPLOAD_FIRST)).containsExactly("v1.0.0");
    registry.deleter.delete(ANN, ANNS, V1);
    refused(Reason.NOT_FOUND, () -> registry.list(ANYBODY, ANNS, MODULE));
    refused(Reason.NOT_FOUND, () -> registry.deleter.delete(ANN, ANNS, V1));
    assertThatThrownBy(() -> release(VersionQuery.parse(PATH, "v1.0.0")))
        .hasMessageContaining("was deleted");
  }

  @Test
  void aDeletedVersionCanBePublishedAgain() throws IOException {
    publish("v1.0.0");
    long first = release(new VersionQuery.Latest()).id();
    registry.deleter.delete(ANN, ANNS, V1);
    Outcome same = publish("v1.0.0");
    assertThat(remarks(same)).doesNotContain(ProblemCode.HASH_CHANGED);
    assertThat(release(new VersionQuery.Latest()).id()).isGreaterThan(first);
    registry.deleter.delete(ANN, ANNS, V1);
    Outcome other = registry.publish(ANN, ANNS, ModuleZips.program(MODULE, "v1.0.0"));
    assertThat(remarks(other)).contains(ProblemCode.HASH_CHANGED);
    registry.deleter.delete(ANN, ANNS, V1);
  }

  private static List<ProblemCode> remarks(Outcome outcome) {
    return ((Outcome.Passed) outcome).remarks().stream().map(Problem::code).toList();
  }

  @Test
  void deletingAModuleLeavesItsNeighbours() throws IOException {
    publish("v1.0.0");
    publish("v1.1.0");
    registry.publish(ANN, ANNS, ModuleZips.library(MODULE + "-x", "v1.0.0"));
    refused(Reason.FORBIDDEN, () -> registry.deleter.deleteAll(BOB, ANNS, PATH));
    assertThat(registry.deleter.deleteAll(ANN, ANNS, PATH)).isEqualTo(2);
    refused(Reason.NOT_FOUND, () -> registry.deleter.deleteAll(ANN, ANNS, PATH));
    assertThat(registry.list(ANYBODY, ANNS, MODULE + "-x")).isEqualTo("v1.0.0\n");
  }

  @Test
  void bytesGoWhenNothingNeededThemForAWhile() throws IOException {
    publish("v1.0.0");
    publish("v1.1.0");
    int all = registry.blobs.size();
    registry.deleter.delete(ANN, ANNS, V1);
    assertThat(registry.sweeper.sweep()).isZero();
    registry.pass(Registry.GRACE.minusSeconds(1));
    assertThat(registry.sweeper.sweep()).isZero();
    registry.pass(Duration.ofSeconds(2));
    assertThat(registry.sweeper.sweep()).isEqualTo(1);
    assertThat(registry.blobs.size()).isEqualTo(all - 1);
    try (Content zip = registry.resolver.zip(release(new VersionQuery.Latest()))) {
      assertThat(zip.size()).isPositive();
    }
  }

  @Test
  void bytesThatAreNeededAgainStay() throws IOException {
    publish("v1.0.0");
    registry.deleter.delete(ANN, ANNS, V1);
    registry.sweeper.sweep();
    publish("v1.0.0");
    registry.pass(Registry.GRACE.plusSeconds(1));
    assertThat(registry.sweeper.sweep()).isZero();
    registry.deleter.delete(ANN, ANNS, V1);
    assertThat(registry.sweeper.sweep()).isZero();
    try (Content mod = registry.resolver.mod(republished())) {
      assertThat(mod.size()).isPositive();
    }
  }

  private HostedRelease republished() throws IOException {
    publish("v1.0.0");
    return release(new VersionQuery.Latest());
  }

  @Test
  void listsAreSortedFilteredAndPaged() throws IOException {
    publish("v1.2.0");
    registry.pass(Duration.ofMinutes(1));
    publish("v1.1.0");
    registry.publish(ANN, ANNS, ModuleZips.library("other.test/Upper_x", "v1.0.0"));
    assertThat(versions(Browser.Order.NEWEST_UPLOAD_FIRST)).containsExactly("v1.1.0", "v1.2.0");
    assertThat(versions(Browser.Order.HIGHEST_VERSION_FIRST)).containsExactly("v1.2.0", "v1.1.0");
    assertThat(registry.browser.list(ANYBODY, ANNS, "", FIRST).total()).isEqualTo(3);
    assertThat(registry.browser.list(ANYBODY, ANNS, "UPPER_", FIRST).total()).isEqualTo(1);
    assertThat(registry.browser.list(ANYBODY, ANNS, "%", FIRST).total()).isZero();
    Page<HostedPackage> second = registry.browser.list(ANYBODY, ANNS, "", new Page.Request(2, 2));
    assertThat(second.items()).hasSize(1);
    assertThat(second.total()).isEqualTo(3);
  }

  @Test
  void retractionsAndDeprecationsComeFromTheLatestGoMod() throws IOException {
    publish("v1.0.0");
    String mod =
        "// Deprecated: use other.test/m\nmodule " + MODULE + "\n\nretract v1.1.0 // broken\n";
    registry.publish(ANN, ANNS, ModuleZips.of(MODULE, "v1.1.0", "go.mod", mod));
    HostedPackage latest = registry.browser.latest(ANYBODY, ANNS, PATH);
    assertThat(latest.hosted().release().id()).isEqualTo(V1);
    assertThat(latest.retracted()).isEmpty();
    assertThat(latest.deprecated()).contains("use other.test/m");
    HostedPackage retracted =
        registry.browser.get(ANYBODY, ANNS, ModuleVersion.of(MODULE, "v1.1.0"));
    assertThat(retracted.retracted()).contains("broken");
  }

  @Test
  void wholeDownloadsAreCounted() throws IOException {
    publish("v1.0.0");
    HostedRelease hosted = release(new VersionQuery.Latest());
    try (Content zip = registry.resolver.zip(hosted)) {
      zip.writeTo(java.io.OutputStream.nullOutputStream(), 0, 10);
      zip.writeTo(java.io.OutputStream.nullOutputStream(), 0, zip.size());
    }
    registry.downloads.save();
    registry.downloads.save();
    HostedPackage shown = registry.browser.list(ANYBODY, ANNS, "", FIRST).items().get(0);
    assertThat(shown.hosted().downloads()).isEqualTo(1);
    for (Browser.Order order : Browser.Order.values()) {
      HostedPackage one =
          registry.browser.versions(ANYBODY, ANNS, PATH, order, FIRST).items().get(0);
      assertThat(one.hosted().downloads()).isEqualTo(1);
    }
  }

  @Test
  void versionsComeInPages() throws IOException {
    publish("v1.2.0");
    publish("v1.1.0");
    publish("v1.3.0");
    assertThat(page(Browser.Order.NEWEST_UPLOAD_FIRST, 2)).containsExactly("v1.1.0");
    assertThat(page(Browser.Order.HIGHEST_VERSION_FIRST, 2)).containsExactly("v1.2.0");
    assertThat(page(Browser.Order.HIGHEST_VERSION_FIRST, 4)).isEmpty();
    assertThat(page(Browser.Order.NEWEST_UPLOAD_FIRST, Page.Request.MAX_NUMBER)).isEmpty();
  }

  private List<String> page(Browser.Order order, int number) {
    Page<HostedPackage> page =
        registry.browser.versions(ANYBODY, ANNS, PATH, order, new Page.Request(number, 1));
    assertThat(page.total()).isEqualTo(3);
    return page.items().stream().map(one -> one.hosted().release().id().version().text()).toList();
  }

  @Test
  void theLatestOfWhatIsNotRetractedIsAReleaseBeforeAPreRelease() throws IOException {
    publish("v1.0.0");
    publish("v1.2.0-rc.1");
    String mod = "module " + MODULE + "\n\nretract v1.1.0\n";
    registry.publish(ANN, ANNS, ModuleZips.of(MODULE, "v1.1.0", "go.mod", mod));
    HostedPackage latest = registry.browser.latest(ANYBODY, ANNS, PATH);
    assertThat(latest.hosted().release().id()).isEqualTo(V1);
    registry.deleter.delete(ANN, ANNS, V1);
    latest = registry.browser.latest(ANYBODY, ANNS, PATH);
    assertThat(latest.hosted().release().id().version().text()).isEqualTo("v1.2.0-rc.1");
  }
}
