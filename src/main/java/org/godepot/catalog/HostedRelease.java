package org.godepot.catalog;

/**
 * A release with the number it has in this registry. A number means the same release for ever: a
 * version that is deleted and published again gets another one.
 *
 * @param downloads how often its zip was sent whole, as of the last count
 */
public record HostedRelease(long id, Release release, long downloads) {}
