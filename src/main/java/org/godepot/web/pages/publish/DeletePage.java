package org.godepot.web.pages.publish;

import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Release;
import org.godepot.web.pages.FormState;

/**
 * The question before a version is deleted.
 *
 * @param release that would go
 * @param page about it
 */
public record DeletePage(
    Release release, OwnerName owner, String page, String seal, FormState state) {}
