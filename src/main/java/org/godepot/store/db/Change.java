package org.godepot.store.db;

import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.ModulePath;

/** A committed change of what an owner holds at a module path. */
public record Change(OwnerName owner, ModulePath module) {}
