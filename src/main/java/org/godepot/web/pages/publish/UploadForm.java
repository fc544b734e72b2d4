package org.godepot.web.pages.publish;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.registry.publish.Upload;
import org.godepot.web.pages.Form;
import org.godepot.web.publish.FormParts;

/** The publish form as it was sent, read as far as its file; that is read when it is opened. */
final class UploadForm implements Upload.Source {
  /** A seal or the name of an owner. */
  private static final int MAX_FIELD = 200;

  private final Map<String, String> fields;
  private final Optional<InputStream> file;
  private final long length;

  private UploadForm(Map<String, String> fields, Optional<InputStream> file, long length) {
    this.fields = fields;
    this.file = file;
    this.length = length;
  }

  /**
   * Reads the fields before the file.
   *
   * @throws RegistryException UNSUPPORTED for another type, INVALID for what is no form data
   */
  static UploadForm read(HttpServletRequest request) throws IOException {
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    if (!type.trim().toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
      throw new RegistryException(Reason.UNSUPPORTED, "this address takes the form of its page");
    }
    Map<String, String> fields = new HashMap<>();
    Optional<InputStream> file =
        FormParts.read(request, (name, value) -> fields.put(name, text(value)));
    return new UploadForm(fields, file, request.getContentLengthLong());
  }

  private static String text(InputStream value) throws IOException {
    return new String(value.readNBytes(MAX_FIELD), StandardCharsets.UTF_8).strip();
  }

  String seal() {
    return fields.getOrDefault(Form.SEAL, "");
  }

  String owner() {
    return fields.getOrDefault("owner", "");
  }

  @Override
  public OptionalLong announced() {
    return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
  }

  @Override
  public InputStream open() {
    return file.orElseThrow(
        () -> new RegistryException(Reason.INVALID, "the form has no file; choose a module zip"));
  }
}
