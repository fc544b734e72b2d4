/**
 * Who may do what: decides, never authenticates. {@link org.godepot.access.Policy} is asked once
 * per request, by the service that does the work. An {@link org.godepot.access.Actor} is what a
 * request says of its caller; visibility and grants are what an owner says of its readers and
 * writers.
 */
@NullMarked
package org.godepot.access;

import org.jspecify.annotations.NullMarked;
