package org.godepot.store.db;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.StatelessSession;

/**
 * An open transaction: the tables as they are inside it. Lives as long as the callback it is given
 * to.
 */
public final class Transaction {
  private final Changes changes;
  private final AuditEvents audit;
  private final Owners owners;
  private final Grants grants;
  private final Claims claims;
  private final Tokens tokens;
  private final UserRoles userRoles;
  private final Releases releases;
  private final Holdings holdings;
  private final Volumes volumes;
  private final Mirrored mirrored;
  private final Sumdbs sumdbs;
  private final Leases leases;
  private final Secrets secrets;
  private final Modules modules;
  private final Feed feed;
  private final Maintenances maintenances;
  private final List<Runnable> lastChecks = new ArrayList<>();

  Transaction(StatelessSession session, InstantSource clock) {
    this.changes = new Changes(session);
    this.audit = new AuditEvents(session);
    this.grants = new Grants(session, changes);
    this.owners = new Owners(session, changes, grants);
    this.claims = new Claims(session, changes);
    this.tokens = new Tokens(session, changes);
    this.userRoles = new UserRoles(session, changes);
    this.feed = new Feed(session, clock);
    this.releases = new Releases(session, changes, feed);
    this.mirrored = new Mirrored(session, changes, feed);
    this.holdings = new Holdings(session, mirrored);
    this.volumes = new Volumes(session);
    this.modules = new Modules(session);
    this.sumdbs = new Sumdbs(session);
    this.leases = new Leases(session);
    this.secrets = new Secrets(session);
    this.maintenances = new Maintenances(session, changes);
  }

  public Owners owners() {
    return owners;
  }

  public Grants grants() {
    return grants;
  }

  public Claims claims() {
    return claims;
  }

  public Tokens tokens() {
    return tokens;
  }

  public UserRoles userRoles() {
    return userRoles;
  }

  public Releases releases() {
    return releases;
  }

  public Holdings holdings() {
    return holdings;
  }

  public Volumes volumes() {
    return volumes;
  }

  public Mirrored mirrored() {
    return mirrored;
  }

  public Sumdbs sumdbs() {
    return sumdbs;
  }

  public Leases leases() {
    return leases;
  }

  public Secrets secrets() {
    return secrets;
  }

  public Modules modules() {
    return modules;
  }

  public Feed feed() {
    return feed;
  }

  public Maintenances maintenances() {
    return maintenances;
  }

  public Changes changes() {
    return changes;
  }

  public AuditEvents audit() {
    return audit;
  }

  /**
   * Has a condition checked as the last thing before the commit, while no other server commits a
   * change: what it finds stays so until this change is there. An exception rolls back.
   */
  public void lastly(Runnable check) {
    lastChecks.add(check);
  }

  /**
   * Numbers the recorded changes and feed entries, which keeps every other write waiting from here
   * to the commit.
   */
  void finish() {
    if (!lastChecks.isEmpty()) {
      changes.holdAll();
    }
    changes.number();
    feed.stamp();
    lastChecks.forEach(Runnable::run);
  }
}
