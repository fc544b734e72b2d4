/**
 * Who may do what: decides, never authenticates. {@link org.godepot.access.Policy} is asked once
 * per request, by the service that does the work.
 */
@NullMarked
package org.godepot.access;

import org.jspecify.annotations.NullMarked;
