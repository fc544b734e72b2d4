package org.godepot.registry.upstream;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.PathPattern;
import org.godepot.registry.upstream.source.Deadlines;
import org.godepot.registry.upstream.source.SourceSettings;
import org.godepot.registry.upstream.source.Upstream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What operators allow, ready to be asked: routes by path, upstreams, databases. Thread-safe. */
public final class Upstreams implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Upstreams.class);

  private static final Route HOSTED = new Route.Hosted();

  private final UpstreamSettings settings;
  private final List<Way> ways;
  private final List<Upstream> all;
  private final List<Database> databases;
  private final Deadlines deadlines;

  /** A rule, ready to be used. */
  private record Way(Rule rule, Route route) {}

  private Upstreams(
      UpstreamSettings settings,
      List<Way> ways,
      List<Upstream> all,
      List<Database> databases,
      Deadlines deadlines) {
    this.settings = settings;
    this.ways = List.copyOf(ways);
    this.all = List.copyOf(all);
    this.databases = List.copyOf(databases);
    this.deadlines = deadlines;
  }

  /** Opens no connection before somebody asks. */
  public static Upstreams of(UpstreamSettings settings, InstantSource clock) {
    Deadlines deadlines = new Deadlines();
    Rules rules = settings.rules();
    Map<String, Upstream> upstreams = new LinkedHashMap<>();
    for (SourceSettings source : rules.upstreams()) {
      upstreams.put(source.name(), Upstream.of(source, settings.offline(), clock, deadlines));
    }
    List<Database> databases = new ArrayList<>();
    for (Sumdb sumdb : rules.sumdbs()) {
      Upstream upstream = Upstream.of(sumdb.source(), settings.offline(), clock, deadlines);
      databases.add(new Database(upstream.name(), sumdb.key(), upstream, exempt(rules)));
    }
    List<Way> ways =
        rules.rules().stream()
            .map(rule -> way(rule, upstreams, !databases.isEmpty(), settings.offline()))
            .toList();
    List<Upstream> all =
        Stream.concat(upstreams.values().stream(), databases.stream().map(Database::upstream))
            .toList();
    return new Upstreams(settings, ways, all, databases, deadlines);
  }

  private static List<PathPattern> exempt(Rules rules) {
    return rules.rules().stream()
        .filter(rule -> rule instanceof Rule.Allow allow && !allow.summed())
        .map(Rule::pattern)
        .toList();
  }

  private static Way way(
      Rule rule, Map<String, Upstream> upstreams, boolean sums, boolean offline) {
    if (rule instanceof Rule.Deny deny) {
      return new Way(deny, new Route.Refused(deny.reason()));
    }
    if (rule instanceof Rule.Allow allow) {
      Mode mode = offline ? Mode.OFFLINE : allow.mode();
      List<Chain.Step> steps = new ArrayList<>();
      for (Link link : allow.chain()) {
        Upstream upstream =
            Optional.ofNullable(upstreams.get(link.upstream()))
                .orElseThrow(() -> new IllegalArgumentException("no upstream " + link.upstream()));
        steps.add(new Chain.Step(upstream, link.onAnyError()));
      }
      Chain chain = new Chain(steps, mode == Mode.OFFLINE);
      return new Way(allow, new Route.Sources(chain, mode, sums && allow.summed()));
    }
    return new Way(rule, HOSTED);
  }

  /**
   * Where a path may come from: reserved names first, then the first rule that matches; without one
   * it is never asked outside.
   */
  public Route route(ModulePath path) {
    return isReserved(path) ? HOSTED : way(path).map(Way::route).orElse(HOSTED);
  }

  private boolean isReserved(ModulePath path) {
    return settings.reserved().filter(pattern -> pattern.matches(path)).isPresent();
  }

  private Optional<Way> way(ModulePath path) {
    return ways.stream().filter(way -> way.rule().pattern().matches(path)).findFirst();
  }

  /** The same, with what decides it, for administrators. */
  public Verdict verdict(ModulePath path) {
    Optional<PathPattern> name = settings.reserved().filter(pattern -> pattern.matches(path));
    Optional<Integer> line = way(path).map(way -> way.rule().line());
    return new Verdict(route(path), name, name.isPresent() ? Optional.empty() : line);
  }

  /** The rules file as it was read, line by line; none where there is no file. */
  public List<String> rules() {
    return settings.rules().lines();
  }

  /** Names that never leave the house, whatever the rules say. */
  public Optional<PathPattern> reserved() {
    return settings.reserved();
  }

  /** Whether nobody outside is asked at all. */
  public boolean isOffline() {
    return settings.offline();
  }

  /** Whether operators say that the name is ours: it must not be told to anybody outside. */
  public boolean isPrivate(ModulePath path) {
    return isReserved(path)
        || way(path).filter(way -> way.rule() instanceof Rule.Hosted).isPresent();
  }

  /** Whether any path may come from outside. */
  public boolean isConfigured() {
    return ways.stream().anyMatch(way -> way.route() instanceof Route.Sources);
  }

  /** All upstreams, those of databases last, for administrators. */
  public List<Upstream> all() {
    return all;
  }

  /** Checksum databases; hashes are checked against the first one. None where checking is off. */
  public List<Database> databases() {
    return databases;
  }

  /** Cuts what is under way. */
  @Override
  public void close() {
    for (Upstream upstream : all) {
      try {
        upstream.close();
      } catch (IOException e) {
        log.warn("could not close upstream {}", upstream.name(), e);
      }
    }
    deadlines.close();
  }
}
