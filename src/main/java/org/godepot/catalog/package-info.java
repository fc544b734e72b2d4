/**
 * The words every layer of the registry shares: who owns, what a release is, how a refusal is told.
 *
 * <p>Values and one exception; no decisions, no I/O but what a {@link org.godepot.catalog.Content}
 * hides. Knows nothing of HTTP or tables.
 */
@NullMarked
package org.godepot.catalog;

import org.jspecify.annotations.NullMarked;
