/**
 * From tokens to the tree of a file, as go/parser.
 *
 * <pre>
 * // Reader reads.          lead comment: the documentation
 * type Reader struct {
 *     R io.Reader // inner   a field with its line comment
 * }
 * </pre>
 *
 * <p>What cannot be read is left out and told ({@link
 * org.godepot.golang.doc.syntax.ParsedFile#problems}); no text makes this package throw, recurse
 * deeply or take more than linear time and a memory that {@code Grammar} limits.
 */
@NullMarked
package org.godepot.golang.doc.parse;

import org.jspecify.annotations.NullMarked;
