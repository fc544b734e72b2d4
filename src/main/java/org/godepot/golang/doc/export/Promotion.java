package org.godepot.golang.doc.export;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.godepot.golang.doc.syntax.Expression.StructType;
import org.godepot.golang.doc.syntax.Identifiers;

/**
 * Gives structs the methods of their embedded types. Only those of embedded types that are not
 * exported are shown: of the others readers see the type. Used once, by one thread.
 */
final class Promotion {
  /** Embedded types of one type that are looked at; no program embeds that many. */
  private static final int MAX_EMBEDDED = 200;

  /** Signatures of promoted methods, which are shown once for each type that has them. */
  private static final long MAX_TEXT = 2L << 20;

  private final Omissions omissions;
  private int promoted;
  private long text;

  Promotion(Omissions omissions) {
    this.omissions = omissions;
  }

  /**
   * How a type is embedded on a level.
   *
   * @param byPointer whether a pointer was on the way
   * @param ways in how many ways; more than one make its methods ambiguous
   */
  private record Embedding(boolean byPointer, int ways) {
    Embedding plus(Embedding other) {
      return new Embedding(byPointer, Math.min(2, ways + other.ways));
    }
  }

  void promote(Collection<NamedType> types) {
    for (NamedType type : types) {
      boolean struct =
          type.source().map(source -> source.spec().type() instanceof StructType).orElse(false);
      if (struct && Identifiers.isExported(type.name()) && !type.embedded().isEmpty()) {
        promote(type);
      }
    }
  }

  /** Level by level, so that a type embedded in many ways is looked at once. */
  private void promote(NamedType type) {
    Set<NamedType> seen = new HashSet<>();
    Map<NamedType, Embedding> level = Map.of(type, new Embedding(false, 1));
    for (int depth = 1; !level.isEmpty() && seen.size() < MAX_EMBEDDED; depth++) {
      seen.addAll(level.keySet());
      level = below(level, seen);
      for (Map.Entry<NamedType, Embedding> entry : level.entrySet()) {
        methods(type, entry.getKey(), entry.getValue(), depth);
      }
    }
  }

  private static Map<NamedType, Embedding> below(
      Map<NamedType, Embedding> level, Set<NamedType> seen) {
    Map<NamedType, Embedding> below = new LinkedHashMap<>();
    level.forEach(
        (parent, way) ->
            parent
                .embedded()
                .forEach(
                    (child, pointer) -> {
                      if (!seen.contains(child)) {
                        Embedding embedding = new Embedding(way.byPointer() || pointer, way.ways());
                        below.merge(child, embedding, Embedding::plus);
                      }
                    }));
    return below;
  }

  private void methods(NamedType type, NamedType embedded, Embedding way, int depth) {
    for (FunctionSource method : embedded.methods().sorted()) {
      Optional<Integer> receivers =
          method.function().receiver().map(receiver -> receiver.fields().size());
      if (method.level() > 0 || !receivers.equals(Optional.of(1))) {
        continue;
      }
      promoted++;
      text += method.function().type().end() - method.function().start();
      if (promoted > Limits.MAX_SYMBOLS || text > MAX_TEXT) {
        omissions.addSymbols(1);
        return;
      }
      FunctionSource shown = Receivers.promoted(method, type.name(), way.byPointer(), depth);
      for (int i = 0; i < way.ways(); i++) {
        type.methods().promote(shown);
      }
    }
  }
}
