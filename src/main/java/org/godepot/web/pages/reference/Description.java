package org.godepot.web.pages.reference;

import java.util.List;

/**
 * What {@code openapi.yaml} says. Immutable.
 *
 * @param about what holds for all routes
 * @param callers words for those whom routes are for
 * @param groups of routes, in the order in which they are read
 * @param parameters that several routes have
 * @param refusals answers that several routes share, by status
 * @param shapes of JSON bodies
 */
public record Description(
    String about,
    List<Caller> callers,
    List<Group> groups,
    List<Parameter> parameters,
    List<Answer> refusals,
    List<Shape> shapes) {
  public Description {
    callers = List.copyOf(callers);
    groups = List.copyOf(groups);
    parameters = List.copyOf(parameters);
    refusals = List.copyOf(refusals);
    shapes = List.copyOf(shapes);
  }

  /** Somebody whom routes are for. */
  public record Caller(String word, String what) {}

  /** Routes that belong together. */
  public record Group(String name, String what, List<Operation> operations) {
    public Group {
      operations = List.copyOf(operations);
    }

    /** The id of the heading. */
    public String id() {
      return name.replace(' ', '-');
    }
  }
}
