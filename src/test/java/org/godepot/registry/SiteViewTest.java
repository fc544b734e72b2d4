package org.godepot.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.godepot.registry.Registry.ANN;
import static org.godepot.registry.Registry.ANYBODY;
import static org.godepot.registry.Registry.BOB;
import static org.godepot.registry.Registry.ROOT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.godepot.access.Actor;
import org.godepot.access.Grant;
import org.godepot.access.Grantee;
import org.godepot.access.Right;
import org.godepot.access.Visibility;
import org.godepot.catalog.Content;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModulePrefix;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.it.ModuleZips;
import org.godepot.registry.mirror.Ask;
import org.godepot.registry.owners.ProfileChange;
import org.godepot.registry.resolve.FoundModule;
import org.godepot.registry.resolve.HostedModule;
import org.godepot.registry.resolve.OutsideModule;
import org.godepot.registry.resolve.VersionQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which source a path has over all owners, and who may read it. BOB may read nothing by himself.
 */
class SiteViewTest {
  private static final OwnerName OPEN = new OwnerName("open");
  private static final OwnerName INNER = new OwnerName("inner");
  private static final OwnerName CLOSED = new OwnerName("closed");

  @TempDir static Path directory;
  private static int databases;

  private final Registry registry = new Registry(directory.resolve("db" + databases++));

