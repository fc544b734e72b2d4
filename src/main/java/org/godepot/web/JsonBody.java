package org.godepot.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;
import org.jspecify.annotations.Nullable;

/** Reads the JSON object of a request, strictly: nothing is guessed, nothing is passed over. */
public final class JsonBody {
  /** The largest object of ours, a token with its list of owners, has 5 KB. */
  private static final int MAX_LENGTH = 64 * 1024;

  /** Ours have three levels. */
  private static final int MAX_DEPTH = 20;

  private static final String NO_OBJECT = "the body must be one JSON object and nothing else";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxDocumentLength(MAX_LENGTH)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(LogicalType.Textual, JsonBody::refuseOtherThanText)
          .build();

  private JsonBody() {}

  private static void refuseOtherThanText(MutableCoercionConfig text) {
    text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
  }

  /**
   * The object of a request.
   *
   * @throws RegistryException UNSUPPORTED unless the body is {@code application/json}; INVALID for
   *     malformed JSON, unknown fields and wrong types
   * @throws IOException when the body breaks
   */
  public static <T> T read(ContainerRequestContext request, Class<T> type) throws IOException {
    if (!isJson(request.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
      throw new RegistryException(
          Reason.UNSUPPORTED, "send a JSON object with Content-Type: application/json");
    }
    try (InputStream body = request.getEntityStream()) {
      T value = MAPPER.readValue(body, type);
      if (value == null) {
        throw new RegistryException(Reason.INVALID, NO_OBJECT);
      }
      return value;
    } catch (UnrecognizedPropertyException unknown) {
      throw new RegistryException(
          Reason.INVALID,
          "unknown field "
              + Shown.of(unknown.getPropertyName())
              + "; known are "
              + unknown.getKnownPropertyIds());
    } catch (JsonProcessingException malformed) {
      throw new RegistryException(Reason.INVALID, problem(malformed));
    } catch (CharConversionException malformed) {
      throw new RegistryException(Reason.INVALID, "the body is not UTF-8");
    }
  }

  /** Exactly this type: a form of another site cannot send it. */
  private static boolean isJson(@Nullable String contentType) {
    String type = Optional.ofNullable(contentType).orElse("").split(";", 2)[0];
    return type.strip().equalsIgnoreCase(MediaType.APPLICATION_JSON);
  }

  /** In our own words: the library's name its classes, and seldom the field. */
  private static String problem(JsonProcessingException malformed) {
    if (malformed instanceof StreamConstraintsException
        || malformed.getCause() instanceof StreamConstraintsException) {
      return "the body is longer than 64 KB or nested deeper than " + MAX_DEPTH + " levels";
    }
    Optional<String> field = field(malformed);
    if (field.isPresent()) {
      return "field " + Shown.of(field.get()) + " has a value that is malformed or of a wrong type";
    }
    return malformed instanceof StreamReadException unreadable ? place(unreadable) : NO_OBJECT;
  }

  private static String place(StreamReadException unreadable) {
    JsonLocation place = unreadable.getLocation();
    String name = unreadable.getProcessor().getParsingContext().getCurrentName();
    return "the body is no JSON in UTF-8 or gives a field twice: see line "
        + place.getLineNr()
        + ", column "
        + place.getColumnNr()
        + (name == null ? "" : ", field " + Shown.of(name));
  }

  /** The outermost field in which a problem is. */
  private static Optional<String> field(JsonProcessingException malformed) {
    return malformed instanceof JsonMappingException mapping
        ? mapping.getPath().stream().findFirst().map(JsonMappingException.Reference::getFieldName)
        : Optional.empty();
  }
}
