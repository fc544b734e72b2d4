package org.godepot.web.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;
import org.jspecify.annotations.Nullable;

/** Reads the words and values of requests, with a sentence for each that is wrong. */
public final class Words {
  private Words() {}

  /** The constant whose lower-case name is the word, if a word is given. */
  public static <E extends Enum<E>> Optional<E> optional(
      Class<E> type, String field, @Nullable String word) {
    if (word == null) {
      return Optional.empty();
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(constant);
      }
    }
    String known =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    throw invalid(field + " is one of " + known + ", not " + Shown.of(word));
  }

  /** The constant, which must be given. */
  static <E extends Enum<E>> E required(Class<E> type, String field, @Nullable String word) {
    return optional(type, field, word).orElseThrow(() -> invalid(field + " is missing"));
  }

  /** A text that must be given. */
  static String required(String field, @Nullable String text) {
    if (text == null) {
      throw invalid(field + " is missing");
    }
    return text;
  }

  /** The refusal of a request, with the reason. */
  public static RegistryException invalid(String sentence) {
    return new RegistryException(Reason.INVALID, sentence);
  }
}
