/**
 * From the files of a directory to the documentation of its package.
 *
 * <pre>
 * Documenter.document(files, platform)
 *   build    which files
 *   parse    their trees
 *   export   what is exported and what belongs to a type
 *   print    declarations as text
 *   comment  what comments say
 *   here     examples, notes, members; all of it together
 * </pre>
 *
 * <p>It does no I/O and knows no page; what it leaves out, it tells.
 */
@NullMarked
package org.godepot.golang.doc.extract;

import org.jspecify.annotations.NullMarked;
