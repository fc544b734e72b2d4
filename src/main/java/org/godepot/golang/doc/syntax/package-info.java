/**
 * The tree of a Go file, down to the types and values that documentation shows; bodies of functions
 * are not in it.
 *
 * <pre>
 * type Reader struct {
 *     R io.Reader // inner
 * }
 *
 * Types(TypeSpec(Name, StructType(FieldList(Field(Name, Selector)))))
 * </pre>
 *
 * <p>Immutable values with offsets into the source. They know nothing of exported names or of what
 * a page shows.
 */
@NullMarked
package org.godepot.golang.doc.syntax;

import org.jspecify.annotations.NullMarked;
