/**
 * Declarations as they are shown, as go/printer writes them for go/doc.
 *
 * <pre>
 * type Pool struct {
 *
 *     // New makes a value.
 *     New func() any
 *     // contains filtered or unexported fields
 * }
 * </pre>
 *
 * <p>Structs, interfaces and groups of constants are laid out anew, since fields may be missing and
 * columns move; types and values are taken from the source token by token, with its blanks. So the
 * text is gofmt's for source that is. Which names are shown has been decided before.
 */
@NullMarked
package org.godepot.golang.doc.print;

import org.jspecify.annotations.NullMarked;
