/**
 * Files inside stored zips, read one by one, and texts as they may be shown.
 *
 * <p>Zips were checked when they came, but some came from elsewhere with whatever names and sizes:
 * everything here is bounded, and an answer says what it leaves out. Texts are ready to be shown
 * but not escaped. Refuses to know who may read them, and HTML.
 */
@NullMarked
package org.godepot.registry.files;

import org.jspecify.annotations.NullMarked;
