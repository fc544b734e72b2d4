package org.godepot.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;

/** Reads the JSON object of a request, strictly: nothing is guessed, nothing is passed over. */
public final class JsonBody {
  /** The largest object of ours, a token with its list of owners, has 5 KB. */
  private static final int MAX_LENGTH = 64 * 1024;

  /** Ours have three levels. */
  private static final int MAX_DEPTH = 20;

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
          .build();

  private JsonBody() {}

  /**
   * The object of a request.
   *
   * @throws RegistryException UNSUPPORTED unless the body is {@code application/json}; INVALID for
   *     malformed JSON, unknown fields and wrong types
   * @throws IOException when the body breaks
   */
  public static <T> T read(ContainerRequestContext request, Class<T> type) throws IOException {
    MediaType sent = request.getMediaType();
    if (sent == null || !sent.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
      throw new RegistryException(
          Reason.UNSUPPORTED, "send a JSON object with Content-Type: application/json");
    }
    try (InputStream body = request.getEntityStream()) {
      T value = MAPPER.readValue(body, type);
      if (value == null) {
        throw new RegistryException(Reason.INVALID, "the body must be a JSON object");
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
      throw new RegistryException(
          Reason.INVALID, "the body is no such JSON object: " + where(malformed));
    }
  }

  private static String where(JsonProcessingException malformed) {
    String problem = Shown.of(String.valueOf(malformed.getOriginalMessage()));
    return malformed.getLocation() == null
        ? problem
        : problem + " (line " + malformed.getLocation().getLineNr() + ")";
  }
}
