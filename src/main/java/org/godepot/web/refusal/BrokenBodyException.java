package org.godepot.web.refusal;

import java.io.IOException;

/** The request body cannot be read to its end: cut short, bad chunks, or a broken connection. */
public final class BrokenBodyException extends IOException {
  private static final long serialVersionUID = 1L;

  public BrokenBodyException(Throwable cause) {
    super("the request body broke", cause);
  }
}
