/**
 * Go text into tokens and comments, as go/scanner reads it.
 *
 * <pre>
 * x := 1 // one     NAME ASSIGNMENT NUMBER COMMENT SEMICOLON
 * </pre>
 *
 * <p>Decodes bytes, finds where tokens and lines begin and what comments say. No text makes it
 * throw or take more than linear time. What tokens mean together is not its business.
 */
@NullMarked
package org.godepot.golang.doc.scan;

import org.jspecify.annotations.NullMarked;
