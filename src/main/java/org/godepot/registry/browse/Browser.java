package org.godepot.registry.browse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.OwnerAccess;
import org.godepot.access.Policy;
import org.godepot.access.Right;
import org.godepot.catalog.HostedRelease;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.facts.ModuleFacts;
import org.godepot.registry.resolve.Absences;
import org.godepot.store.blob.BlobStore;
import org.godepot.store.db.Database;

/**
 * Shows what an owner holds to those who may read it. All refuse with UNAUTHENTICATED, FORBIDDEN or
 * NOT_FOUND as {@link Policy} says. Thread-safe.
 */
public final class Browser {
  private final Policy policy;
  private final Facts facts;
  private final Database database;
  private final ModuleRemarks remarks;
  private final FileSums sums;
  private final Absences absences;

  /**
   * @param absences what is said where there is nothing
   */
  public Browser(
      Policy policy, Facts facts, Database database, BlobStore blobs, Absences absences) {
    this.policy = policy;
    this.facts = facts;
    this.database = database;
    this.remarks = new ModuleRemarks(facts, blobs);
    this.sums = new FileSums(blobs);
    this.absences = absences;
  }

  /** How the versions of a module are sorted. */
  public enum Order {
    NEWEST_UPLOAD_FIRST,
    HIGHEST_VERSION_FIRST
  }

  /**
   * The releases of an owner, the newest upload first.
   *
   * @param part of the module path, whatever the case
   */
  public Page<HostedPackage> list(Actor actor, OwnerName name, String part, Page.Request page) {
    Optional<OwnerAccess> owner = readable(actor, name);
    if (owner.isEmpty()) {
      return new Page<>(List.of(), 0);
    }
    return describedAll(
        owner.get(), database.read(tx -> tx.holdings().named(owner.get().owner(), part, page)));
  }

  /** The releases of a module, NOT_FOUND if there is none. */
  public Page<HostedPackage> versions(
      Actor actor, OwnerName name, ModulePath path, Order order, Page.Request page) {
    OwnerAccess owner = readable(actor, name).orElseThrow(() -> absences.module(actor, name, path));
    ModuleFacts module = module(actor, owner.owner(), path);
    Page<Long> numbers =
        switch (order) {
          case NEWEST_UPLOAD_FIRST -> module.newestFirst(page);
          case HIGHEST_VERSION_FIRST -> module.highestFirst(page);
        };
    List<HostedRelease> releases = database.read(tx -> tx.holdings().releases(numbers.items()));
    return describedAll(owner, new Page<>(releases, numbers.total()));
  }

  /** The latest version that is not retracted, else the latest. */
  public HostedPackage latest(Actor actor, OwnerName name, ModulePath path) {
    OwnerAccess owner = readable(actor, name).orElseThrow(() -> absences.module(actor, name, path));
    HostedRelease latest =
        remarks
            .latest(module(actor, owner.owner(), path))
            .orElseThrow(() -> absences.module(actor, name, path));
    return described(owner, latest);
  }

  public HostedPackage get(Actor actor, OwnerName name, ModuleVersion id) {
    OwnerAccess owner =
        readable(actor, name).orElseThrow(() -> absences.module(actor, name, id.path()));
    return described(owner, release(actor, owner.owner(), id));
  }

  /** The one file of a release. */
  public PackageFile file(Actor actor, OwnerName name, ModuleVersion id) {
    OwnerAccess owner =
        readable(actor, name).orElseThrow(() -> absences.module(actor, name, id.path()));
    HostedRelease hosted = release(actor, owner.owner(), id);
    return new PackageFile(hosted, sums.of(hosted.release().zip()));
  }

  /**
   * Answers for a path that no module has: the right to read decides whether the caller learns even
   * that.
   */
  public RegistryException refuse(Actor actor, OwnerName name, String why) {
    readable(actor, name);
    return new RegistryException(Reason.NOT_FOUND, why);
  }

  /** Passes the policy; still empty for users whose own owner was never made. */
  private Optional<OwnerAccess> readable(Actor actor, OwnerName name) {
    Optional<OwnerAccess> owner = facts.owner(name);
    policy.require(Right.READ, actor, name, owner);
    return owner;
  }

  private ModuleFacts module(Actor actor, Owner owner, ModulePath path) {
    return facts.module(owner, path).orElseThrow(() -> absences.module(actor, owner.name(), path));
  }

  private HostedRelease release(Actor actor, Owner owner, ModuleVersion id) {
    return facts.release(owner, id).orElseThrow(() -> absences.version(actor, owner.name(), id));
  }

  /** Asks once for what each module says: most pages show many versions of few modules. */
  private Page<HostedPackage> describedAll(OwnerAccess owner, Page<HostedRelease> page) {
    Map<ModulePath, Remarks> said = new HashMap<>();
    List<HostedPackage> items = new ArrayList<>();
    for (HostedRelease hosted : page.items()) {
      ModulePath path = hosted.release().id().path();
      Remarks remark = said.computeIfAbsent(path, absent -> remarks.of(owner.owner(), path));
      items.add(described(owner, hosted, remark));
    }
    return new Page<>(items, page.total());
  }

  private HostedPackage described(OwnerAccess owner, HostedRelease hosted) {
    return described(owner, hosted, remarks.of(owner.owner(), hosted.release().id().path()));
  }

  private static HostedPackage described(OwnerAccess owner, HostedRelease hosted, Remarks said) {
    return new HostedPackage(
        owner, hosted, said.retraction(hosted.release().id().version()), said.deprecated());
  }
}
