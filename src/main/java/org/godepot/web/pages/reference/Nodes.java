package org.godepot.web.pages.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tree of a description, and how its parts are found and named. */
final class Nodes {
  private static final String REFERENCE = "$ref";

  private final JsonNode root;

  Nodes(JsonNode root) {
    this.root = root;
  }

  JsonNode root() {
    return root;
  }

  /** The parts of a kind that others refer to. */
  JsonNode components(String kind) {
    return root.path("components").path(kind);
  }

  /** The part that a node refers to, or the node itself. */
  JsonNode resolved(JsonNode node) {
    if (!node.has(REFERENCE)) {
      return node;
    }
    JsonNode found = root.at(node.path(REFERENCE).asText().substring(1));
    if (found.isMissingNode()) {
      throw new IllegalStateException("openapi.yaml has no " + node.path(REFERENCE).asText());
    }
    return found;
  }

  /** The name of the part that a node refers to. */
  static Optional<String> reference(JsonNode node) {
    return Optional.of(node.path(REFERENCE).asText())
        .filter(path -> !path.isEmpty())
        .map(path -> path.substring(path.lastIndexOf('/') + 1));
  }

  /** A text that must be there. */
  static String text(JsonNode node, String name) {
    String text = node.path(name).asText();
    if (text.isEmpty()) {
      throw new IllegalStateException("openapi.yaml lacks " + name + " in " + node);
    }
    return text;
  }

  /** The type of a value. */
  static Type type(JsonNode schema) {
    Optional<String> shape = reference(schema);
    if (shape.isPresent()) {
      return new Type("", shape);
    }
    if (schema.has("additionalProperties")) {
      Type member = type(schema.path("additionalProperties"));
      return new Type(("object of " + member.words()).strip(), member.shape());
    }
    if (schema.has("items")) {
      Type item = type(schema.path("items"));
      return new Type((words(schema) + " of " + item.words()).strip(), item.shape());
    }
    return new Type(words(schema), Optional.empty());
  }

  /** A type in words; of a choice, its values. */
  static String words(JsonNode schema) {
    JsonNode values = schema.has("enum") ? schema.path("enum") : schema.path("type");
    List<String> words = new ArrayList<>();
    values.forEach(value -> words.add(value.asText()));
    String joined = words.isEmpty() ? values.asText() : String.join(" or ", words);
    return schema.path("format").asText().startsWith("date") ? "time" + orNull(words) : joined;
  }

  private static String orNull(List<String> words) {
    return words.contains("null") ? " or null" : "";
  }
}
