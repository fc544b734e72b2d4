/**
 * What every request passes before a resource sees it: the raw path is judged, the caller signed
 * in.
 */
@NullMarked
package org.godepot.web.entry;

import org.jspecify.annotations.NullMarked;
