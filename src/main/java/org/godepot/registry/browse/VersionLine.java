package org.godepot.registry.browse;

import java.time.Instant;
import java.util.Optional;
import org.godepot.golang.module.Version;
import org.godepot.golang.sum.Hash1;

/**
 * A version in the list of a module's versions.
 *
 * @param time what {@code .info} says, if that is known here
 * @param publisher who published it here; empty for a version from outside
 * @param size of the zip in bytes, if it is here
 * @param sum of the zip, once it is known
 * @param retracted why the module's authors retract it; an empty text if they give no reason
 */
public record VersionLine(
    Version version,
    Optional<Instant> time,
    Optional<String> publisher,
    Optional<Long> size,
    Optional<Hash1> sum,
    Optional<String> retracted) {}
