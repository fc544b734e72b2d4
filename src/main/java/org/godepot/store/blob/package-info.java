/**
 * Content-addressed bytes: stage, commit, open.
 *
 * <p>Layout of {@code blobs/} on the file system:
 *
 * <pre>
 * blobs/ab/cd/abcd…64 hex digits    committed bytes, named by their SHA-256
 * blobs/.staging/{run}.lock         held while the process with that run lives
 * blobs/.staging/{run}/{number}     bytes on their way in, same file system, so renames are atomic
 * blobs/.held/{user}-{ticket}       uploads that wait until their users have looked at them
 * </pre>
 *
 * <p>A path never holds a name given by a user. Refuses to know what the bytes are.
 */
@NullMarked
package org.godepot.store.blob;

import org.jspecify.annotations.NullMarked;
