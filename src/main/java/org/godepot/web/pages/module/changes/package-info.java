/**
 * What differs between two versions: go.mod, exported symbols, files and lines. Pages are bounded
 * by the bytes they take; what does not fit is a page of its own.
 */
@NullMarked
package org.godepot.web.pages.module.changes;

import org.jspecify.annotations.NullMarked;
