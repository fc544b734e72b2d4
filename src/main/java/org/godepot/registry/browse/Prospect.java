package org.godepot.registry.browse;

import java.util.Optional;
import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.ModulePrefix;

/** What somebody can do who looks for a module and does not find it. */
public sealed interface Prospect {
  /**
   * An owner here alone could have it.
   *
   * @param owner empty if the caller may not read it
   */
  record Claimed(ModulePrefix prefix, Optional<OwnerName> owner) implements Prospect {}

  /**
   * A rule forbids it.
   *
   * @param reason in the operators' words, for the public
   */
  record Refused(String reason) implements Prospect {}

  /**
   * It may come from outside.
   *
   * @param sources who is asked, as in {@code GOPROXY}
   * @param isAsked not where the path is offline
   * @param summed whether a checksum database has its hashes
   */
  record Outside(String sources, boolean isAsked, boolean summed) implements Prospect {}

  /** It may be published here and comes from nowhere else. */
  record Here() implements Prospect {}

  /** The caller has to sign in to be told. */
  record SignIn() implements Prospect {}
}
