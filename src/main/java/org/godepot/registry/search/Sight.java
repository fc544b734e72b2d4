package org.godepot.registry.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.godepot.catalog.Owner;
import org.godepot.registry.search.index.IndexedModule;
import org.godepot.registry.search.index.Snapshot;

/**
 * What a caller sees of the modules in a snapshot, and how much each weighs: ln(e + importers),
 * less for what should not be used any more. Only what is seen counts, also as an importer and as
 * another major version: nothing tells of what is hidden. Immutable.
 */
final class Sight {
  private static final float DEPRECATED = 0.3f;
  private static final float RETRACTED = 0.3f;
  private static final float OLD_MAJOR = 0.5f;

  private final List<IndexedModule> modules;
  private final int[] importers;
  private final float[] factors;

  /**
   * @param seen whether each module is
   */
  Sight(Snapshot snapshot, boolean[] seen) {
    this.modules = snapshot.modules();
    this.importers = new int[snapshot.endOfNumbers()];
    this.factors = new float[modules.size()];
    Map<String, Integer> majors = new HashMap<>();
    for (int i = 0; i < seen.length; i++) {
      if (seen[i]) {
        modules.get(i).requires().count(importers);
        majors.merge(modules.get(i).family(), modules.get(i).major(), Math::max);
      }
    }
    for (int i = 0; i < seen.length; i++) {
      factors[i] = seen[i] ? weight(modules.get(i), majors) : 0;
    }
  }

  private float weight(IndexedModule module, Map<String, Integer> majors) {
    double weight = Math.log(Math.E + importers[module.number()]);
    if (module.deprecated()) {
      weight *= DEPRECATED;
    }
    if (module.retracted()) {
      weight *= RETRACTED;
    }
    if (module.major() < majors.getOrDefault(module.family(), 0)) {
      weight *= OLD_MAJOR;
    }
    return (float) weight;
  }

  boolean sees(int module) {
    return factors[module] != 0;
  }

  /** How many of the modules that are seen require one. */
  int importers(int module) {
    return importers[modules.get(module).number()];
  }

  /** The factors of the modules that a question is about; 0 for the others. */
  float[] factors(Question question) {
    float[] asked = factors.clone();
    for (int i = 0; i < asked.length; i++) {
      if (asked[i] != 0 && !isAbout(question, modules.get(i))) {
        asked[i] = 0;
      }
    }
    return asked;
  }

  float[] factors() {
    return factors;
  }

  private static boolean isAbout(Question question, IndexedModule module) {
    boolean where =
        switch (question.where()) {
          case ANYWHERE -> true;
          case HOSTED -> module.owner().isPresent();
          case CACHED -> module.owner().isEmpty();
        };
    return where
        && (question.owner().isEmpty() || question.owner().equals(module.owner().map(Owner::name)));
  }
}
