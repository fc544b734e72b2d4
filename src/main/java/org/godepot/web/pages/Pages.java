package org.godepot.web.pages;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.godepot.access.FormSeal;
import org.godepot.catalog.Content;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.web.Caller;
import org.godepot.web.Gzip;
import org.godepot.web.MediaTypes;
import org.godepot.web.Representation;
import org.godepot.web.html.Frame;
import org.godepot.web.html.Html;
import org.godepot.web.html.Visit;

/** Answers with pages. Thread-safe. */
public final class Pages {
  /** Pages that any list has. */
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

  /** The request property of pages that have a seal. */
  private static final String SEALED = "org.godepot.sealed";

  private final Html html;
  private final FormSeal seal;

  public Pages(Html html, FormSeal seal) {
    this.html = html;
    this.seal = seal;
  }

  /** The frame of a page. */
  public Frame frame(String title, ContainerRequestContext request) {
    return Frame.of(title, html.site(), visit(request));
  }

  /** The request as a page sees it. */
  public Visit visit(ContainerRequestContext request) {
    return Visit.of(request, html.base());
  }

  /** A field of the address; empty where it is missing. */
  public String query(String name, ContainerRequestContext request) {
    return Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst(name)).orElse("");
  }

  /**
   * The page of a list that is asked for, from 1.
   *
   * @throws RegistryException INVALID for what is no such number
   */
  public int number(ContainerRequestContext request) {
    return number("page", request);
  }

  /**
   * A number from 1 in the address; 1 where it is missing.
   *
   * @throws RegistryException INVALID for what is no such number
   */
  public int number(String name, ContainerRequestContext request) {
    String text = query(name, request);
    if (text.isEmpty()) {
      return 1;
    }
    if (!NUMBER.matcher(text).matches()) {
      throw new RegistryException(Reason.INVALID, name + " is a number from 1");
    }
    return Integer.parseInt(text);
  }

  /**
   * What the forms of this visitor carry in a field named {@link Form#SEAL}. A page that has one is
   * not compressed.
   */
  public String seal(ContainerRequestContext request) {
    request.setProperty(SEALED, true);
    return seal.of(Caller.of(request));
  }

  /**
   * A form that a user sent.
   *
   * @throws RegistryException UNAUTHENTICATED; FORBIDDEN when it comes from no page that was made
   *     for this user
   */
  public Form form(ContainerRequestContext request) throws IOException {
    SignIn.require(request);
    Form form = Form.read(request);
    requireSeal(form.text(Form.SEAL), request);
    return form;
  }

  /**
   * Passes what was sent from a page of ours.
   *
   * @param sent the value of the field {@link Form#SEAL}
   * @throws RegistryException FORBIDDEN when that page was not made for this user
   */
  public void requireSeal(String sent, ContainerRequestContext request) {
    if (!seal.fits(sent, Caller.of(request))) {
      throw new RegistryException(
          Reason.FORBIDDEN, "this form is old or not ours; open its page again and send it anew");
    }
  }

  /**
   * A page in its frame. Browsers ask each time whether it is still the same: what it shows depends
   * on who asks and changes with any publish. Compressed where {@link #mayBePacked}.
   */
  public Response show(String template, Frame frame, Object page, ContainerRequestContext request) {
    byte[] bytes = html.page(template, frame, page).getBytes(StandardCharsets.UTF_8);
    Representation answer =
        Representation.of(Content.of(bytes), MediaTypes.HTML)
            .cache("private, no-cache")
            .header("Vary", "Accept, Authorization, Accept-Encoding")
            .header("Content-Security-Policy", Html.POLICY)
            .header("Referrer-Policy", "same-origin");
    if (mayBePacked(request)) {
      answer.orGzip(() -> Gzip.of(bytes));
    }
    return answer.answer(request);
  }

  /**
   * Whether the length of a page may tell what it repeats. Who makes a browser ask for addresses of
   * his choice and sees how long the answers are, even encrypted, learns letter by letter what
   * stands in a compressed page beside a word of the address (BREACH). So a page with a seal never
   * is; and of those for a user, who may see what others may not, only those that repeat nothing of
   * their address but names that exist: the start page and what is about a module. What anybody is
   * shown is no secret.
   */
  private static boolean mayBePacked(ContainerRequestContext request) {
    boolean sealed = request.getProperty(SEALED) != null;
    boolean repeats = request.getUriInfo().getPath().startsWith("-/");
    return !sealed && (Caller.of(request).isAnonymous() || !repeats);
  }

  /** A page that answers a form: it may hold what nobody shall see again, so nothing keeps it. */
  public Response answer(int status, String template, Frame frame, Object page) {
    byte[] bytes = html.page(template, frame, page).getBytes(StandardCharsets.UTF_8);
    return Response.status(status)
        .entity(bytes)
        .type(MediaTypes.HTML)
        .header("Content-Length", bytes.length)
        .header("Cache-Control", "no-store")
        .header("Vary", "Accept, Authorization")
        .header("Content-Security-Policy", Html.POLICY)
        .header("Referrer-Policy", "same-origin")
        .build();
  }

  /** A page whose forms are fresh, or one of which came back. */
  public Response show(
      String template, Frame frame, Object page, FormState state, ContainerRequestContext request) {
    return state == FormState.FRESH
        ? show(template, frame, page, request)
        : answer(state.status(), template, frame, page);
  }

  /**
   * Sends the browser to another page by GET, as after every form.
   *
   * @param path of ours, beginning with a slash
   */
  public Response goTo(String path, ContainerRequestContext request) {
    return Response.seeOther(URI.create(visit(request).root() + path))
        .header("Cache-Control", "no-store")
        .build();
  }
}
