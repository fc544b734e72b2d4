package org.godepot.web.pages.owners;

import org.godepot.web.pages.FormState;

/** The question before an owner is removed. */
public record DeletionPage(OwnerHead head, String seal, FormState state) {}
