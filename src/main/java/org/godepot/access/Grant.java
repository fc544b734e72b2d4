package org.godepot.access;

/** A right to an owner, given to a user or a role. */
public record Grant(Grantee grantee, Right level) {}
