/**
 * The documentation of Go packages: what pkg.go.dev shows of one, as immutable values.
 *
 * <pre>
 * PackageDoc doc = Documenter.document(files, Platforms.shown(files));
 * doc.types().get(0).declaration().text()
 * </pre>
 *
 * <p>{@code extract.Documenter} makes it from the files of a directory by the rules of go/doc,
 * without a Go toolchain; {@code build.Platforms} tells for which platform to read it, {@code
 * api.Symbols} what to search and compare. Nothing here fails: what a package holds beyond the
 * limits or cannot be read is named in {@link org.godepot.golang.doc.PackageDoc#omitted}.
 */
@NullMarked
package org.godepot.golang.doc;

import org.jspecify.annotations.NullMarked;
