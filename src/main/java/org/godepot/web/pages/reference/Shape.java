package org.godepot.web.pages.reference;

import java.util.List;

/** A JSON object. Immutable. */
public record Shape(String name, String what, List<Property> properties) {
  public Shape {
    properties = List.copyOf(properties);
  }

  /**
   * A field of the object.
   *
   * @param what may be empty
   */
  public record Property(String name, Type type, String what) {}
}
