package org.godepot.store.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.godepot.access.Grant;
import org.godepot.access.OwnerAccess;
import org.godepot.access.OwnerKind;
import org.godepot.access.OwnerProfile;
import org.godepot.access.Visibility;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "owner")
class OwnerRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String name = "";

  @Column(name = "name_key")
  String nameKey = "";

  Instant created = Instant.EPOCH;

  String kind = "";

  String visibility = "";

  @Column(name = "full_name")
  String fullName = "";

  protected OwnerRow() {}

  static OwnerRow of(OwnerName name, OwnerProfile profile) {
    OwnerRow row = new OwnerRow();
    row.name = name.text();
    row.nameKey = name.key();
    row.created = profile.created();
    row.take(profile);
    return row;
  }

  /** Everything but name and creation, which stay. */
  void take(OwnerProfile profile) {
    kind = profile.kind().word();
    visibility = profile.visibility().word();
    fullName = profile.fullName();
  }

  Owner owner() {
    return new Owner(Objects.requireNonNull(id), new OwnerName(name));
  }

  OwnerAccess access(List<Grant> grants) {
    OwnerProfile profile =
        new OwnerProfile(
            OwnerKind.valueOf(kind.toUpperCase(Locale.ROOT)),
            Visibility.valueOf(visibility.toUpperCase(Locale.ROOT)),
            fullName,
            created);
    return new OwnerAccess(owner(), profile, grants);
  }
}
