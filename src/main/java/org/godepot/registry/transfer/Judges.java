package org.godepot.registry.transfer;

import java.util.Optional;
import java.util.function.Predicate;
import org.godepot.catalog.MirroredVersion;
import org.godepot.catalog.Proof;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.module.ModulePath;
import org.godepot.registry.mirror.Intake;
import org.godepot.registry.mirror.WrongFileException;
import org.godepot.registry.relay.Relays;
import org.godepot.registry.upstream.Route;
import org.godepot.registry.upstream.Upstreams;

/**
 * Whose word counts for what is imported. No name that is ours, and none that no rule lets out, is
 * told to a checksum database.
 *
 * @param claimed whether a path belongs to an owner here
 */
public record Judges(Relays relays, Upstreams upstreams, Predicate<ModulePath> claimed) {
  /**
   * What holds for an import.
   *
   * @param asked empty for the most that is possible here
   * @throws RegistryException INVALID when there is no checksum database to be asked
   */
  Verify choose(Optional<Verify> asked) {
    if (asked.filter(Verify.SUMDB::equals).isPresent() && !relays.canJudge()) {
      throw new RegistryException(
          Reason.INVALID, "there is no checksum database here: import with verify=rules");
    }
    return asked.orElse(relays.canJudge() ? Verify.SUMDB : Verify.RULES);
  }

  /** The bringer of a module's files. */
  Intake.Bringer bringer(ModulePath path, Verify verify) throws WrongFileException {
    boolean summed =
        switch (verify) {
          case RULES -> false;
          case SUMDB -> isSummed(path);
        };
    return new Intake.Bringer(MirroredVersion.Origin.IMPORT, summed, Proof.IMPORT);
  }

  private boolean isSummed(ModulePath path) throws WrongFileException {
    if (!claimed.test(path) && upstreams.route(path) instanceof Route.Sources sources) {
      return sources.summed();
    }
    throw new WrongFileException(
        "no rule lets its name out to the checksum database; verify=rules does without");
  }
}
