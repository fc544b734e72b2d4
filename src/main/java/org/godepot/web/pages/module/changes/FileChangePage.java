package org.godepot.web.pages.module.changes;

import org.godepot.web.html.Pager;
import org.godepot.web.pages.module.subject.Heading;

/**
 * How one file differs between two versions.
 *
 * @param all what else differs
 * @param now the file in the later version, or the earlier one if it is gone
 */
public record FileChangePage(
    Heading heading, Heading.Link all, FileBlock file, Heading.Link now, Pager pages) {}
