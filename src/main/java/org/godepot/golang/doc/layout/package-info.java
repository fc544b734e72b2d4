/**
 * Lines with cells below each other, as text/tabwriter makes gofmt's columns.
 *
 * <pre>
 * Name   string // who
 * Number int    // how many
 * </pre>
 *
 * <p>Keeps marks on their text while it moves. What the text means it does not know.
 */
@NullMarked
package org.godepot.golang.doc.layout;

import org.jspecify.annotations.NullMarked;
