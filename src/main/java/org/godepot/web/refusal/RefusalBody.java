package org.godepot.web.refusal;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.godepot.web.Json;
import org.godepot.web.MediaTypes;
import org.godepot.web.html.ErrorPage;
import org.godepot.web.html.Frame;
import org.godepot.web.html.Html;

/** A refusal in the form its audience reads. Immutable, as long as nobody writes to the bytes. */
final class RefusalBody {
  private final byte[] bytes;
  private final MediaType type;
  private final Map<String, String> headers;

  private RefusalBody(byte[] bytes, MediaType type, Map<String, String> headers) {
    this.bytes = bytes;
    this.type = type;
    this.headers = headers;
  }

  byte[] bytes() {
    return bytes;
  }

  MediaType type() {
    return type;
  }

  /** What this form needs beyond the headers of every refusal. */
  Map<String, String> headers() {
    return headers;
  }

  static RefusalBody of(Refusal refusal, Audience audience) {
    if (audience.json()) {
      return new RefusalBody(Json.bytes(refusal.json(audience)), MediaTypes.PROBLEM_JSON, Map.of());
    }
    if (audience.browser().isPresent()) {
      return page(refusal, audience.browser().get());
    }
    byte[] text = refusal.text(audience).getBytes(StandardCharsets.UTF_8);
    return new RefusalBody(text, MediaTypes.TEXT, Map.of());
  }

  private static RefusalBody page(Refusal refusal, Audience.Browser browser) {
    String title = title(refusal);
    Frame frame = Frame.of(title, browser.html().site(), browser.visit());
    List<String> lines = refusal.lines();
    ErrorPage page = new ErrorPage(refusal.status(), refusal.code(), title, lines);
    byte[] html = browser.html().page("error", frame, page).getBytes(StandardCharsets.UTF_8);
    return new RefusalBody(html, MediaTypes.HTML, Map.of("Content-Security-Policy", Html.POLICY));
  }

  private static String title(Refusal refusal) {
    if (refusal.code().equals(Refusal.READ_ONLY)) {
      return "Read-only for now";
    }
    int status = refusal.status();
    return switch (status) {
      case 401 -> "Please sign in";
      case 403 -> "Not allowed";
      case 404 -> "Not found";
      case 405 -> "Not possible here";
      case 409 -> "Already there";
      case 413 -> "Too large";
      case 429 -> "Too many tries";
      case 502, 504 -> "The source did not answer well";
      case 503 -> "Busy or down for the moment";
      case 507 -> "No room left";
      default -> status < 500 ? "That request has a mistake" : "Something failed here";
    };
  }
}
