/**
 * From the files of a directory to the documentation of its package, by the rules of go/doc: what
 * is exported, what belongs to a type, in which order it is shown.
 *
 * <pre>
 * func NewReader(r io.Reader) *Reader   a constructor of Reader
 * const DefaultSize Size = 4096         a constant of Size
 * func (r *Reader) Read(p []byte) ...   a method
 * func ExampleReader_Read() {           an example of it, out of a _test.go file
 * </pre>
 *
 * <p>It does no I/O and knows no page; what it leaves out, it tells.
 */
@NullMarked
package org.godepot.golang.doc.extract;

import org.jspecify.annotations.NullMarked;
