package org.godepot.registry.feeds;

import java.util.function.Predicate;
import org.godepot.access.Actor;
import org.godepot.golang.module.ModulePath;

/**
 * What the site view shows of modules from outside.
 *
 * @param covers whether paths like this one come from outside, where nobody claims them
 * @param anonymous whether callers need not sign in for them
 */
public record OutsideRule(Predicate<ModulePath> covers, boolean anonymous) {
  boolean isOpenTo(Actor actor) {
    return anonymous || !actor.isAnonymous();
  }
}
