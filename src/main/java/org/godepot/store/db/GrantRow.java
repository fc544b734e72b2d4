package org.godepot.store.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import org.godepot.access.Grant;
import org.godepot.access.Grantee;
import org.godepot.access.Right;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "owner_grant")
class GrantRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  @Column(name = "owner_id")
  long ownerId;

  @Column(name = "grantee_kind")
  String granteeKind = "";

  @Column(name = "grantee_name")
  String granteeName = "";

  @Column(name = "grantee_key")
  String granteeKey = "";

  @Column(name = "access_level")
  String accessLevel = "";

  protected GrantRow() {}

  static GrantRow of(long ownerId, Grant grant) {
    GrantRow row = new GrantRow();
    row.ownerId = ownerId;
    row.granteeKind = grant.grantee().kind().word();
    row.granteeName = grant.grantee().name();
    row.granteeKey = grant.grantee().key();
    row.accessLevel = grant.level().word();
    return row;
  }

  Grant toGrant() {
    Grantee.Kind kind = Grantee.Kind.valueOf(granteeKind.toUpperCase(Locale.ROOT));
    Right level = Right.valueOf(accessLevel.toUpperCase(Locale.ROOT));
    return new Grant(new Grantee(kind, granteeName), level);
  }
}
