package org.godepot.web.pages.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.godepot.house.Routes;
import org.godepot.web.entry.Who;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description against the resources, both ways. */
class DescribedRoutesTest {
  private static final Path WEB = Path.of("src/main/java/org/godepot/web");

  private static List<Routes.Route> routes;

  /** Read once: each test asks for all of them, for every operation. */
  @BeforeAll
  static void read() throws IOException {
    routes = Routes.all();
  }

  /**
   * People read the start page, what stands below {@code /-/} unless it is a file, and the pages of
   * modules, whose addresses begin with a module's path.
   */
  private static boolean isForPrograms(Routes.Route route) {
    String path = route.path();
    boolean page = path.startsWith("/-/") && !path.matches("/-/[a-z]+\\.[a-z]+");
    return !page && !path.equals("/") && !path.startsWith("/{");
  }

  /** The route that takes what an operation's command sends. */
  private static Routes.Route route(Operation operation) throws IOException {
    String path = URI.create(command(operation)).getPath();
    return routes.stream()
        .filter(route -> route.method().equals(operation.route().method()))
        .map(Template::of)
        .filter(template -> template.fits(path))
        .max(Comparator.comparingInt(Template::literals))
        .map(Template::route)
        .orElseThrow(() -> new AssertionError("no route takes " + operation.route()));
  }

  private static String command(Operation operation) {
    return CurlCommand.of("", operation).replaceFirst(".*'(/[^']*)'$", "$1");
  }

  /** The operations of each route. */
  private static Map<String, List<Operation>> byRoute() throws IOException {
    Map<String, List<Operation>> routes = new TreeMap<>();
    for (Operation operation : Described.operations()) {
      routes.computeIfAbsent(route(operation).name(), name -> new ArrayList<>()).add(operation);
    }
    return routes;
  }

  @Test
  void everyRouteForProgramsIsDescribed() throws IOException {
    Set<String> names =
        routes.stream()
            .filter(DescribedRoutesTest::isForPrograms)
            .map(Routes.Route::name)
            .collect(Collectors.toSet());
    assertThat(names).isNotEmpty().isSubsetOf(byRoute().keySet());
  }

  @Test
  void whatIsDescribedExistsAndIsForTheSame() throws IOException {
    for (Operation operation : Described.operations()) {
      Routes.Route route = route(operation);
      if (isForPrograms(route)) {
        assertThat(operation.route().caller())
            .as(operation.route().toString())
            .isEqualTo(word(route.who().orElseThrow()));
      } else {
        assertThat(command(operation)).endsWith("?go-get=1");
      }
    }
  }

  private static String word(Who who) {
    return who.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Test
  void everyCallerHasAWord() throws IOException {
    assertThat(DescriptionReader.read(DescriptionText.read()).callers())
        .extracting(Description.Caller::word)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Who.values()).map(DescribedRoutesTest::word).toList());
  }

  @Test
  void credentialsAreThoseOfTheCaller() throws IOException {
    for (Operation operation : Described.operations()) {
      JsonNode own = Described.tree(operation).path("security");
      JsonNode schemes = own.isMissingNode() ? Described.tree().path("security") : own;
      Set<String> ways = new TreeSet<>();
      schemes.forEach(way -> ways.add(way.isEmpty() ? "none" : way.fieldNames().next()));
      assertThat(ways).as(operation.route().toString()).isEqualTo(ways(operation));
    }
  }

  private static Set<String> ways(Operation operation) {
    if (operation.route().path().equals("/healthz")) {
      return Set.of();
    }
    return switch (operation.route().caller()) {
      case "everybody", "readers", "path readers" -> Set.of("none", "password", "token");
      case "users by password", "site admins" -> Set.of("password");
      default -> Set.of("password", "token");
    };
  }

  @Test
  void everyDeclaredQueryParameterIsDescribed() throws IOException {
    Map<String, List<Operation>> described = byRoute();
    for (Routes.Route route : routes) {
      if (isForPrograms(route)) {
        Set<String> names =
            described.getOrDefault(route.name(), List.of()).stream()
                .flatMap(operation -> query(operation).stream())
                .collect(Collectors.toSet());
        assertThat(names).as(route.name()).containsAll(route.query());
      }
    }
  }

  @Test
  void everyDescribedQueryParameterIsRead() throws IOException {
    String sources = sources();
    for (Operation operation : Described.operations()) {
      assertThat(query(operation))
          .as(operation.route().toString())
          .allMatch(name -> sources.contains("\"" + name + "\""));
    }
  }

  private static List<String> query(Operation operation) {
    return operation.parameters().stream()
        .filter(parameter -> parameter.place() == Parameter.Place.QUERY)
        .map(Parameter::name)
        .toList();
  }

  private static String sources() throws IOException {
    StringBuilder sources = new StringBuilder();
    try (Stream<Path> files = Files.walk(WEB)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sources.append(Files.readString(file));
      }
    }
    return sources.toString();
  }

  @Test
  void pathsHaveTheParametersThatAreDescribed() throws IOException {
    for (Operation operation : Described.operations()) {
      List<String> inPath =
          operation.parameters().stream()
              .filter(parameter -> parameter.place() == Parameter.Place.PATH)
              .map(parameter -> "{" + parameter.name() + "}")
              .toList();
      assertThat(inPath).allSatisfy(name -> assertThat(operation.route().path()).contains(name));
      assertThat(command(operation)).doesNotContain("{").doesNotContain("//");
    }
  }

  @Test
  void operationsHaveNamesOfTheirOwnAndAGroup() throws IOException {
    JsonNode paths = Described.tree().path("paths");
    int count = 0;
    for (JsonNode path : paths) {
      count += path.size();
    }
    assertThat(Described.operations())
        .hasSize(count)
        .extracting(operation -> operation.route().id())
        .doesNotHaveDuplicates();
  }

  @Test
  void everySharedPartIsUsed() throws IOException {
    String text = DescriptionText.read().of("");
    List<String> unused = new ArrayList<>();
    for (Map.Entry<String, JsonNode> kind : Described.tree().path("components").properties()) {
      kind.getValue().fieldNames().forEachRemaining(name -> unused.add(kind.getKey() + "/" + name));
    }
    unused.removeIf(
        part ->
            part.startsWith("securitySchemes/") || text.contains("'#/components/" + part + "'"));
    assertThat(unused).isEmpty();
  }

  @Test
  void anyAddressIsOneScalarOfYaml() throws IOException {
    assertThat(Described.tree().at("/servers/0/url").asText())
        .isEqualTo("https://depot.example.com/go's");
  }
}
