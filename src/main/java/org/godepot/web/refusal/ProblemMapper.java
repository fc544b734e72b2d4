package org.godepot.web.refusal;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.godepot.catalog.RegistryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where exceptions become answers. {@link RefusalWriter} gives them their form. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger log = LoggerFactory.getLogger(ProblemMapper.class);

  @Override
  public Response toResponse(Throwable thrown) {
    return refusal(thrown).response();
  }

  private static Refusal refusal(Throwable thrown) {
    if (thrown instanceof RegistryException refused) {
      if (refused.getCause() != null) {
        log.error("{}: {}", refused.reason(), refused.sentence(), refused.getCause());
      }
      return Refusal.of(refused);
    }
    if (thrown instanceof BrokenBodyException) {
      log.debug("an upload broke", thrown);
      return Refusal.of(400, "the body is broken or ended early; nothing was stored");
    }
    if (thrown instanceof NotAllowedException notAllowed) {
      String allow = notAllowed.getResponse().getHeaderString(HttpHeaders.ALLOW);
      return Refusal.of(405, "this path allows " + withoutOptions(allow))
          .with(HttpHeaders.ALLOW, withoutOptions(allow));
    }
    if (thrown instanceof WebApplicationException web) {
      return Refusal.of(
          web.getResponse().getStatus(),
          web.getResponse().getStatusInfo().getReasonPhrase().toLowerCase(Locale.ROOT));
    }
    log.error("unexpected failure", thrown);
    return Refusal.of(500, "internal failure; an operator finds it in the log");
  }

  /** Sorted, and without the method that Jersey adds and we refuse. */
  private static String withoutOptions(String allow) {
    return Arrays.stream(allow.split(", *"))
        .filter(method -> !method.equals(HttpMethod.OPTIONS))
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
