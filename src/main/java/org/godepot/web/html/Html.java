package org.godepot.web.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.godepot.web.BaseUrl;

/**
 * Makes pages of templates. Each gets two parameters: {@code frame} and {@code page}, the record
 * with what is its own. Thread-safe.
 */
public final class Html {
  /** The request attribute that holds this, for refusals that a browser reads. */
  public static final String ATTRIBUTE = "org.godepot.html";

  /**
   * What pages may load and run: our own files and nothing else. Nothing may embed them, and forms
   * go nowhere else (interface.md 5, rule 2).
   */
  public static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  /** Most pages; a longer one grows its buffer. */
  private static final int USUAL_LENGTH = 32 << 10;

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Site site;
  private final BaseUrl base;

  public Html(Site site, BaseUrl base) {
    this.site = site;
    this.base = base;
  }

  /** What is the same on every page. */
  public Site site() {
    return site;
  }

  /** The address of the site. */
  public BaseUrl base() {
    return base;
  }

  /**
   * A page.
   *
   * @param template the name of its file without the ending
   */
  public String page(String template, Frame frame, Object page) {
    StringOutput out = new StringOutput(USUAL_LENGTH);
    engine.render(template + ".jte", Map.of("frame", frame, "page", page), out);
    return out.toString();
  }
}
