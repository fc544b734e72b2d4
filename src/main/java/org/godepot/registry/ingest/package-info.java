/**
 * The only way bytes become a release: stage, examine by every rule, commit, write one row.
 *
 * <p>{@link org.godepot.registry.ingest.Ingest#examine} tells all that is wrong at once and leaves
 * nothing; {@link org.godepot.registry.ingest.Ingest#store} makes a version visible with all its
 * files or not at all. Refuses to know who may publish.
 */
@NullMarked
package org.godepot.registry.ingest;

import org.jspecify.annotations.NullMarked;
