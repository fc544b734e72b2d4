package org.godepot.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.godepot.registry.Registry.ANN;
import static org.godepot.registry.Registry.ANNS;
import static org.godepot.registry.Registry.BOB;
import static org.godepot.registry.Registry.ROOT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.godepot.access.Grant;
import org.godepot.access.Policy;
import org.godepot.catalog.Incoming;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.it.ModuleZips;
import org.godepot.ops.Action;
import org.godepot.ops.AuditEvent;
import org.godepot.registry.maintenance.MaintenanceAdministration.Plan;
import org.godepot.registry.maintenance.ReadOnly;
import org.godepot.registry.publish.Outcome;
import org.godepot.registry.publish.Upload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What services do while there is maintenance. */
class MaintenanceServicesTest {
  private static final Plan PLAN = new Plan(Optional.empty(), "new disks");
  private static final ModuleVersion ID = ModuleVersion.of("a.test/m", "v1.0.0");

  @TempDir static Path directory;
  private static int databases;

  private final Registry registry = new Registry(directory.resolve("db" + databases++));

  @AfterEach
  void close() {
    registry.close();
  }

  private static void refused(Reason reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private void begin() throws IOException {
    registry.maintenance.begin(ROOT, () -> PLAN);
  }

  /** A part of a request that must not be read. */
  private static <T> Incoming<T> unread() {
    return () -> {
      throw new AssertionError("it was read");
    };
  }

  /** Bytes that are not to be opened, or that do something when they are. */
  private record Watched(byte[] zip, Incoming<?> opened) implements Upload.Source {
    @Override
    public OptionalLong announced() {
      return OptionalLong.empty();
    }

    @Override
    public InputStream open() throws IOException {
      opened.read();
      return new ByteArrayInputStream(zip);
    }
  }

  private static Upload upload(Incoming<?> opened, boolean dryRun) {
    byte[] zip = ModuleZips.library("a.test/m", "v1.0.0");
    return Registry.upload(new Watched(zip, opened), dryRun, Optional.empty());
  }

  @Test
  void everyChangeIsRefusedAfterTheRightAndBeforeTheRestOfTheRequest() throws IOException {
    registry.publish(ANN, ANNS, ModuleZips.library("a.test/m", "v1.0.0"));
    begin();
    Reason held = Reason.READ_ONLY;
    refused(held, () -> registry.publisher.publish(ANN, ANNS, upload(unread(), false)));
    refused(held, () -> registry.deleter.delete(ANN, ANNS, ID));
    refused(held, () -> registry.deleter.deleteAll(ANN, ANNS, ID.path()));
    OwnerName fresh = new OwnerName("fresh");
    refused(held, () -> registry.owners.put(ROOT, fresh, unread()));
    refused(held, () -> registry.owners.create(ROOT, fresh, unread()));
    refused(held, () -> registry.owners.change(ANN, ANNS, unread()));
    refused(held, () -> registry.owners.delete(ROOT, ANNS, true));
    refused(held, () -> registry.grants.set(ANN, ANNS, unread()));
    refused(held, () -> registry.grants.remove(ANN, ANNS, unread()));
    refused(held, () -> registry.prefixes.claim(ROOT, ANNS, unread(), false));
    refused(held, () -> registry.prefixes.withdraw(ROOT, ANNS, unread()));
    refused(held, () -> registry.tokens.create(ANN, unread()));
    refused(held, () -> registry.tokens.revoke(ANN, 1));
    refused(held, () -> registry.mirrored.drop(ROOT, ID));
    refused(held, () -> registry.mirrored.refetch(ROOT, ModulePath.of("outside.test/m")));
    Incoming<Grant> unread = unread();
    refused(Reason.FORBIDDEN, () -> registry.grants.set(BOB, ANNS, unread));
    refused(Reason.FORBIDDEN, () -> registry.deleter.delete(BOB, ANNS, ID));
    refused(Reason.FORBIDDEN, () -> registry.publisher.publish(BOB, ANNS, upload(unread(), false)));
    assertThat(registry.list(ANN, ANNS, "a.test/m")).isEqualTo("v1.0.0\n");
    registry.maintenance.end(ROOT);
    registry.deleter.delete(ANN, ANNS, ID);
  }

  @Test
  void dryRunsGoOn() throws IOException {
    begin();
    Outcome outcome = registry.publisher.publish(ANN, ANNS, upload(() -> true, true));
    assertThat(outcome.word()).isEqualTo("valid");
    assertThat(registry.facts.owner(ANNS)).isEmpty();
  }

  @Test
  void anUploadWhoseBodyWasOnItsWayIsRefusedAtItsEnd() throws IOException {
    Incoming<Boolean> begins =
        () -> {
          begin();
          return true;
        };
    refused(Reason.READ_ONLY, () -> registry.publisher.publish(ANN, ANNS, upload(begins, false)));
    refused(Reason.NOT_FOUND, () -> registry.owners.get(ROOT, ANNS));
  }

  /** The switch of another server, of which this one has not heard when it asks its memory. */
  @Test
  void anUploadIsRefusedByItsOwnTransactionToo() throws IOException {
    registry.publish(ANN, ANNS, ModuleZips.library("a.test/first", "v1.0.0"));
    Incoming<Boolean> begins =
        () -> {
          begin();
          return true;
        };
    refused(
        Reason.READ_ONLY,
        () -> registry.publisher(new Policy(true)).publish(ANN, ANNS, upload(begins, false)));
    assertThat(registry.facts.owner(ANNS).flatMap(ann -> registry.facts.release(ann.owner(), ID)))
        .isEmpty();
  }

  @Test
  void maintenanceIsBegunChangedAndEndedByAdministratorsAndAudited() throws IOException {
    List<AuditEvent> deeds = new ArrayList<>();
    registry.database.onAudit(deeds::add);
    refused(Reason.FORBIDDEN, () -> registry.maintenance.begin(ANN, unread()));
    refused(Reason.FORBIDDEN, () -> registry.maintenance.end(ANN));
    refused(Reason.FORBIDDEN, () -> registry.maintenance.standing(ANN));
    refused(Reason.NOT_FOUND, () -> registry.maintenance.end(ROOT));
    refused(Reason.NOT_FOUND, () -> registry.maintenance.change(ROOT, () -> PLAN));
    begin();
    refused(Reason.EXISTS, this::begin);
    Instant end = Instant.parse("2026-01-02T04:00:00Z");
    Plan longer = new Plan(Optional.of(end), "");
    assertThat(registry.maintenance.put(ROOT, () -> longer)).isFalse();
    assertThat(registry.maintenance.standing(ROOT).maintenance())
        .hasValueSatisfying(one -> assertThat(one.until()).contains(end));
    assertThat(registry.readOnly.notice()).contains("read-only for maintenance until 04:00Z");
    registry.maintenance.end(ROOT);
    assertThat(registry.readOnly.notice()).isEmpty();
    assertThat(deeds)
        .extracting(event -> event.what().action())
        .containsExactly(
            Action.BEGIN_MAINTENANCE, Action.CHANGE_MAINTENANCE, Action.END_MAINTENANCE);
    assertThat(deeds.get(0).what().detail()).isEqualTo("no end announced; new disks");
  }

  @Test
  void theAnnouncedEndLiesAheadAndNotFar() {
    for (Duration wrong : List.of(Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(32))) {
      Plan plan = new Plan(Optional.of(registry.now.plus(wrong)), "");
      refused(Reason.INVALID, () -> registry.maintenance.begin(ROOT, () -> plan));
    }
    Plan wordy = new Plan(Optional.empty(), "a".repeat(201));
    refused(Reason.INVALID, () -> registry.maintenance.begin(ROOT, () -> wordy));
    registry.readOnly.requireOpen();
  }

  @Test
  void theEndThatWasAnnouncedEndsNothing() throws IOException {
    Plan plan = new Plan(Optional.of(registry.now.plusSeconds(60)), "");
    registry.maintenance.begin(ROOT, () -> plan);
    registry.pass(Duration.ofHours(1));
    refused(Reason.READ_ONLY, registry.readOnly::requireOpen);
    assertThat(registry.readOnly.notice()).contains("read-only for maintenance");
  }

  @Test
  void aServerThatIsSetSoStaysReadOnlyWhateverIsSwitched() throws IOException {
    ReadOnly set = new ReadOnly(registry.facts, true, () -> registry.now);
    refused(Reason.READ_ONLY, set::requireOpen);
    begin();
    assertThat(set.notice()).contains("read-only for maintenance: new disks");
    registry.maintenance.end(ROOT);
    refused(Reason.READ_ONLY, set::requireOpen);
    assertThat(set.notice()).hasValueSatisfying(text -> assertThat(text).contains("set to change"));
    registry.readOnly.requireOpen();
  }
}
