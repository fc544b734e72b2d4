package org.godepot.registry.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.godepot.catalog.Claim;

/**
 * All claims at one moment, as a tree of path elements: finding one takes as long as reading the
 * path, however many there are. Immutable.
 */
public final class ClaimSet {
  private final Node root = new Node();

  private ClaimSet() {}

  /** An element of claimed paths; not changed once the set is made. */
  private static final class Node {
    private final Map<String, Node> below = new HashMap<>();
    private Optional<Claim> claim = Optional.empty();
  }

  static ClaimSet of(List<Claim> claims) {
    ClaimSet set = new ClaimSet();
    claims.forEach(set::add);
    return set;
  }

  private void add(Claim claim) {
    Node node = root;
    for (String element : claim.prefix().text().split("/", -1)) {
      node = node.below.computeIfAbsent(element, absent -> new Node());
    }
    node.claim = Optional.of(claim);
  }

  /**
   * The longest claim at or above a path.
   *
   * @param path any text; one that is no module path may lie below a claim all the same
   */
  public Optional<Claim> above(String path) {
    Optional<Claim> longest = Optional.empty();
    Node node = root;
    int begin = 0;
    while (begin <= path.length()) {
      int slash = path.indexOf('/', begin);
      int end = slash < 0 ? path.length() : slash;
      Node next = node.below.get(path.substring(begin, end));
      if (next == null) {
        return longest;
      }
      node = next;
      longest = node.claim.isPresent() ? node.claim : longest;
      begin = end + 1;
    }
    return longest;
  }

  /** The claims that somebody may know of, without those below another one of them. */
  public List<Claim> outermost(Predicate<Claim> known) {
    List<Claim> found = new ArrayList<>();
    collect(root, known, found);
    return found;
  }

  /** All claims, by their prefixes. */
  public List<Claim> all() {
    List<Claim> found = new ArrayList<>();
    collect(root, found);
    found.sort(Comparator.comparing(claim -> claim.prefix().text()));
    return found;
  }

  private static void collect(Node node, List<Claim> found) {
    node.claim.ifPresent(found::add);
    node.below.values().forEach(below -> collect(below, found));
  }

  private static void collect(Node node, Predicate<Claim> known, List<Claim> found) {
    Optional<Claim> claim = node.claim.filter(known);
    claim.ifPresent(found::add);
    if (claim.isEmpty()) {
      node.below.values().forEach(below -> collect(below, known, found));
    }
  }
}
