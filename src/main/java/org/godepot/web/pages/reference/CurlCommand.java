package org.godepot.web.pages.reference;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.godepot.web.pages.setup.snippet.Quoting;

/** The command that asks a route, to be pasted into a POSIX shell. */
final class CurlCommand {
  /** Those whom nobody asks for credentials, where what is asked for is public. */
  private static final Set<String> UNASKED = Set.of("everybody", "readers", "path readers");

  private static final String ZIP = "application/zip";

  /** Bodies that are no text for a terminal. */
  private static final Set<String> BINARY = Set.of(ZIP, "application/octet-stream");

  private CurlCommand() {}

  /** The command for a site, with the examples of the parameters for values. */
  static String of(String base, Operation operation) {
    List<String> words = new ArrayList<>(List.of("curl"));
    if (!UNASKED.contains(operation.route().caller())) {
      words.add("-n");
    }
    words.addAll(sent(operation));
    if (operation.answers().stream().anyMatch(CurlCommand::isBinary)) {
      words.add("-O");
    }
    words.add(Quoting.shellQuoted(base + path(operation) + query(operation)));
    return String.join(" ", words);
  }

  /** Method and body; curl knows by itself that what it sends from a file is a PUT. */
  private static List<String> sent(Operation operation) {
    String method = operation.route().method();
    if (operation.body().isEmpty()) {
      return method.equals("GET") ? List.of() : List.of("-X", method);
    }
    Operation.Body body = operation.body().get();
    Optional<String> json = body.example();
    if (json.isPresent()) {
      String type = Quoting.shellQuoted("Content-Type: application/json");
      return List.of("-X", method, "-H", type, "-d", Quoting.shellQuoted(json.get()));
    }
    boolean zip = body.contents().stream().anyMatch(content -> content.media().equals(ZIP));
    return zip ? List.of("-T", "m.zip") : List.of("-X", method, "-T", "cache.tar.gz");
  }

  private static boolean isBinary(Answer answer) {
    return answer.contents().stream().anyMatch(content -> BINARY.contains(content.media()));
  }

  private static String path(Operation operation) {
    String path = operation.route().path();
    for (Parameter parameter : operation.parameters()) {
      if (parameter.place() == Parameter.Place.PATH) {
        path = path.replace("{" + parameter.name() + "}", parameter.example().orElse(""));
      }
    }
    return path;
  }

  private static String query(Operation operation) {
    List<String> fields = new ArrayList<>();
    for (Parameter parameter : operation.parameters()) {
      if (parameter.place() == Parameter.Place.QUERY) {
        parameter
            .example()
            .map(value -> URLEncoder.encode(value, StandardCharsets.UTF_8))
            .ifPresent(value -> fields.add(parameter.name() + "=" + value));
      }
    }
    return fields.isEmpty() ? "" : "?" + String.join("&", fields);
  }
}
