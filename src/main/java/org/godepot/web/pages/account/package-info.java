/**
 * Pages about the visitor: who godepot takes them for, their rights, access tokens and
 * publications.
 */
@NullMarked
package org.godepot.web.pages.account;

import org.jspecify.annotations.NullMarked;
