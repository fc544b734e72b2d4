package org.godepot.web.publish;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.registry.publish.Upload;
import org.godepot.web.refusal.BrokenBodyException;
import org.godepot.web.refusal.WatchedStream;

/**
 * Opens the zip in a request body: the whole body, or the first file of multipart/form-data.
 * Nothing is buffered and nothing is read before it is opened.
 */
final class UploadBody implements Upload.Source {
  private final HttpServletRequest request;

  UploadBody(HttpServletRequest request) {
    this.request = request;
  }

  @Override
  public OptionalLong announced() {
    long length = request.getContentLengthLong();
    return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
  }

  /**
   * The bytes of the zip.
   *
   * @throws RegistryException UNSUPPORTED for other multipart types, INVALID for a form without
   *     file
   * @throws BrokenBodyException when the body cannot be read
   */
  @Override
  public InputStream open() throws IOException {
    if (request.getHeader("Content-Range") != null) {
      throw new RegistryException(Reason.INVALID, "a part of a zip cannot be published");
    }
    String type =
        Optional.ofNullable(request.getContentType()).orElse("").trim().toLowerCase(Locale.ROOT);
    if (!type.startsWith("multipart/")) {
      return new WatchedStream(request.getInputStream());
    }
    if (!type.startsWith("multipart/form-data")) {
      throw new RegistryException(
          Reason.UNSUPPORTED, "send the zip as the body itself or as multipart/form-data");
    }
    return FormParts.read(request, (name, value) -> {})
        .orElseThrow(
            () ->
                new RegistryException(
                    Reason.INVALID,
                    "no file among the form's first "
                        + FormParts.MAX_PARTS
                        + " parts: curl -F file=@m.zip"));
  }
}
