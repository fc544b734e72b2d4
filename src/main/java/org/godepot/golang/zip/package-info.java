/**
 * Module zips, read strictly (Go Modules Reference, "Module zip files"; protocol Z-1 to Z-43).
 *
 * <p>A zip has a directory at its end and headers in between, and readers differ in which they
 * believe. So everything is compared here, on the bytes: the directory must be where the end record
 * says, name every byte before it once, and agree with every header:
 *
 * <pre>
 * [local header, data, descriptor]...  [directory record]...  [zip64 end]  end record
 * </pre>
 *
 * <p>Whatever passes, the go command accepts with the same hash. {@link
 * org.godepot.golang.zip.ModuleZip} tells all that is wrong with a zip, in a {@link
 * org.godepot.golang.zip.ZipReport}. Refuses to know where the bytes come from.
 */
@NullMarked
package org.godepot.golang.zip;

import org.jspecify.annotations.NullMarked;
