package org.godepot.store.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.godepot.catalog.Claim;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.ModulePrefix;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "prefix_claim")
class PrefixClaimRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String prefix = "";

  @Column(name = "owner_id")
  long ownerId;

  @Column(name = "claimed_by")
  String claimedBy = "";

  @Column(name = "claimed_at")
  Instant claimedAt = Instant.EPOCH;

  protected PrefixClaimRow() {}

  /** Everything but the prefix, which stays. */
  void take(Claim claim) {
    ownerId = claim.owner().id();
    claimedBy = claim.by();
    claimedAt = claim.at();
  }

  Claim toClaim(String ownerName) {
    return new Claim(
        new ModulePrefix(prefix),
        new Owner(ownerId, new OwnerName(ownerName)),
        claimedBy,
        claimedAt);
  }
}
