/**
 * Error answers: the one place where reasons become statuses and exceptions become texts that the
 * go command prints, or problem+json (RFC 9457).
 */
@NullMarked
package org.godepot.web.refusal;

import org.jspecify.annotations.NullMarked;
