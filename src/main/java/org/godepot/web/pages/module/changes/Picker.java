package org.godepot.web.pages.module.changes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.Version;
import org.godepot.web.pages.module.subject.Subject;

/**
 * The form in which two versions are chosen.
 *
 * @param action the address of the module
 * @param owner in whose view
 */
public record Picker(
    String action, Optional<String> owner, List<Choice> from, List<Choice> to, int leftOut) {
  /** Versions to choose from: more are chosen in the address. */
  private static final int MAX_CHOICES = 60;

  public Picker {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }

  /** A version. */
  public record Choice(String version, boolean isChosen) {}

  static Picker of(Subject to, Optional<Version> from) {
    List<Version> shown =
        Stream.concat(
                to.module().versions().stream()
                    .filter(version -> !version.isPseudo())
                    .limit(MAX_CHOICES),
                Stream.concat(from.stream(), Stream.of(to.version())))
            .distinct()
            .toList();
    return new Picker(
        "/" + to.module().path().text(),
        to.owner().map(OwnerName::toString),
        choices(shown, from),
        choices(shown, Optional.of(to.version())),
        to.module().versions().size() - shown.size());
  }

  private static List<Choice> choices(List<Version> shown, Optional<Version> chosen) {
    return shown.stream()
        .map(version -> new Choice(version.text(), chosen.filter(version::equals).isPresent()))
        .toList();
  }
}
