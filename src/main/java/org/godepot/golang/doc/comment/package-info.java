/**
 * The syntax of Go doc comments, as go/doc/comment reads it (<a
 * href="https://go.dev/doc/comment">go.dev/doc/comment</a>).
 *
 * <pre>
 * # A heading
 *
 * A paragraph with a [link], a [Name] of the package, [io.Reader] of another one
 * and ``quotes''.
 *
 *   - an item
 *   - another
 *
 *     indented text is code
 *
 * [link]: https://example.com/
 * </pre>
 *
 * <p>The result is a tree that a template prints; nothing here knows HTML. Which names a package
 * has is asked of a {@link org.godepot.golang.doc.comment.Scope}.
 */
@NullMarked
package org.godepot.golang.doc.comment;

import org.jspecify.annotations.NullMarked;
