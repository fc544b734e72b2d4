package org.godepot.registry.resolve;

import java.util.Optional;
import org.godepot.access.OwnerAccess;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;
import org.godepot.golang.module.ModulePath;
import org.godepot.registry.facts.Facts;

/** The modules of one owner, for one request of somebody who may read them. */
final class OwnerView implements View {
  private final OwnerName name;
  private final Optional<OwnerAccess> access;
  private final Facts facts;

  /**
   * @param access empty for users whose own owner was never made
   */
  OwnerView(OwnerName name, Optional<OwnerAccess> access, Facts facts) {
    this.name = name;
    this.access = access;
    this.facts = facts;
  }

  @Override
  public FoundModule module(ModulePath path) {
    return access
        .flatMap(owner -> HostedModule.find(owner, path, facts))
        .orElseThrow(
            () ->
                new RegistryException(
                    Reason.NOT_FOUND, name + " has no module " + Shown.of(path.text())));
  }

  @Override
  public RegistryException nothing(String path, String why) {
    return new RegistryException(Reason.NOT_FOUND, why);
  }
}
