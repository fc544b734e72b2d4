package org.godepot.web.pages;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.godepot.access.FormSeal;
import org.godepot.catalog.Content;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.web.Caller;
import org.godepot.web.MediaTypes;
import org.godepot.web.Representation;
import org.godepot.web.html.Frame;
import org.godepot.web.html.Html;
import org.godepot.web.html.Visit;

/** Answers with pages. Thread-safe. */
public final class Pages {
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

  public Visit visit(ContainerRequestContext request) {
    return Visit.of(request, html.base());
  }

  /** What the forms of this visitor carry in a field named {@link Form#SEAL}. */
  public String seal(ContainerRequestContext request) {
    return seal.of(Caller.of(request));
  }

  /**
   * A form that was sent.
   *
   * @throws RegistryException FORBIDDEN when it comes from no page that was made for this user
   */
  public Form form(ContainerRequestContext request) throws IOException {
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
   * on who asks and changes with any publish.
   */
  public Response show(String template, Frame frame, Object page, ContainerRequestContext request) {
    byte[] bytes = html.page(template, frame, page).getBytes(StandardCharsets.UTF_8);
    return Representation.of(Content.of(bytes), MediaTypes.HTML)
        .cache("private, no-cache")
        .header("Vary", "Accept, Authorization")
        .header("Content-Security-Policy", Html.POLICY)
        .header("Referrer-Policy", "same-origin")
        .answer(request);
  }

  /** A page with a status of its own; nobody keeps it. */
  public Response show(int status, String template, Frame frame, Object page) {
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
