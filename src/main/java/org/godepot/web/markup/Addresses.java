package org.godepot.web.markup;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves the addresses in a text, as a browser reads them. Immutable. */
final class Addresses {
  /** What the ids in a text begin with, so that they are never those of the page around it. */
  static final String ID_PREFIX = "readme-";

  /** Longer addresses are not followed by anybody, and many of them fill a page. */
  private static final int MAX_LENGTH = 2000;

  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_.:-]{1,100}");

  /** The lines of a source file, as code hosts name them. */
  private static final Pattern LINES = Pattern.compile("#L\\d{1,7}(?:-L?\\d{1,7})?");

  private final Surroundings place;

  Addresses(Surroundings place) {
    this.place = place;
  }

  /** Where a link leads; empty if it may lead nowhere. */
  Optional<String> link(String address) {
    String cleaned = cleaned(address);
    if (cleaned.isEmpty() || cleaned.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    if (cleaned.startsWith("#")) {
      return id(cleaned.substring(1)).map(id -> "#" + id);
    }
    if (isForeign(cleaned)) {
      return foreign(cleaned);
    }
    String fragment = cleaned.contains("#") ? cleaned.substring(cleaned.indexOf('#')) : "";
    String lines = LINES.matcher(fragment).matches() ? fragment : "";
    return path(cleaned).map(path -> place.page().apply(path) + lines);
  }

  /** The address of an image of ours; empty if it is none. */
  Optional<String> image(String address) {
    String cleaned = cleaned(address);
    boolean nothing = cleaned.isEmpty() || cleaned.startsWith("#");
    if (nothing || cleaned.length() > MAX_LENGTH || isForeign(cleaned)) {
      return Optional.empty();
    }
    return path(cleaned).filter(path -> !path.isEmpty()).map(place.raw());
  }

  /** The id that stands for one in the text. */
  Optional<String> id(String text) {
    String decoded = decoded(text).orElse("");
    if (!ID.matcher(decoded).matches()) {
      return Optional.empty();
    }
    return Optional.of(decoded.startsWith(ID_PREFIX) ? decoded : ID_PREFIX + decoded);
  }

  /** Without what browsers take out of an address before they read it. */
  private static String cleaned(String address) {
    StringBuilder cleaned = new StringBuilder(address.length());
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c >= ' ' && c != 0x7f) {
        // Browsers read a backslash as a slash.
        cleaned.append(c == '\\' ? '/' : c);
      }
    }
    return cleaned.toString().strip();
  }

  private static boolean isForeign(String address) {
    return address.startsWith("//") || SCHEME.matcher(address).matches();
  }

  private static Optional<String> foreign(String address) {
    String whole = address.startsWith("//") ? "https:" + address : address;
    Matcher scheme = SCHEME.matcher(whole);
    boolean known = scheme.matches() && SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    return known ? Optional.of(whole) : Optional.empty();
  }

  /** The path below the module root that a relative address means; empty if it leads out. */
  private Optional<String> path(String address) {
    String path = address.split("[?#]", 2)[0];
    // Code hosts read a leading slash as the root of the repository.
    Deque<String> elements = new ArrayDeque<>();
    if (!path.startsWith("/")) {
      descend(elements, place.directory());
    }
    Optional<String> decoded = decoded(path);
    boolean inside = decoded.isPresent() && descend(elements, decoded.get());
    return inside ? Optional.of(String.join("/", elements)) : Optional.empty();
  }

  /** Goes down and up; whether it stays inside. */
  private static boolean descend(Deque<String> elements, String path) {
    for (String element : path.split("/", -1)) {
      if (element.equals("..")) {
        if (elements.pollLast() == null) {
          return false;
        }
      } else if (!element.isEmpty() && !element.equals(".")) {
        elements.addLast(element);
      }
    }
    return true;
  }

  /** The text behind percent codes; empty if they are malformed. */
  private static Optional<String> decoded(String text) {
    if (text.indexOf('%') < 0) {
      return Optional.of(text);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] != '%') {
        bytes.write(raw[i]);
        continue;
      }
      int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
      int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        return Optional.empty();
      }
      bytes.write(high * 16 + low);
      i += 2;
    }
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(buffer).toString());
    } catch (CharacterCodingException malformed) {
      return Optional.empty();
    }
  }
}
