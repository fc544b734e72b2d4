package org.godepot.registry.resolve;

import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.OwnerAccess;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.module.ModulePath;
import org.godepot.registry.facts.Facts;

/** The modules of one owner, for one request of somebody who may read them. */
final class OwnerView implements View {
  private final Actor actor;
  private final OwnerName name;
  private final Optional<OwnerAccess> access;
  private final Facts facts;
  private final Absences absences;

  /**
   * @param access empty for users whose own owner was never made
   */
  OwnerView(
      Actor actor, OwnerName name, Optional<OwnerAccess> access, Facts facts, Absences absences) {
    this.actor = actor;
    this.name = name;
    this.access = access;
    this.facts = facts;
    this.absences = absences;
  }

  @Override
  public Optional<FoundModule> find(ModulePath path) {
    return access.flatMap(owner -> HostedModule.find(owner, path, facts));
  }

  @Override
  public RegistryException missing(ModulePath path) {
    return absences.module(actor, name, path);
  }

  @Override
  public RegistryException nothing(String path, String why) {
    return new RegistryException(Reason.NOT_FOUND, why);
  }

  @Override
  public String near(String path) {
    return absences.near(actor, name, path);
  }
}
