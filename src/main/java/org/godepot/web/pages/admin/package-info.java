/**
 * Pages for site administrators: how godepot is set up and how it is doing, what may come from
 * outside and what came. The audit trail has pages of its own in {@code web.audit}.
 */
@NullMarked
package org.godepot.web.pages.admin;

import org.jspecify.annotations.NullMarked;
