/**
 * Work that godepot does by itself: bytes nobody needs go, notes kept in memory reach the database,
 * old change numbers go. And what administrators want to know about the disk.
 */
@NullMarked
package org.godepot.registry.upkeep;

import org.jspecify.annotations.NullMarked;
