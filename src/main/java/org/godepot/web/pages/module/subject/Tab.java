package org.godepot.web.pages.module.subject;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

/** Answers for one kind of page about a version. Thread-safe. */
@FunctionalInterface
public interface Tab {
  /**
   * The page.
   *
   * @param subject which the caller may read
   * @param request whose query says more
   */
  Response answer(Subject subject, ContainerRequestContext request);
}
