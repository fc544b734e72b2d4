package org.godepot.web.pages.publish;

import java.util.List;
import org.godepot.catalog.OwnerName;
import org.godepot.registry.publish.Previews;

/**
 * The form that takes a zip.
 *
 * @param owners that the visitor may publish into; nothing can be sent without one
 * @param chosen that of them which is chosen
 */
public record UploadBox(String seal, List<String> owners, String chosen) {
  public UploadBox {
    owners = List.copyOf(owners);
  }

  /**
   * The form.
   *
   * @param wanted the owner to choose if the visitor may publish there, any text
   */
  static UploadBox of(String seal, List<OwnerName> owners, String wanted) {
    List<String> names = owners.stream().map(OwnerName::text).toList();
    String first = names.isEmpty() ? "" : names.get(0);
    return new UploadBox(seal, names, names.contains(wanted) ? wanted : first);
  }

  /** Most bytes of a zip. */
  public long most() {
    return Previews.MAX_ZIP;
  }

  /** The same in words. */
  public String mostInWords() {
    return SizeWords.of(Previews.MAX_ZIP);
  }
}
