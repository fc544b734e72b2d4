package org.godepot.web.pages.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.godepot.web.pages.setup.snippet.Quoting;

/** The text of {@code openapi.yaml}. Immutable. */
public final class DescriptionText {
  /** Ours has some 75 KB. */
  private static final int MAX_BYTES = 512 << 10;

  /** Where the address of the server goes; a scalar of its own. */
  private static final String BASE = "'@BASE@'";

  private final String template;

  private DescriptionText(String template) {
    this.template = template;
  }

  /** Reads it once. */
  public static DescriptionText read() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(DescriptionText.class.getResourceAsStream("openapi.yaml"))) {
      return new DescriptionText(new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8));
    }
  }

  /** The description of a site, whatever its address holds. */
  String of(String base) {
    return template.replace(BASE, Quoting.single(base));
  }
}
