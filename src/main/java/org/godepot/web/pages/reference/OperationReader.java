package org.godepot.web.pages.reference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the operations of a description. */
final class OperationReader {
  private final Nodes nodes;

  OperationReader(Nodes nodes) {
    this.nodes = nodes;
  }

  /** All of them, in their order. */
  List<Operation> all() {
    List<Operation> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : nodes.root().path("paths").properties()) {
      path.getValue()
          .properties()
          .forEach(one -> all.add(operation(path.getKey(), one.getKey(), one.getValue())));
    }
    return all;
  }

  /** The group of a route. */
  String tag(Operation.Route route) {
    String method = route.method().toLowerCase(Locale.ROOT);
    return nodes.root().path("paths").path(route.path()).path(method).path("tags").path(0).asText();
  }

  private Operation operation(String path, String method, JsonNode node) {
    Operation.Route route =
        new Operation.Route(
            Nodes.text(node, "operationId"),
            method.toUpperCase(Locale.ROOT),
            path,
            Nodes.text(node, "x-caller"));
    Operation.Words words =
        new Operation.Words(Nodes.text(node, "summary"), node.path("description").asText());
    List<Parameter> parameters = new ArrayList<>();
    node.path("parameters")
        .forEach(one -> parameters.add(parameter(nodes.resolved(one), Nodes.reference(one))));
    Optional<Operation.Body> body =
        Optional.of(nodes.resolved(node.path("requestBody")))
            .filter(some -> !some.isMissingNode())
            .map(this::body);
    return new Operation(route, words, parameters, body, answers(node.path("responses")));
  }

  /**
   * A parameter.
   *
   * @param shared the name under which several routes share it
   */
  Parameter parameter(JsonNode node, Optional<String> shared) {
    return new Parameter(
        Nodes.text(node, "name"),
        Parameter.Place.valueOf(Nodes.text(node, "in").toUpperCase(Locale.ROOT)),
        node.path("required").asBoolean(),
        Nodes.words(node.path("schema")),
        Nodes.text(node, "description"),
        Optional.of(node.path("example").asText()).filter(example -> !example.isEmpty()),
        shared);
  }

  private Operation.Body body(JsonNode node) {
    Optional<String> example =
        Optional.of(node.path("content").path("application/json").path("example"))
            .filter(some -> !some.isMissingNode())
            .map(OperationReader::json);
    return new Operation.Body(
        contents(node.path("content")), node.path("description").asText(), example);
  }

  /** Without a pool of buffers, for the same reason as {@link DescriptionReader}. */
  private static String json(JsonNode example) {
    JsonFactory factory =
        JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build();
    try {
      return new ObjectMapper(factory).writeValueAsString(example);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("openapi.yaml has an example that is no JSON", e);
    }
  }

  private List<Answer> answers(JsonNode responses) {
    return responses.properties().stream()
        .map(one -> answer(one.getKey(), one.getValue()))
        .toList();
  }

  private Answer answer(String status, JsonNode node) {
    JsonNode resolved = nodes.resolved(node);
    boolean shared = Nodes.reference(node).isPresent();
    String what = Nodes.text(resolved, "description");
    return new Answer(status, what, contents(resolved.path("content")), shared);
  }

  private static List<Content> contents(JsonNode node) {
    return node.properties().stream()
        .map(one -> new Content(one.getKey(), Nodes.type(one.getValue().path("schema"))))
        .toList();
  }
}
