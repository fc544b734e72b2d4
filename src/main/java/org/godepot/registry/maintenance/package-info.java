/**
 * Maintenance: the time in which nothing is changed, and who begins and ends it. Every service that
 * changes something asks {@link org.godepot.registry.maintenance.ReadOnly} once it knows that the
 * caller has the right. Knows nothing of what is changed.
 */
@NullMarked
package org.godepot.registry.maintenance;

import org.jspecify.annotations.NullMarked;
