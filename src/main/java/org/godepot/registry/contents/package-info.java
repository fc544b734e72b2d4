/**
 * What is inside a stored version, for pages: its files, its READMEs, its packages, its go.mod.
 *
 * <p>{@link org.godepot.registry.contents.Opener} finds a version in an owner view or the site view
 * and asks nobody outside for it. Zips were checked when they came, but some came from elsewhere
 * with whatever names and sizes: everything here is bounded, and an answer says what it leaves out.
 * What can be told once for a zip is remembered by its digest. Texts are ready to be shown but not
 * escaped: refuses to know HTML.
 */
@NullMarked
package org.godepot.registry.contents;

import org.jspecify.annotations.NullMarked;
