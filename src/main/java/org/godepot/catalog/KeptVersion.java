package org.godepot.catalog;

import java.time.Instant;

/**
 * A version from outside as this registry keeps it.
 *
 * @param number by which its use is noted
 * @param stored when the first of its files came, whole seconds
 * @param used when one was asked for last, whole seconds, as of the last count
 */
public record KeptVersion(long number, MirroredVersion version, Instant stored, Instant used) {}