  @BeforeEach
  void makeOwners() throws IOException {
    make(OPEN, Visibility.PUBLIC);
    make(INNER, Visibility.INTERNAL);
    make(CLOSED, Visibility.PRIVATE);
    Grant grant = new Grant(new Grantee(Grantee.Kind.USER, "ann"), Right.READ);
    registry.grants.set(ROOT, CLOSED, () -> grant);
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

  private void publish(OwnerName owner, String module, String version) throws IOException {
    registry.publish(ROOT, owner, ModuleZips.library(module, version));
  }

  private void claim(OwnerName owner, String prefix) throws IOException {
    registry.prefixes.claim(ROOT, owner, () -> new ModulePrefix(prefix), true);
  }

  private String list(Actor actor, String module) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Content content = content(found(actor, module))) {
      content.writeTo(out, 0, content.size());
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private FoundModule found(Actor actor, String module) {
    return registry.resolver.site(actor, Ask.USUAL).module(ModulePath.of(module));
  }

  private HostedModule hosted(Actor actor, String module) {
    return (HostedModule) found(actor, module);
  }

  private static Content content(FoundModule found) {
    return found instanceof HostedModule hosted
        ? hosted.list()
        : ((OutsideModule) found).list().content();
  }

  private String refusal(Actor actor, String module) {
    try {
      return "200 " + list(actor, module);
    } catch (RegistryException e) {
      return e.reason() + " " + e.sentence();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void refused(Reason reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void withoutAClaimTheFirstPublisherIsTheSource() throws IOException {
    publish(OPEN, "a.test/m", "v1.0.0");
    publish(INNER, "a.test/m", "v1.7.0");
    assertThat(list(ANYBODY, "a.test/m")).isEqualTo("v1.0.0\n");
    assertThat(list(ROOT, "a.test/m")).isEqualTo("v1.0.0\n");
    registry.deleter.deleteAll(ROOT, OPEN, ModulePath.of("a.test/m"));
    refused(Reason.UNAUTHENTICATED, () -> list(ANYBODY, "a.test/m"));
    assertThat(list(BOB, "a.test/m")).isEqualTo("v1.7.0\n");
  }

  @Test
  void aClaimTakesAPathAtOnceAndGivesItBackWithItsEnd() throws IOException {
    publish(OPEN, "a.test/m", "v1.0.0");
    assertThat(list(ANYBODY, "a.test/m")).isEqualTo("v1.0.0\n");
    claim(INNER, "a.test");
    refused(Reason.UNAUTHENTICATED, () -> list(ANYBODY, "a.test/m"));
    refused(Reason.NOT_FOUND, () -> list(BOB, "a.test/m"));
    publish(INNER, "a.test/m", "v1.5.0");
    assertThat(list(BOB, "a.test/m")).isEqualTo("v1.5.0\n");
    claim(OPEN, "a.test/m");
    assertThat(list(ANYBODY, "a.test/m")).isEqualTo("v1.0.0\n");
    registry.prefixes.withdraw(ROOT, OPEN, () -> new ModulePrefix("a.test/m"));
    registry.prefixes.withdraw(ROOT, INNER, () -> new ModulePrefix("a.test"));
    assertThat(list(ANYBODY, "a.test/m")).isEqualTo("v1.0.0\n");
  }

  @Test
  void belowAPrivateClaimEveryPathIsTheSameToTheAnonymous() throws IOException {
    claim(CLOSED, "a.test");
    publish(CLOSED, "a.test/m", "v1.0.0");
    String answer = refusal(ANYBODY, "a.test/m");
    assertThat(answer).startsWith("UNAUTHENTICATED");
    for (String path : List.of("a.test", "a.test/m/sub", "a.test/none", "a.test/m/v2")) {
      assertThat(refusal(ANYBODY, path)).isEqualTo(answer);
    }
    RegistryException noModule =
        registry.resolver.site(ANYBODY, Ask.USUAL).nothing("a.test/m/v1", "no module path");
    assertThat(noModule.reason() + " " + noModule.sentence()).isEqualTo(answer);
  }

  @Test
  void strangersAreRefusedModulesAndToldThatOtherPathsAreNone() throws IOException {
    claim(CLOSED, "a.test");
    publish(CLOSED, "a.test/m", "v1.0.0");
    refused(Reason.FORBIDDEN, () -> list(BOB, "a.test/m"));
    for (String path : List.of("a.test", "a.test/m/sub", "a.test/none")) {
      refused(Reason.NOT_FOUND, () -> list(BOB, path));
      assertThat(refusal(ANN, path)).isEqualTo(refusal(BOB, path));
    }
    assertThat(list(ANN, "a.test/m")).isEqualTo("v1.0.0\n");
    registry.deleter.delete(ROOT, CLOSED, ModuleVersion.of("a.test/m", "v1.0.0"));
    refused(Reason.NOT_FOUND, () -> list(BOB, "a.test/m"));
  }

  @Test
  void anUnclaimedModuleAlsoDecidesForThePathsBelowIt() throws IOException {
    publish(CLOSED, "a.test/m", "v1.0.0");
    publish(OPEN, "a.test/m/open", "v1.0.0");
    for (String path : List.of("a.test/m", "a.test/m/sub", "a.test/m/sub/pkg")) {
      refused(Reason.UNAUTHENTICATED, () -> list(ANYBODY, path));
    }
    for (String path : List.of("a.test", "a.test/m/open/pkg", "a.test/mm")) {
      refused(Reason.NOT_FOUND, () -> list(ANYBODY, path));
    }
    assertThat(list(ANYBODY, "a.test/m/open")).isEqualTo("v1.0.0\n");
    refused(Reason.FORBIDDEN, () -> list(BOB, "a.test/m"));
    refused(Reason.NOT_FOUND, () -> list(BOB, "a.test/m/sub"));
  }

  @Test
  void whatComesFromOutsideIsNotShadowed() throws IOException {
    publish(CLOSED, "outside.test/m", "v1.0.0");
    refused(Reason.NOT_FOUND, () -> list(ANYBODY, "outside.test/m"));
    refused(Reason.NOT_FOUND, () -> list(ANYBODY, "outside.test/m/sub"));
    refused(Reason.NOT_FOUND, () -> list(ROOT, "outside.test/m"));
    claim(CLOSED, "outside.test");
    refused(Reason.UNAUTHENTICATED, () -> list(ANYBODY, "outside.test/m"));
    assertThat(list(ROOT, "outside.test/m")).isEqualTo("v1.0.0\n");
  }

  @Test
  void thePathsOfAVeryLongTextAreLookedAtInTime() {
    String text = "a.test" + "/x".repeat(2900);
    RegistryException refusal =
        registry.resolver.site(ANYBODY, Ask.USUAL).nothing(text, "no module path");
    assertThat(refusal.reason()).isEqualTo(Reason.NOT_FOUND);
  }

  @Test
  void aHitTouchesNoDatabase() throws IOException {
    publish(OPEN, "a.test/m", "v1.0.0");
    claim(INNER, "b.test");
    publish(INNER, "b.test/m", "v1.0.0");
    VersionQuery query = VersionQuery.parse(ModulePath.of("a.test/m"), "v1.0.0");
    hosted(ANYBODY, "a.test/m").release(query);
    hosted(BOB, "b.test/m").release(query);
    registry.close();
    hosted(ANYBODY, "a.test/m").release(query);
    hosted(BOB, "b.test/m").release(query);
    refused(Reason.UNAUTHENTICATED, () -> list(ANYBODY, "b.test/m/sub"));
  }
}
