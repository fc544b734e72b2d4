/** A page for each status and each code of a problem: what happened, why, what to do. */
@NullMarked
package org.godepot.web.pages.help;

import org.jspecify.annotations.NullMarked;
