package org.godepot.golang.doc.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the symbols of a package differ between two versions. Immutable.
 *
 * @param added by name
 * @param removed by name
 * @param changed by name
 */
public record ApiDiff(
    List<Symbol> added, List<Symbol> removed, List<Change> changed, boolean isBreaking) {
  public ApiDiff {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
  }

  /** A symbol that is another one now. */
  public record Change(Symbol before, Symbol after) {}

  /**
   * Compares the symbols of two versions.
   *
   * <p>It breaks users when something is gone or different, or when they have to implement more.
   */
  public static ApiDiff between(List<Symbol> before, List<Symbol> after) {
    Map<String, Symbol> old = new LinkedHashMap<>();
    before.forEach(symbol -> old.put(symbol.name(), symbol));
    Map<String, Symbol> rest = new LinkedHashMap<>(old);
    List<Symbol> added = new ArrayList<>();
    List<Change> changed = new ArrayList<>();
    boolean more = false;
    for (Symbol symbol : after) {
      Symbol previous = rest.remove(symbol.name());
      if (previous == null) {
        added.add(symbol);
        more |= symbol.kind() == Symbol.Kind.INTERFACE_METHOD && old.containsKey(symbol.owner());
      } else if (!previous.isAs(symbol)) {
        changed.add(new Change(previous, symbol));
      }
    }
    boolean breaking = more || !rest.isEmpty() || !changed.isEmpty();
    return new ApiDiff(added, List.copyOf(rest.values()), changed, breaking);
  }

  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }
}
