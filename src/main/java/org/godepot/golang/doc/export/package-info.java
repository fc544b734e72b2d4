/**
 * What of a package is exported and what belongs to what, by the rules of go/doc.
 *
 * <pre>
 * func NewReader(r io.Reader) *Reader   a constructor of Reader
 * const DefaultSize Size = 4096         a constant of Size
 * func (r *Reader) Read(p []byte) ...   a method
 * type File struct{ *file }             has the methods of file, which nobody sees
 * </pre>
 *
 * <p>Declarations stay trees here, without what is not exported; {@code extract} makes
 * documentation of them.
 */
@NullMarked
package org.godepot.golang.doc.export;

import org.jspecify.annotations.NullMarked;
