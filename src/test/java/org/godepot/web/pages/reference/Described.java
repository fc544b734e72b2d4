package org.godepot.web.pages.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** The description in the WAR, as tools read it and as the page does. */
final class Described {
  private static final String BASE = "https://depot.example.com/go's";

  /** Read once: each test asks for many parts of it. */
  private static final JsonNode TREE = readTree();

  private static final List<Operation> OPERATIONS = readOperations();

  private Described() {}

  private static JsonNode readTree() {
    try {
      return new ObjectMapper(new YAMLFactory()).readTree(DescriptionText.read().of(BASE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Operation> readOperations() {
    try {
      return DescriptionReader.read(DescriptionText.read()).groups().stream()
          .flatMap(group -> group.operations().stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tree that other tools see. */
  static JsonNode tree() {
    return TREE;
  }

  /** The tree of an operation. */
  static JsonNode tree(Operation operation) {
    Operation.Route route = operation.route();
    String method = route.method().toLowerCase(Locale.ROOT);
    return TREE.path("paths").path(route.path()).path(method);
  }

  /** All operations, group by group. */
  static List<Operation> operations() {
    return OPERATIONS;
  }
}
