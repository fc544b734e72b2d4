package org.godepot.web.proxy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.godepot.catalog.Release;
import org.jspecify.annotations.Nullable;

/** The JSON of {@code .info} and {@code @latest}; the names are the go command's. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Info(
    @JsonProperty("Version") String version,
    @JsonProperty("Time") String time,
    @JsonProperty("Origin") @Nullable Origin origin) {

  /** Where the version came from; empty parts are left out. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Origin(
      @JsonProperty("VCS") String vcs,
      @JsonProperty("URL") String url,
      @JsonProperty("Ref") String ref,
      @JsonProperty("Hash") String hash) {}

  static Info of(Release release) {
    Optional<Origin> origin =
        Optional.of(release.origin())
            .filter(known -> !known.isUnknown())
            .map(known -> new Origin(known.vcs(), known.url(), known.ref(), known.hash()));
    return new Info(release.id().version().text(), release.time().toString(), origin.orElse(null));
  }
}
