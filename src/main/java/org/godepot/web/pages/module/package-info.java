/**
 * The address of every module and package, in the shape of pkg.go.dev's so that editors can link to
 * them, and the list of versions. What else is shown of a version is in the packages below. Used by
 * browsers; asks nobody outside.
 */
@NullMarked
package org.godepot.web.pages.module;

import org.jspecify.annotations.NullMarked;
