package org.godepot.registry.resolve;

/** A module that a view has at a path. */
public sealed interface FoundModule permits HostedModule, OutsideModule {
  /** Whether everybody may read it, so that shared caches may keep the answers. */
  boolean isPublic();
}
