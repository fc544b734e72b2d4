package org.godepot.web.pages;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.glassfish.jersey.uri.UriComponent;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;

/** The fields of a form that was sent as {@code application/x-www-form-urlencoded}. */
public final class Form {
  /** The field with the seal of {@link Pages#seal}. */
  public static final String SEAL = "seal";

  /** The largest form has a dozen short fields. */
  private static final int MAX_BYTES = 64 << 10;

  private final MultivaluedMap<String, String> fields;

  private Form(MultivaluedMap<String, String> fields) {
    this.fields = fields;
  }

  /**
   * Reads the body.
   *
   * @throws RegistryException UNSUPPORTED for another type, TOO_LARGE, INVALID for broken escapes
   */
  static Form read(ContainerRequestContext request) throws IOException {
    MediaType type = request.getMediaType();
    if (type == null || !MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)) {
      throw new RegistryException(Reason.UNSUPPORTED, "this address takes a form of its page");
    }
    byte[] body = request.getEntityStream().readNBytes(MAX_BYTES + 1);
    if (body.length > MAX_BYTES) {
      throw new RegistryException(Reason.TOO_LARGE, "a form has at most " + MAX_BYTES + " bytes");
    }
    return parse(new String(body, StandardCharsets.UTF_8));
  }

  /** The fields of a body. */
  static Form parse(String body) {
    try {
      return new Form(UriComponent.decodeQuery(body, true));
    } catch (IllegalArgumentException broken) {
      throw new RegistryException(Reason.INVALID, "the form has a broken percent escape");
    }
  }

  /** A field without outer blanks; empty where it is missing. */
  public String text(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  /** A field that says something. */
  public Optional<String> filled(String name) {
    return Optional.of(text(name)).filter(text -> !text.isEmpty());
  }

  /** All values of a field, as of several boxes that are ticked. */
  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of()).stream().map(String::strip).toList();
  }

  /**
   * What a field means.
   *
   * @param parser refuses by an IllegalArgumentException with a sentence, which {@link Attempt}
   *     tells beside the field
   */
  public <T> T value(String name, Function<String, T> parser) {
    try {
      return parser.apply(text(name));
    } catch (IllegalArgumentException malformed) {
      throw new FieldException(name, String.valueOf(malformed.getMessage()));
    }
  }

  /** One of a list of words, whose lower-case names stand in the form. */
  public <E extends Enum<E>> E choice(String name, Class<E> type) {
    String word = text(name);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(() -> new FieldException(name, "choose one of the entries of " + name));
  }
}
