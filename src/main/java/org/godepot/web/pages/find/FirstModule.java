package org.godepot.web.pages.find;

import java.util.Optional;
import org.godepot.catalog.OwnerName;
import org.godepot.web.pages.setup.snippet.Quoting;

/**
 * The commands that publish a first module. Whatever the visitor is called, a shell that gets them
 * pasted runs nothing else.
 *
 * @param commands to paste as they are, in a POSIX shell
 * @param needsOwner whether {@code OWNER} stands where the name of an owner belongs, as the visitor
 *     has a name that no owner can have
 */
public record FirstModule(String commands, boolean needsOwner) {
  private static final String VERSION = "example.com/hello@v1.0.0";

  /**
   * The commands for a visitor.
   *
   * @param base of the site
   * @param user who is signed in
   */
  static FirstModule of(String base, Optional<String> user) {
    Optional<String> owner =
        user.flatMap(OwnerName::parse).filter(OwnerName::isFree).map(OwnerName::text);
    boolean needsOwner = user.isPresent() && owner.isEmpty();
    String name = owner.orElse(needsOwner ? "OWNER" : "USER");
    return new FirstModule(commands(base, user.orElse("USER"), name), needsOwner);
  }

  /** Makes a program, publishes it, installs it. */
  private static String commands(String base, String user, String owner) {
    String view = base + "/api/packages/" + owner + "/go";
    return String.join(
        "\n",
        "mkdir -p "
            + VERSION
            + " && cd "
            + VERSION
            + " && echo 'module example.com/hello' >go.mod"
            + " && echo 'package main; func main() { println(\"hello from godepot\") }' >main.go"
            + " && cd ../.. && zip -D -r hello.zip "
            + VERSION,
        "curl -u " + Quoting.shell(user) + " -T hello.zip " + Quoting.shell(view + "/upload"),
        "GOPROXY=" + Quoting.shell(view) + " GONOSUMDB=example.com go install " + VERSION);
  }
}
