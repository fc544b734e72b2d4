package org.godepot.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Objects;

/**
 * The id by which a request is found in the log; empty where a filter answers before it has one.
 */
public final class RequestId {
  private static final String ATTRIBUTE = "org.godepot.requestId";

  private RequestId() {}

  public static String of(HttpServletRequest request) {
    return Objects.toString(request.getAttribute(ATTRIBUTE), "");
  }

  public static String of(ContainerRequestContext request) {
    return Objects.toString(request.getProperty(ATTRIBUTE), "");
  }

  public static void note(HttpServletRequest request, String id) {
    request.setAttribute(ATTRIBUTE, id);
  }
}
