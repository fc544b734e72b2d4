package org.godepot.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.godepot.registry.Registry.ANN;
import static org.godepot.registry.Registry.ANNS;
import static org.godepot.registry.Registry.ANYBODY;
import static org.godepot.registry.Registry.BOB;
import static org.godepot.registry.Registry.ROOT;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.godepot.access.Actor;
import org.godepot.access.Visibility;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.it.ModuleZips;
import org.godepot.ops.Action;
import org.godepot.ops.AuditEntry;
import org.godepot.ops.AuditEvent;
import org.godepot.ops.AuditFilter;
import org.godepot.registry.browse.Publications;
import org.godepot.registry.browse.StorageFigures;
import org.godepot.registry.owners.ProfileChange;
import org.godepot.registry.trail.Trail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What administrators see of what happened and of what is there, and users of their own part. */
class TrailTest {
  @TempDir Path directory;
  private Registry registry;
  private Trail trail;

  @BeforeEach
  void open() {
    registry = new Registry(directory);
    trail = new Trail(registry.database);
  }

  @AfterEach
  void close() {
    registry.close();
  }

  private static void refuses(Reason reason, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private void change(OwnerName name, Visibility visibility) throws IOException {
    ProfileChange change =
        new ProfileChange(Optional.empty(), Optional.of(visibility), Optional.empty());
    registry.owners.put(ROOT, name, () -> change);
    registry.pass(Duration.ofSeconds(1));
  }

  @Test
  void onlySiteAdministratorsReadTheTrail() {
    refuses(
        Reason.UNAUTHENTICATED, () -> trail.newest(ANYBODY, AuditFilter.ALL, Optional.empty(), 1));
    refuses(Reason.FORBIDDEN, () -> trail.newest(ANN, AuditFilter.ALL, Optional.empty(), 1));
    refuses(Reason.FORBIDDEN, () -> trail.all(ANN, AuditFilter.ALL));
    StorageFigures figures = new StorageFigures(registry.database, () -> registry.now);
    refuses(Reason.FORBIDDEN, () -> figures.of(ANN));
  }

  @Test
  void partsLeadToTheEndAndNoFurther() throws IOException {
    OwnerName name = new OwnerName("acme");
    change(name, Visibility.PUBLIC);
    change(name, Visibility.PRIVATE);
    change(name, Visibility.INTERNAL);
    Trail.Part first = trail.newest(ROOT, AuditFilter.ALL, Optional.empty(), 2);
    assertThat(first.entries())
        .extracting(entry -> entry.event().what().detail())
        .containsExactly("organisation internal", "organisation private");
    Trail.Part last = trail.newest(ROOT, AuditFilter.ALL, first.next(), 2);
    assertThat(last.entries())
        .extracting(entry -> entry.event().what().action())
        .containsExactly(Action.CREATE_OWNER);
    assertThat(last.next()).isEmpty();
  }

  private void note(int events) {
    AuditEvent.Who who = new AuditEvent.Who("ann", Optional.empty(), "192.0.2.1", "r1");
    AuditEvent.What what = new AuditEvent.What(Action.PUBLISH, "acme", "m@v1.0.0", "");
    registry.database.write(
        tx -> {
          for (int i = 0; i < events; i++) {
            tx.audit().add(new AuditEvent(registry.now, who, what, "ok"));
          }
          return Boolean.TRUE;
        });
  }

  @Test
  void anExportHasEveryEventOnceHoweverMany() throws IOException {
    int events = 1001;
    note(events);
    Trail.Export export = trail.all(ROOT, AuditFilter.ALL);
    note(1);
    List<Long> numbers = new ArrayList<>();
    export.writeTo(entry -> numbers.add(entry.number()));
    assertThat(numbers).hasSize(events).doesNotHaveDuplicates();
    List<AuditEntry> newest = trail.newest(ROOT, AuditFilter.ALL, Optional.empty(), 1).entries();
    assertThat(numbers).doesNotContain(newest.get(0).number());
  }

  @Test
  void publicationsVanishWithTheRightToReadThem() throws IOException {
    Publications publications =
        new Publications(registry.policy, registry.facts, registry.database);
    Page.Request page = new Page.Request(1, 10);
    registry.publish(ANN, ANNS, ModuleZips.library("example.com/a", "v1.0.0"));
    OwnerName name = new OwnerName("acme");
    change(name, Visibility.PUBLIC);
    Actor root = Actor.user("ann", Set.of(), true, Registry.PEER);
    registry.publish(root, name, ModuleZips.library("example.com/b", "v1.0.0"));
    assertThat(publications.of(ANN, page).items())
        .extracting(one -> one.owner() + " " + one.hosted().release().id())
        .containsExactly("acme example.com/b@v1.0.0", "ann example.com/a@v1.0.0");
    change(name, Visibility.PRIVATE);
    assertThat(publications.of(ANN, page).total()).isEqualTo(1);
    assertThat(publications.of(BOB, page).items()).isEmpty();
    refuses(Reason.UNAUTHENTICATED, () -> publications.of(ANYBODY, page));
  }

  @Test
  void figuresAreAMinuteOldAtMost() throws IOException {
    StorageFigures figures = new StorageFigures(registry.database, () -> registry.now);
    assertThat(figures.of(ROOT).hosted().versions()).isZero();
    byte[] zip = ModuleZips.library("example.com/a", "v1.0.0");
    registry.publish(ANN, ANNS, zip);
    registry.pass(Duration.ofSeconds(59));
    assertThat(figures.of(ROOT).hosted().versions()).isZero();
    registry.pass(Duration.ofSeconds(1));
    StorageFigures.Hosted hosted = figures.of(ROOT).hosted();
    assertThat(hosted.versions()).isEqualTo(1);
    assertThat(hosted.zips()).isEqualTo(zip.length).isEqualTo(hosted.distinctZips());
  }
}
