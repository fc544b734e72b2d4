package org.godepot.catalog;

/**
 * An owner that exists.
 *
 * @param id the database's number of the owner
 */
public record Owner(long id, OwnerName name) {}
