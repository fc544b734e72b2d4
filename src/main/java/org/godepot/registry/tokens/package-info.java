/**
 * Signing in by token, and what tokens remember of the realm: a token carries the roles that its
 * user had at the last sign-in by password.
 */
@NullMarked
package org.godepot.registry.tokens;

import org.jspecify.annotations.NullMarked;
