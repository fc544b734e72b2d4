package org.godepot.web.publish;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.web.refusal.BrokenBodyException;
import org.godepot.web.refusal.WatchedStream;

/**
 * The parts of a multipart/form-data body up to its first file, one after the other as they come;
 * none is buffered. Stateless.
 */
public final class FormParts {
  /** Forms send the file and a few fields. */
  static final int MAX_PARTS = 8;

  /** A part has two or three header lines. */
  private static final int MAX_PART_HEADER = 2048;

  private FormParts() {}

  /** Somebody who reads the fields before the file, or not: what is not read is skipped. */
  @FunctionalInterface
  public interface Fields {
    void take(String name, InputStream value) throws IOException;
  }

  /**
   * Reads up to the first file.
   *
   * @return the file, of which nothing is read yet; empty without one among the first parts
   * @throws RegistryException INVALID for what is no form data
   * @throws BrokenBodyException when the body cannot be read
   */
  public static Optional<InputStream> read(HttpServletRequest request, Fields fields)
      throws IOException {
    JakartaServletFileUpload<?, ?> upload = new JakartaServletFileUpload<>();
    upload.setMaxPartHeaderSize(MAX_PART_HEADER);
    try {
      FileItemInputIterator parts = upload.getItemIterator(request);
      for (int count = 0; count < MAX_PARTS && parts.hasNext(); count++) {
        FileItemInput part = parts.next();
        if (!part.isFormField()) {
          return Optional.of(new WatchedStream(part.getInputStream()));
        }
        fields.take(
            Optional.ofNullable(part.getFieldName()).orElse(""),
            new WatchedStream(part.getInputStream()));
      }
      return Optional.empty();
    } catch (RegistryException refused) {
      throw refused;
    } catch (FileUploadException e) {
      throw new RegistryException(Reason.INVALID, "the form cannot be read as form data", e);
    } catch (IOException | RuntimeException e) {
      throw new BrokenBodyException(e);
    }
  }
}
