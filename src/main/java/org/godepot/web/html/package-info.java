/**
 * What every page has in common: the templates' engine, the frame around each page, the static
 * files, and the few ways in which times and sizes are said. Used by {@code web.pages} and by
 * refusals that a browser reads. Knows nothing of modules.
 *
 * <p>Templates lie in {@code src/main/jte} and are compiled with the code. They escape by context;
 * what is markup already comes from {@code web.markup} alone.
 */
@NullMarked
package org.godepot.web.html;

import org.jspecify.annotations.NullMarked;
