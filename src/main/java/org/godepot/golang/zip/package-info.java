/**
 * Module zips, read strictly (Go Modules Reference, "Module zip files"; protocol Z-1 to Z-43).
 *
 * <p>Whatever passes, the go command accepts with the same hash. {@link
 * org.godepot.golang.zip.ModuleZip} tells all that is wrong with a zip, in a {@link
 * org.godepot.golang.zip.ZipReport}. Refuses to know where the bytes come from.
 */
@NullMarked
package org.godepot.golang.zip;

import org.jspecify.annotations.NullMarked;
