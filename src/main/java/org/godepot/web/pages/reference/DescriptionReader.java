package org.godepot.web.pages.reference;

import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.godepot.web.pages.reference.Description.Caller;
import org.godepot.web.pages.reference.Description.Group;

/** Reads a description out of its YAML. */
public final class DescriptionReader {
  private final Nodes nodes;
  private final OperationReader operations;

  private DescriptionReader(Nodes nodes) {
    this.nodes = nodes;
    this.operations = new OperationReader(nodes);
  }

  /**
   * Reads all of it.
   *
   * @throws IllegalStateException where something is missing that the page shows
   */
  public static Description read(DescriptionText text) throws IOException {
    return new DescriptionReader(new Nodes(parse(text.of("")))).read();
  }

  /**
   * The tree. Without a pool of buffers: the usual one leaves a buffer at the thread that starts
   * the application, and with it all its classes when the container loads it anew.
   */
  private static JsonNode parse(String yaml) throws IOException {
    YAMLFactory factory =
        YAMLFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build();
    return new ObjectMapper(factory).readTree(yaml);
  }

  private Description read() {
    List<Operation> all = operations.all();
    JsonNode root = nodes.root();
    List<Caller> callers = new ArrayList<>();
    root.path("x-callers")
        .properties()
        .forEach(caller -> callers.add(new Caller(caller.getKey(), caller.getValue().asText())));
    return new Description(
        Nodes.text(root.path("info"), "description"),
        callers,
        groups(all),
        parameters(),
        refusals(all),
        shapes());
  }

  private List<Group> groups(List<Operation> all) {
    List<Group> groups = new ArrayList<>();
    for (JsonNode tag : nodes.root().path("tags")) {
      String name = Nodes.text(tag, "name");
      List<Operation> members =
          all.stream().filter(one -> operations.tag(one.route()).equals(name)).toList();
      groups.add(new Group(name, Nodes.text(tag, "description"), members));
    }
    return groups;
  }

  private List<Parameter> parameters() {
    return nodes.components("parameters").properties().stream()
        .map(one -> operations.parameter(one.getValue(), Optional.of(one.getKey())))
        .toList();
  }

  private static List<Answer> refusals(List<Operation> all) {
    Map<String, Answer> refusals = new TreeMap<>();
    all.stream()
        .flatMap(operation -> operation.refusals().stream())
        .forEach(answer -> refusals.putIfAbsent(answer.status(), answer));
    return List.copyOf(refusals.values());
  }

  private List<Shape> shapes() {
    return nodes.components("schemas").properties().stream()
        .map(one -> shape(one.getKey(), one.getValue()))
        .toList();
  }

  private static Shape shape(String name, JsonNode schema) {
    List<Shape.Property> properties =
        schema.path("properties").properties().stream()
            .map(one -> property(one.getKey(), one.getValue()))
            .toList();
    return new Shape(name, Nodes.text(schema, "description"), properties);
  }

  private static Shape.Property property(String name, JsonNode schema) {
    return new Shape.Property(name, Nodes.type(schema), schema.path("description").asText());
  }
}
