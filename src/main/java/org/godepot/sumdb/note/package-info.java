/**
 * Signed notes and the Ed25519 keys that sign and verify them (protocol D-2, D-14; golang.org/x/mod
 * {@code sumdb/note}).
 *
 * <p>Used by whoever signs or checks the head of a checksum database. Knows nothing of trees: to it
 * a note is text.
 *
 * <pre>
 * note     = text LF signature+           the text ends in LF; so a blank line stands between
 * signature = "— " name " " base64(keyhash[4] sig) LF
 * verifier = name "+" hex(keyhash) "+" base64(0x01 publickey[32])
 * signer   = "PRIVATE+KEY+" name "+" hex(keyhash) "+" base64(0x01 seed[32])
 * keyhash  = SHA-256(name LF 0x01 publickey)[0:4]
 * </pre>
 *
 * <p>For example, with {@code sum.lab.test/private+4163e809+AQOhB7/z...} as verifier key:
 *
 * <pre>
 * go.sum database tree
 * 5
 * 32BbNs10hNetG5j0oRax0E7LTJlR3QY4AXZYr1pJolc=
 *
 * — sum.lab.test/private QWPoCSPBTWvBUcskG1i5FhDtq7COxYGICe6E4IkrisBob/VAv+iRKktqgHItat+e...
 * </pre>
 */
@NullMarked
package org.godepot.sumdb.note;

import org.jspecify.annotations.NullMarked;
