package org.godepot.golang.doc.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Functions or methods by name. Used by one thread. */
public final class MethodSet {
  /**
   * What a name stands for.
   *
   * @param function empty if embedded types of one level have several
   */
  private record Entry(Optional<FunctionSource> function, int level) {}

  private final Map<String, Entry> entries = new TreeMap<>();

  /** Adds what is declared; of several with one name the first that has a comment stays. */
  void declare(FunctionSource function) {
    Entry old = entries.get(function.name());
    boolean documented =
        old != null && old.function().map(found -> !found.text().isEmpty()).orElse(false);
    if (!documented) {
      entries.put(function.name(), new Entry(Optional.of(function), function.level()));
    }
  }

  /** Adds a method of an embedded type, unless a higher level has one of its name. */
  void promote(FunctionSource method) {
    Entry old = entries.get(method.name());
    if (old == null || method.level() < old.level()) {
      entries.put(method.name(), new Entry(Optional.of(method), method.level()));
    } else if (method.level() == old.level()) {
      entries.put(method.name(), new Entry(Optional.empty(), method.level()));
    }
  }

  /** Takes all of another set; their names win. */
  void putAll(MethodSet others) {
    entries.putAll(others.entries);
  }

  /** Takes those of another set whose names are free. */
  void putAbsent(MethodSet others) {
    others.entries.forEach(entries::putIfAbsent);
  }

  /** All that are one, by name. */
  public Collection<FunctionSource> sorted() {
    List<FunctionSource> sorted = new ArrayList<>();
    entries.values().forEach(entry -> entry.function().ifPresent(sorted::add));
    return sorted;
  }
}
