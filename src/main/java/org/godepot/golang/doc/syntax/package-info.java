/**
 * Go source text into tokens and declarations, as go/scanner and go/parser read them.
 *
 * <pre>
 * // Reader reads.          lead comment: the documentation
 * type Reader struct {
 *     R io.Reader // inner   a field with its line comment
 * }
 * </pre>
 *
 * <p>Declarations are read down to the types and values that documentation shows; bodies of
 * functions are passed over. What cannot be read is left out and told ({@link
 * org.godepot.golang.doc.syntax.ParsedFile#problems}); no text makes this package throw, recurse
 * deeply or take more than linear time. It knows nothing of exported names or of what a page shows.
 */
@NullMarked
package org.godepot.golang.doc.syntax;

import org.jspecify.annotations.NullMarked;
