package org.godepot.registry.maintenance;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.godepot.access.ChangeGate;
import org.godepot.catalog.Maintenance;
import org.godepot.catalog.RegistryException;
import org.godepot.registry.facts.Facts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether this server takes changes: not while there is maintenance, and never if it is set so.
 * Asks memory, which each request brings up to date. Thread-safe.
 */
public final class ReadOnly implements ChangeGate {
  private static final Logger log = LoggerFactory.getLogger(ReadOnly.class);

  private final Facts facts;
  private final boolean bySetting;
  private final InstantSource clock;

  /**
   * @param bySetting whether this server alone changes nothing, whatever administrators say
   */
  public ReadOnly(Facts facts, boolean bySetting, InstantSource clock) {
    this.facts = facts;
    this.bySetting = bySetting;
    this.clock = clock;
  }

  @Override
  public void requireOpen() {
    Optional<Maintenance> maintenance = facts.maintenance();
    if (maintenance.isPresent()) {
      throw maintenance.get().refusal(clock.instant());
    }
    if (bySetting) {
      throw Maintenance.refusalBySetting();
    }
  }

  /** Whether no administrator can switch it off. */
  public boolean isBySetting() {
    return bySetting;
  }

  /** The maintenance there is. */
  Optional<Maintenance> maintenance() {
    return facts.maintenance();
  }

  /**
   * What everybody is told on each page; empty while changes are taken. A page that tells of a
   * database that fails has no such notice.
   */
  public Optional<String> notice() {
    Instant now = clock.instant();
    try {
      Optional<String> told = facts.maintenance().map(maintenance -> maintenance.sentence(now));
      return told.or(this::noticeOfSetting);
    } catch (RegistryException failed) {
      log.debug("no notice", failed);
      return noticeOfSetting();
    }
  }

  private Optional<String> noticeOfSetting() {
    return bySetting ? Optional.of(Maintenance.sentenceBySetting()) : Optional.empty();
  }
}
