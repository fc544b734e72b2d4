/**
 * Pages about a module or one of its packages: overview, versions, files, in the shape of
 * pkg.go.dev's addresses so that editors can link to them. Used by browsers; asks nobody outside.
 */
@NullMarked
package org.godepot.web.pages.module;

import org.jspecify.annotations.NullMarked;
