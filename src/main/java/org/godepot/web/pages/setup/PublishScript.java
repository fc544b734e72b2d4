package org.godepot.web.pages.setup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.godepot.catalog.OwnerName;
import org.godepot.web.pages.setup.snippet.Quoting;

/** The script that publishes a tag of a git checkout. Immutable. */
public final class PublishScript {
  /** Ours has some 5 KB. */
  private static final int MAX_BYTES = 64 << 10;

  private final String template;

  private PublishScript(String template) {
    this.template = template;
  }

  /** Reads it once. */
  public static PublishScript read() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PublishScript.class.getResourceAsStream("publish.sh"))) {
      return new PublishScript(new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8));
    }
  }

  /**
   * The script for a site and an owner, both as quoted words: whatever an address holds, it does
   * nothing but name the server.
   */
  String text(String base, OwnerName owner) {
    return template
        .replace("@BASE@", Quoting.shellQuoted(base))
        .replace("@OWNER@", Quoting.shellQuoted(owner.text()));
  }
}
