/**
 * Which Go files of a directory make its package for an operating system and a processor, as
 * go/build decides.
 *
 * <pre>
 * file_windows.go        by its name
 * //go:build !plan9      by a constraint above the package clause
 * // +build linux darwin by an old one
 * file_test.go           only examples
 * </pre>
 *
 * <p>Documentation shows what may be built: cgo is on, every release of Go is there, no experiment
 * and no tag of one's own is.
 */
@NullMarked
package org.godepot.golang.doc.build;

import org.jspecify.annotations.NullMarked;
