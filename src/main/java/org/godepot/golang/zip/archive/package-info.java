/**
 * Zip archives read strictly (APPNOTE.TXT 6.3): the directory must be where the end record says,
 * name every byte before it once, and agree with every header.
 *
 * <pre>
 * [local header, data, descriptor]...  [directory record]...  [zip64 end]  end record
 * </pre>
 *
 * <p>Readers differ in which of these they believe; an archive that passes here reads the same to
 * all. Refuses to know what the files are.
 */
@NullMarked
package org.godepot.golang.zip.archive;

import org.jspecify.annotations.NullMarked;
