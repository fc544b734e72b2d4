package org.godepot.web.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.godepot.access.OwnerAccess;
import org.godepot.catalog.HostedRelease;
import org.godepot.catalog.Release;
import org.godepot.registry.browse.HostedPackage;
import org.jspecify.annotations.Nullable;

/**
 * A version in JSON, in the shape of Gitea's Package; from {@code time} on it is ours.
 *
 * @param repository always null: a package stands for itself
 * @param createdAt when it was published
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record PackageView(
    long id,
    UserView owner,
    @Nullable String repository,
    UserView creator,
    String type,
    String name,
    String version,
    String htmlUrl,
    String createdAt,
    String time,
    String h1,
    String goModH1,
    long size,
    long downloads,
    @Nullable String retracted,
    @Nullable String deprecated,
    boolean bound) {

  static PackageView of(HostedPackage shown, String base) {
    HostedRelease hosted = shown.hosted();
    Release release = hosted.release();
    return new PackageView(
        hosted.id(),
        UserView.of(shown.owner(), base),
        null,
        UserView.of(release.publication().by(), base),
        "go",
        release.id().path().text(),
        release.id().version().text(),
        base + "/" + release.id(),
        release.publication().at().toString(),
        release.time().toString(),
        release.sums().zip().text(),
        release.sums().mod().text(),
        release.zip().size(),
        hosted.downloads(),
        shown.retracted().orElse(null),
        shown.deprecated().orElse(null),
        false);
  }

  /** A user or owner, in the shape of Gitea's User; what godepot does not know is empty. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record UserView(
      long id,
      String login,
      String fullName,
      String email,
      String avatarUrl,
      String htmlUrl,
      String username) {

    static UserView of(String name, String base) {
      return new UserView(0, name, "", "", "", base + "/-/owners/" + name, name);
    }

    static UserView of(OwnerAccess owner, String base) {
      String name = owner.owner().name().text();
      String fullName = owner.profile().fullName();
      return new UserView(
          owner.owner().id(), name, fullName, "", "", base + "/-/owners/" + name, name);
    }
  }
}
