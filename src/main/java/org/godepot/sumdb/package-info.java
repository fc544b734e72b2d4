/**
 * The checksum database protocol (D-10 to D-20; Go proposal 25530, golang.org/x/mod {@code sumdb}):
 * records, lookups, and a client that believes a database only what it proves.
 *
 * <p>Used by the relay of public databases and by the verification of what is fetched; the formats
 * also by whoever keeps a log. Knows nothing of HTTP, storage and settings: all of the outside is
 * behind {@link org.godepot.sumdb.SumdbOps}.
 *
 * <pre>
 * request = "/lookup/" escaped path "@" escaped version
 * lookup  = id LF record blank-line note
 * record  = path " " version " " h1 LF path " " version "/go.mod " h1 LF
 * note    = signed tree head, of a tree that holds the record
 * </pre>
 *
 * <p>For example {@code /lookup/golang.org/x/mod@v0.27.0}:
 *
 * <pre>
 * 41729100
 * golang.org/x/mod v0.27.0 h1:kb+q2PyFnEADO2IEF935ehFUXlWiNjJWtRNgBLSfbxQ=
 * golang.org/x/mod v0.27.0/go.mod h1:rWI627Fq0DEoudcK+MBkNkCe0EetEaDSwJJkCcjpazc=
 *
 * go.sum database tree
 * 66385784
 * dRgqg6bNjCv/HjgbQbR4FTQxb01x93qAiafZ4wW6HNI=
 *
 * — sum.golang.org Az3grgdaBaBYyyTCLNv4P301f7lAEOLAqFA3S8qHA1DrIw6NQDwtMmAExrmeIOAA0fY8RhokDC...
 * </pre>
 */
@NullMarked
package org.godepot.sumdb;

import org.jspecify.annotations.NullMarked;
