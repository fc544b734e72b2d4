package org.godepot.web.pages.publish;

import java.util.Optional;

/**
 * The page with the form.
 *
 * @param notice why the visitor is here again
 * @param upload the address that takes a zip from a terminal
 */
public record PublishPage(UploadBox box, Optional<String> notice, String upload) {
  static PublishPage of(UploadBox box, Optional<String> notice, String base) {
    String owner = box.chosen().isEmpty() ? "OWNER" : box.chosen();
    return new PublishPage(box, notice, base + "/api/packages/" + owner + "/go/upload");
  }
}
