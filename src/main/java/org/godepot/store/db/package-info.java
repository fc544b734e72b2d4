/**
 * What the registry remembers in tables, and the only door to them: {@link
 * org.godepot.store.db.Database}.
 *
 * <p>Services open a transaction at the top of a method, after slow work, and hand it on as an
 * argument; nothing is lazy and no row leaves the package. Flyway migrates, Hibernate maps. Refuses
 * to know HTTP, bytes and rights.
 */
@NullMarked
package org.godepot.store.db;

import org.jspecify.annotations.NullMarked;
