package org.godepot.registry.browse;

import java.util.Optional;
import org.godepot.access.OwnerAccess;
import org.godepot.catalog.HostedRelease;

/**
 * A release as people look at it.
 *
 * @param retracted why its module retracts it; an empty text if no reason is given
 * @param deprecated in favour of what its module is deprecated
 */
public record HostedPackage(
    OwnerAccess owner,
    HostedRelease hosted,
    Optional<String> retracted,
    Optional<String> deprecated) {}
