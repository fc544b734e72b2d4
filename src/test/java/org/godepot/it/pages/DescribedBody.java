package org.godepot.it.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Holds JSON against the schemas of a description: nothing may lack, nothing may be new. */
final class DescribedBody {
  private final JsonNode description;
  private final List<String> faults = new ArrayList<>();

  private DescribedBody(JsonNode description) {
    this.description = description;
  }

  /** What is wrong with a value, a line each. */
  static List<String> faults(JsonNode description, JsonNode schema, JsonNode value) {
    DescribedBody body = new DescribedBody(description);
    body.check(schema, value, "$");
    return body.faults;
  }

  /** The part that a node refers to, or the node itself. */
  static JsonNode resolved(JsonNode description, JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : description.at(reference.substring(1));
  }

  private void check(JsonNode schema, JsonNode value, String place) {
    JsonNode resolved = resolved(description, schema);
    if (!types(resolved).contains(type(value)) && !isWhole(resolved, value)) {
      faults.add(place + " is " + type(value) + " and not " + types(resolved));
    }
    if (resolved.has("enum") && !holds(resolved.path("enum"), value.asText())) {
      faults.add(place + " is " + value + " and not one of " + resolved.path("enum"));
    }
    for (int at = 0; value.isArray() && at < value.size(); at++) {
      check(resolved.path("items"), value.get(at), place + "[" + at + "]");
    }
    if (value.isObject()) {
      object(resolved, value, place);
    }
  }

  private void object(JsonNode schema, JsonNode value, String place) {
    schema
        .path("required")
        .forEach(
            name -> {
              if (!value.has(name.asText())) {
                faults.add(place + " lacks " + name.asText());
              }
            });
    value
        .properties()
        .forEach(
            field -> {
              String name = field.getKey();
              JsonNode property =
                  schema.path("properties").has(name)
                      ? schema.path("properties").path(name)
                      : schema.path("additionalProperties");
              if (property.isMissingNode()) {
                faults.add(place + " has " + name);
              } else {
                check(property, field.getValue(), place + "." + name);
              }
            });
  }

  private static List<String> types(JsonNode schema) {
    List<String> types = new ArrayList<>();
    JsonNode type = schema.path("type");
    type.forEach(one -> types.add(one.asText()));
    return type.isArray() ? types : List.of(type.asText());
  }

  private static boolean isWhole(JsonNode schema, JsonNode value) {
    return value.isIntegralNumber() && types(schema).contains("number");
  }

  private static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      case BOOLEAN -> "boolean";
      case STRING -> "string";
      case ARRAY -> "array";
      case OBJECT -> "object";
      case NULL -> "null";
      default -> "nothing";
    };
  }

  private static boolean holds(JsonNode values, String value) {
    for (JsonNode one : values) {
      if (one.asText().equals(value)) {
        return true;
      }
    }
    return false;
  }
}
