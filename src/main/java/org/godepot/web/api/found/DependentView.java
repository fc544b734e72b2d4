package org.godepot.web.api.found;

import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.registry.search.Dependent;
import org.jspecify.annotations.Nullable;

/**
 * A module that requires another one, in JSON.
 *
 * @param owner null for what is kept from outside
 * @param version its latest one, whose go.mod was looked at
 * @param requires the version that it requires
 */
record DependentView(
    String module, @Nullable String owner, String version, String requires, boolean indirect) {
  static DependentView of(Dependent dependent) {
    ModuleVersion latest = dependent.module().about().latest();
    return new DependentView(
        latest.path().text(),
        dependent.module().owner().map(OwnerName::text).orElse(null),
        latest.version().text(),
        dependent.requirement().version(),
        dependent.requirement().indirect());
  }
}
