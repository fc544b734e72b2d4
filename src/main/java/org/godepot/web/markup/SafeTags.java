package org.godepot.web.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;

/**
 * Makes what the allow-list let through fit into a page: headings below ours, ids apart from ours,
 * addresses resolved, images of others as links, boxes of task lists as signs. Tags come balanced.
 * Used once.
 */
@SuppressWarnings("try") // nothing is ever closed
final class SafeTags extends HtmlStreamEventReceiverWrapper {
  /** The page has h1 and h2. */
  private static final Map<String, String> RENAMED =
      Map.of(
          "h1", "h3", "h2", "h4", "h3", "h5", "h4", "h6", "h5", "h6", "tt", "code", "strike", "s",
          "center", "div");

  /** How it is told to search engines that a link is not ours. */
  private static final List<String> REL = List.of("rel", "nofollow");

  private final Addresses addresses;

  /** Whether each link that is open was written. */
  private final Deque<Boolean> links = new ArrayDeque<>();

  SafeTags(HtmlStreamEventReceiver underlying, Addresses addresses) {
    super(underlying);
    this.addresses = addresses;
  }

  @Override
  public void openTag(String name, List<String> attributes) {
    switch (name) {
      case "a" -> openLink(attributes);
      case "img" -> image(attributes);
      case "input" -> box(attributes);
      case "center" -> underlying.openTag("div", List.of("align", "center"));
      default -> underlying.openTag(RENAMED.getOrDefault(name, name), apart(attributes));
    }
  }

  @Override
  public void closeTag(String name) {
    if (name.equals("a") && !links.pop()) {
      return;
    }
    underlying.closeTag(RENAMED.getOrDefault(name, name));
  }

  @Override
  public void text(String text) {
    underlying.text(BidiControls.written(text));
  }

  /** The attributes with ids of their own and titles that read as they look. */
  private List<String> apart(List<String> attributes) {
    List<String> apart = new ArrayList<>();
    for (int i = 0; i < attributes.size(); i += 2) {
      String name = attributes.get(i);
      String value = attributes.get(i + 1);
      Optional<String> kept =
          name.equals("id") || name.equals("name")
              ? addresses.id(value)
              : Optional.of(BidiControls.written(value));
      kept.ifPresent(text -> apart.addAll(List.of(name.equals("name") ? "id" : name, text)));
    }
    return apart;
  }

  private static Optional<String> value(List<String> attributes, String name) {
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equals(name)) {
        return Optional.of(attributes.get(i + 1));
      }
    }
    return Optional.empty();
  }

  private static List<String> without(List<String> attributes, String... names) {
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < attributes.size(); i += 2) {
      if (!List.of(names).contains(attributes.get(i))) {
        rest.addAll(attributes.subList(i, i + 2));
      }
    }
    return rest;
  }

  private void openLink(List<String> attributes) {
    Optional<String> target = value(attributes, "href").flatMap(addresses::link);
    Optional<String> id =
        value(attributes, "id").or(() -> value(attributes, "name")).flatMap(addresses::id);
    List<String> kept = new ArrayList<>();
    target.ifPresent(address -> kept.addAll(List.of("href", address)));
    target.ifPresent(address -> kept.addAll(REL));
    id.ifPresent(text -> kept.addAll(List.of("id", text)));
    value(attributes, "title")
        .ifPresent(title -> kept.addAll(List.of("title", BidiControls.written(title))));
    boolean written = target.isPresent() || id.isPresent();
    links.push(written);
    if (written) {
      underlying.openTag("a", kept);
    }
  }

  private void image(List<String> attributes) {
    String source = value(attributes, "src").orElse("");
    Optional<String> own = addresses.image(source);
    if (own.isPresent()) {
      List<String> kept = new ArrayList<>(List.of("src", own.get()));
      kept.addAll(apart(without(attributes, "src", "id")));
      if (value(attributes, "alt").isEmpty()) {
        kept.addAll(List.of("alt", ""));
      }
      underlying.openTag("img", kept);
      return;
    }
    String words = value(attributes, "alt").filter(alt -> !alt.isBlank()).orElse("image");
    Optional<String> foreign = addresses.link(source).filter(SafeTags::isWeb);
    if (foreign.isEmpty() || links.contains(true)) {
      text(words);
      return;
    }
    openLink(List.of("href", foreign.get()));
    text(words);
    closeTag("a");
  }

  private static boolean isWeb(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  private void box(List<String> attributes) {
    if (value(attributes, "type").isEmpty()) {
      return;
    }
    boolean done = value(attributes, "checked").isPresent();
    underlying.openTag("span", List.of("role", "img", "aria-label", done ? "done" : "to do"));
    underlying.text(done ? "\u2611" : "\u2610");
    underlying.closeTag("span");
  }
}
