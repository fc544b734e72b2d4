package org.godepot.web.pages.setup.snippet;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the lines are filled with.
 *
 * @param user who is signed in
 * @param prefixes what private module paths begin with; empty where none are known
 * @param upstream what this site has from outside
 */
public record Values(
    Address address,
    Choice choice,
    Optional<String> user,
    List<String> prefixes,
    Upstream upstream) {
  /** Stands for what private modules begin with, where nobody said it; the trial's is one. */
  private static final String EXAMPLE = "example.com";

  /** A netrc file has no quotes, and the shell none around this: other names need a token. */
  private static final Pattern PLAIN_LOGIN = Pattern.compile("[A-Za-z0-9._@+-]+");

  public Values {
    prefixes = List.copyOf(prefixes);
  }

  /**
   * What comes from outside.
   *
   * @param modules whether modules do
   * @param database the checksum database that is passed on, if one is
   */
  public record Upstream(boolean modules, Optional<String> database) {}

  /** The owner for whose modules alone the lines are, or to publish into. */
  Optional<String> owner() {
    return Optional.of(choice.owner()).filter(owner -> !owner.isEmpty());
  }

  /** The owner's name, or a word in its place. */
  String ownerWord() {
    return owner().orElse("OWNER");
  }

  /** Whether the modules of all owners are asked for. */
  boolean isSiteView() {
    return owner().isEmpty() || choice.publishes();
  }

  /** What GOPROXY is set to. */
  String proxy() {
    return isSiteView()
        ? address.base() + "/go"
        : address.base() + "/api/packages/" + ownerWord() + "/go";
  }

  /** Where uploads go. */
  String upload() {
    return address.base() + "/api/packages/" + ownerWord() + "/go/upload";
  }

  /** Where the publish script is. */
  String script() {
    return address.base() + "/-/publish.sh?owner=" + ownerWord();
  }

  /** What GONOSUMDB is set to. */
  String noSum() {
    return prefixes.isEmpty() ? EXAMPLE : String.join(",", prefixes);
  }

  /** A module path to try with. */
  String module() {
    return (prefixes.isEmpty() ? EXAMPLE : prefixes.get(0)) + "/hello";
  }

  /** Where that path begins. */
  String moduleHost() {
    return module().substring(0, module().indexOf('/'));
  }

  /** The login for a netrc line; every one does with a token. */
  String login() {
    return user.map(name -> PLAIN_LOGIN.matcher(name).matches() ? name : "token").orElse("YOU");
  }
}
