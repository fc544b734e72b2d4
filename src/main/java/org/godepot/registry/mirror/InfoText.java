package org.godepot.registry.mirror;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.godepot.catalog.MirroredVersion;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.module.Version;

/**
 * A valid {@code .info} file of a module, as it came (protocol P-50 to P-56).
 *
 * @param text the whole file
 * @param time what it says, where it says something
 */
public record InfoText(ModuleVersion id, Optional<Instant> time, String text) {
  /** Bytes of the longest one: its characters may take three each. */
  static final int MAX_BYTES = 3 * MirroredVersion.MAX_INFO;

  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException with what is wrong
   */
  static InfoText parse(ModulePath path, byte[] file) {
    String text = decode(file);
    Optional<String> version = Optional.empty();
    Optional<Instant> time = Optional.empty();
    try (JsonParser json = JSON.createParser(text)) {
      require(json.nextToken() == JsonToken.START_OBJECT, "it is no JSON object");
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName().toLowerCase(Locale.ROOT);
        JsonToken value = json.nextToken();
        if (name.equals("version")) {
          require(value == JsonToken.VALUE_STRING, "its Version is no text");
          version = Optional.of(json.getText());
        } else if (name.equals("time") && value != JsonToken.VALUE_NULL) {
          require(value == JsonToken.VALUE_STRING, "its Time is no text");
          time = Optional.of(time(json.getText()));
        } else {
          json.skipChildren();
        }
      }
      require(json.currentToken() == JsonToken.END_OBJECT, "it ends early");
      require(json.nextToken() == null, "something follows the JSON object");
    } catch (IOException e) {
      throw new IllegalArgumentException("the .info is no JSON", e);
    }
    return new InfoText(id(path, version), time, text);
  }

  /**
   * Reads the file of a version.
   *
   * @throws IllegalArgumentException with what is wrong
   */
  public static InfoText of(ModuleVersion id, byte[] file) {
    InfoText info = parse(id.path(), file);
    if (!info.id().equals(id)) {
      throw new IllegalArgumentException("the .info is of " + info.id().version().text());
    }
    return info;
  }

  /** The time of a version whose {@code .info} is kept; it was checked when it came. */
  public static Optional<Instant> time(MirroredVersion version) {
    return version
        .info()
        .flatMap(text -> of(version.id(), text.getBytes(StandardCharsets.UTF_8)).time());
  }

  private static ModuleVersion id(ModulePath path, Optional<String> version) {
    String found = version.orElseThrow(() -> wrong("it has no Version"));
    boolean fits = Version.problems(found).isEmpty() && path.major().matches(found);
    require(fits, "its Version is none of this module");
    return new ModuleVersion(path, Version.of(found));
  }

  private static String decode(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      require(text.length() <= MirroredVersion.MAX_INFO, "it is too long");
      return text;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("the .info is not UTF-8", e);
    }
  }

  private static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("the .info has a Time that is none", e);
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw wrong(what);
    }
  }

  private static IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("the .info is wrong: " + what);
  }
}
