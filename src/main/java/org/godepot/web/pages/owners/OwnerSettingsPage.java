package org.godepot.web.pages.owners;

import org.godepot.web.pages.FormState;

/**
 * What an owner's administrators may change.
 *
 * @param siteAdmin whether the visitor may choose the kind and delete the owner
 */
public record OwnerSettingsPage(OwnerHead head, boolean siteAdmin, String seal, FormState state) {}
