package org.godepot.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.godepot.registry.Registry.ANN;
import static org.godepot.registry.Registry.ANYBODY;
import static org.godepot.registry.Registry.BOB;
import static org.godepot.registry.Registry.ROOT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.godepot.access.Actor;
import org.godepot.access.Grant;
import org.godepot.access.Grantee;
import org.godepot.access.Right;
import org.godepot.access.Visibility;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.it.ModuleZips;
import org.godepot.registry.contents.OpenVersion;
import org.godepot.registry.contents.Opener;
import org.godepot.registry.contents.Synopses;
import org.godepot.registry.dependencies.GoMods;
import org.godepot.registry.owners.ProfileChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may look into which version. */
class OpenerTest {
  private static final OwnerName OPEN = new OwnerName("open");
  private static final OwnerName CLOSED = new OwnerName("closed");
  private static final ModuleVersion SHOWN = ModuleVersion.of("a.test/m", "v1.0.0");
  private static final ModuleVersion SECRET = ModuleVersion.of("b.test/m", "v1.0.0");

  @TempDir Path directory;

  private Registry registry;
  private Opener opener;

  @BeforeEach
  void publish() throws IOException {
    registry = new Registry(directory);
    opener =
        new Opener(registry.resolver, registry.blobs, new GoMods(registry.blobs), Synopses.NONE);
    make(OPEN, Visibility.PUBLIC);
    make(CLOSED, Visibility.PRIVATE);
    Grant grant = new Grant(new Grantee(Grantee.Kind.USER, "ann"), Right.READ);
    registry.grants.set(ROOT, CLOSED, () -> grant);
    registry.publish(ROOT, OPEN, ModuleZips.library("a.test/m", "v1.0.0"));
    registry.publish(ROOT, CLOSED, ModuleZips.library("b.test/m", "v1.0.0"));
  }

  private void make(OwnerName name, Visibility visibility) throws IOException {
    ProfileChange profile =
        new ProfileChange(Optional.empty(), Optional.of(visibility), Optional.empty());
    registry.owners.put(ROOT, name, () -> profile);
  }

  @AfterEach
  void close() {
    registry.close();
  }

  private static void refused(Reason reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private OpenVersion site(Actor actor, ModuleVersion id) {
    return opener.open(actor, Optional.empty(), id);
  }

  private OpenVersion in(Actor actor, OwnerName owner, ModuleVersion id) {
    return opener.open(actor, Optional.of(owner), id);
  }

  @Test
  void whatIsPublicIsOpenToAnybodyInBothViews() {
    for (OpenVersion version : new OpenVersion[] {site(ANYBODY, SHOWN), in(ANYBODY, OPEN, SHOWN)}) {
      assertThat(version.isPublic()).isTrue();
      OpenVersion.Hosted source = (OpenVersion.Hosted) version.source();
      assertThat(source.owner()).isEqualTo(OPEN);
      assertThat(source.release().release().id()).isEqualTo(SHOWN);
      assertThat(version.files().orElseThrow().file("lib.go")).isPresent();
      assertThat(version.goMod().orElseThrow().said().go()).contains("1.19");
    }
  }

  @Test
  void whatIsPrivateIsRefusedAsEverywhere() {
    refused(Reason.UNAUTHENTICATED, () -> site(ANYBODY, SECRET));
    refused(Reason.FORBIDDEN, () -> site(BOB, SECRET));
    refused(Reason.UNAUTHENTICATED, () -> in(ANYBODY, CLOSED, SECRET));
    refused(Reason.FORBIDDEN, () -> in(BOB, CLOSED, SECRET));
    refused(Reason.FORBIDDEN, () -> in(BOB, new OwnerName("nobody"), SECRET));
    assertThat(site(ANN, SECRET).isPublic()).isFalse();
    assertThat(in(ANN, CLOSED, SECRET).files()).isPresent();
  }

  @Test
  void anOwnerViewShowsNothingOfOthers() {
    refused(Reason.NOT_FOUND, () -> in(ROOT, OPEN, SECRET));
    refused(Reason.NOT_FOUND, () -> in(ROOT, CLOSED, SHOWN));
  }

  @Test
  void whatIsNotThereIsNotFound() {
    refused(Reason.NOT_FOUND, () -> site(ANYBODY, ModuleVersion.of("a.test/m", "v1.0.1")));
    refused(Reason.NOT_FOUND, () -> site(ANYBODY, ModuleVersion.of("outside.test/m", "v1.0.0")));
    registry.deleter.delete(ROOT, OPEN, SHOWN);
    refused(Reason.NOT_FOUND, () -> in(ANYBODY, OPEN, SHOWN));
  }

  @Test
  void aModuleWithoutGoModHasTheOneThatGoMakesUp() throws IOException {
    registry.publish(ROOT, OPEN, ModuleZips.of("a.test/bare", "v1.0.0", "b.go", "package b\n"));
    OpenVersion bare = site(ANYBODY, ModuleVersion.of("a.test/bare", "v1.0.0"));
    assertThat(bare.goMod().orElseThrow().said().module().orElseThrow().path())
        .isEqualTo("a.test/bare");
    assertThat(bare.files().orElseThrow().file("go.mod")).isEmpty();
  }
}
