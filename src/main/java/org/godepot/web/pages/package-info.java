/**
 * Pages for people: server-rendered, complete without scripts, private like the API. A resource
 * parses its address, calls one service method and hands a record to a template of {@code
 * src/main/jte}. Paths whose first segment contains a dot are modules and packages; everything else
 * lies below {@code /-/}.
 */
@NullMarked
package org.godepot.web.pages;

import org.jspecify.annotations.NullMarked;
