package org.godepot.web.pages;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.web.refusal.Refusal;

/**
 * Does what a form asks for. What its sender can mend is told beside the form, with everything that
 * was typed; every other refusal is an answer of its own.
 *
 * @param form as it was sent
 * @param id of the form on its page
 * @param field that refusals of services are about
 * @param mendable refusals that are told beside the form
 */
public record Attempt(Form form, String id, String field, Set<Reason> mendable) {
  /** Typing errors, and what others did meanwhile. */
  private static final Set<Reason> USUAL =
      EnumSet.of(
          Reason.INVALID,
          Reason.EXISTS,
          Reason.NOT_FOUND,
          Reason.BUSY,
          Reason.UPSTREAM_FAILED,
          Reason.UPSTREAM_TIMEOUT);

  public Attempt {
    mendable = Set.copyOf(mendable);
  }

  /** An attempt at what one field says most about. */
  public static Attempt of(Form form, String id, String field) {
    return new Attempt(form, id, field, USUAL);
  }

  /** The same for forms into which people type names that may be closed to them. */
  public Attempt withForbidden() {
    Set<Reason> more = EnumSet.copyOf(mendable);
    more.add(Reason.FORBIDDEN);
    return new Attempt(form, id, field, more);
  }

  /** What is done. */
  @FunctionalInterface
  public interface Work {
    void run() throws IOException;
  }

  /** Does it; what is returned is to be mended, and nothing was done. */
  public Optional<FormState> run(Work work) throws IOException {
    try {
      work.run();
      return Optional.empty();
    } catch (FieldException wrong) {
      return Optional.of(back(wrong.field(), wrong.sentence(), 400));
    } catch (RegistryException refused) {
      if (!mendable.contains(refused.reason())) {
        throw refused;
      }
      return Optional.of(back(field, refused.sentence(), Refusal.of(refused).status()));
    }
  }

  private FormState back(String wrong, String sentence, int status) {
    return FormState.of(new FormState.Returned(id, wrong, sentence, status, form));
  }
}
