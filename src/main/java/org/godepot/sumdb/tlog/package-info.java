/**
 * Merkle logs: trees of hashes over records that only grow, proofs, and the tiles in which they are
 * sent (protocol D-14, D-16, D-17; golang.org/x/mod {@code sumdb/tlog}, RFC 6962).
 *
 * <p>Used by the client of checksum databases and by whoever keeps a log. Knows nothing of modules,
 * signatures or storage: hashes come from a {@link org.godepot.sumdb.tlog.HashReader}, tiles from a
 * {@link org.godepot.sumdb.tlog.TileSource}, and {@link org.godepot.sumdb.tlog.TileHashes} believes
 * no tile before it is proven to belong to the tree.
 *
 * <pre>
 * leaf hash = SHA-256(0x00 record)
 * node hash = SHA-256(0x01 left right)
 * tree head = "go.sum database tree" LF size LF base64(root) LF
 * tile path = "tile/" height "/" (level | "data") "/" number [".p/" width]
 * number    = groups of three digits, all but the last with an x before: x001/x234/067
 * tile      = width hashes of 32 bytes: the nodes of tree level height*level,
 *             from number*2^height on
 * </pre>
 *
 * <p>A tree of five records, with its nodes as (level, number); its root is the hash of (2,0) and
 * (0,4):
 *
 * <pre>
 *              (2,0)
 *         (1,0)     (1,1)
 *      (0,0) (0,1) (0,2) (0,3) (0,4)
 * </pre>
 */
@NullMarked
package org.godepot.sumdb.tlog;

import org.jspecify.annotations.NullMarked;
