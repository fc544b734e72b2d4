package org.godepot.it.container;

import java.nio.file.Path;
import java.util.Objects;

/** The containers that operators use, unpacked by the build. */
public enum Distribution {
  TOMCAT("godepot.tomcat", new TomcatLayout()),
  JETTY("godepot.jetty", new JettyLayout()),
  JETTY_12_0("godepot.jetty.older", new JettyLayout());

  private final String property;
  private final Layout layout;

  Distribution(String property, Layout layout) {
    this.property = property;
    this.layout = layout;
  }

  /** Where it is unpacked. */
  Path directory() {
    return Path.of(
        Objects.requireNonNull(
            System.getProperty(property), "run by failsafe, or set -D" + property));
  }

  Layout layout() {
    return layout;
  }
}
