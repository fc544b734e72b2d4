/**
 * The exported symbols of a package and how they differ between two versions, for search and for
 * what an update may break.
 *
 * <pre>
 * FUNCTION  New        func New(r io.Reader) *Reader
 * METHOD    Reader.Read  func (r *Reader) Read(p []byte) (n int, err error)
 * </pre>
 *
 * <p>It compares what is written, not what it means: a type that became an alias of an equal one
 * has changed.
 */
@NullMarked
package org.godepot.golang.doc.api;

import org.jspecify.annotations.NullMarked;
