package org.godepot.registry.search;

import java.util.function.Predicate;
import org.godepot.access.Actor;
import org.godepot.golang.module.ModulePath;

/**
 * What the site view gives of modules from outside.
 *
 * @param covers whether a rule decides on paths like this one, where nobody claims them
 * @param refuses whether a rule refuses them
 * @param anonymous whether callers need not sign in for them
 */
public record OutsideShown(
    Predicate<ModulePath> covers, Predicate<ModulePath> refuses, boolean anonymous) {
  boolean isOpenTo(Actor actor) {
    return anonymous || !actor.isAnonymous();
  }
}
