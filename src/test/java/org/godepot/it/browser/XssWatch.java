package org.godepot.it.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Looks for what others made a page do. The policy of the pages is switched off in the browser, so
 * that nothing but their own care keeps scripts from running.
 */
final class XssWatch {
  private static final String RAN = "a script of others ran";

  /** Payloads call these; each call is said on the console, which outlives the page. */
  private static final String SENTINELS =
      """
      for (const name of ["alert", "confirm", "prompt", "print", "msgbox", "open"]) {
        window[name] = () => console.error("%s");
      }
      """
          .formatted(RAN);

  /** What can act in a document and is not the site's. */
  private static final String INSPECTION =
      """
      const found = [];
      if (document.contentType === "text/plain") return found; // what is there is the browser's
      const own = (url) => url.origin === location.origin;
      const leads = (url) => ["http:", "https:", "mailto:"].includes(url.protocol);
      const note = (element, why) => found.push(why + ": " + element.outerHTML.slice(0, 200));
      const check = (element, name, isFine) => {
        const value = element.getAttribute(name);
        if (value === null) return;
        try {
          if (!isFine(new URL(value, document.baseURI))) note(element, name);
        } catch {
          if (!value.startsWith("https://")) note(element, "unreadable " + name); // leads nowhere
        }
      };
      const foreign = "iframe, frame, object, embed, applet, base, meta[http-equiv], style, portal,"
        + " svg, math, video, audio, source, track, template, area";
      for (const element of document.querySelectorAll("*")) {
        for (const attribute of element.getAttributeNames()) {
          if (attribute.startsWith("on") || attribute === "style") note(element, attribute);
        }
        if (element.matches(foreign)) note(element, "element");
        if (element.matches("script") && !(element.src && new URL(element.src).pathname.startsWith("/-/static/"))) {
          note(element, "script");
        }
        for (const name of ["src", "action", "formaction", "poster", "background", "data"]) {
          check(element, name, own);
        }
        check(element, "href", element.matches("link") ? own : leads);
      }
      return found;
      """;

  private final Browser browser;

  private XssWatch(Browser browser) {
    this.browser = browser;
  }

  /** Begins to watch whatever a browser visits from now on. */
  static XssWatch over(Browser browser) {
    browser.command("Page.setBypassCSP", Map.of("enabled", true));
    browser.command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", SENTINELS));
    XssWatch watch = new XssWatch(browser);
    watch.ran();
    browser.foreignRequests();
    return watch;
  }

  /** What the page that the browser shows has and should not have. */
  List<String> inspect() {
    List<String> found = new ArrayList<>();
    for (Object one : (List<?>) Objects.requireNonNull(browser.run(INSPECTION))) {
      found.add(browser.path() + " " + one);
    }
    return found;
  }

  /** How many scripts of others ran since this was asked for last. */
  long ran() {
    return browser.complaints().stream().filter(said -> said.contains(RAN)).count();
  }
}
