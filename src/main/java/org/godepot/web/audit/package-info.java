/**
 * The audit trail in the three forms in which site administrators read it: a page, a table for
 * spreadsheets, JSON. All take the same filter in their address, see {@link
 * org.godepot.web.audit.AuditQuery}.
 */
@NullMarked
package org.godepot.web.audit;

import org.jspecify.annotations.NullMarked;
