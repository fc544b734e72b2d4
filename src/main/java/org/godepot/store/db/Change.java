package org.godepot.store.db;

import org.godepot.catalog.Digest;
import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.ModulePath;

/**
 * A committed change of something that is kept in memory. Its kind and subject are what other
 * servers on the same database read of it.
 */
public sealed interface Change {
  /** Names the kind of change in the table. */
  String kind();

  /** What changed, as text. */
  String subject();

  /** The change that a row tells. */
  static Change of(String kind, String subject) {
    return switch (kind) {
      case OfModule.KIND -> OfModule.parse(subject);
      case OfOwner.KIND -> new OfOwner(new OwnerName(subject));
      case OfToken.KIND -> new OfToken(new Digest(subject));
      case OfUser.KIND -> new OfUser(subject);
      case OfRoles.KIND -> new OfRoles();
      case OfMirrored.KIND -> new OfMirrored(ModulePath.of(subject));
      case OfClaims.KIND -> new OfClaims();
      case OfMaintenance.KIND -> new OfMaintenance();
      default -> throw new IllegalArgumentException("unknown kind of change: " + kind);
    };
  }

  /** Releases of a module came or went. */
  record OfModule(long ownerId, ModulePath path) implements Change {
    static final String KIND = "module";

    private static OfModule parse(String subject) {
      int blank = subject.indexOf(' ');
      long owner = Long.parseLong(subject.substring(0, blank));
      return new OfModule(owner, ModulePath.of(subject.substring(blank + 1)));
    }

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String subject() {
      return ownerId + " " + path.text();
    }
  }

  /** An owner came, went, or lets others do more or less. */
  record OfOwner(OwnerName name) implements Change {
    static final String KIND = "owner";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String subject() {
      return name.text();
    }
  }

  /** A token was revoked. */
  record OfToken(Digest hash) implements Change {
    static final String KIND = "token";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String subject() {
      return hash.hex();
    }
  }

  /** The realm roles remembered of a user changed. */
  record OfUser(String key) implements Change {
    static final String KIND = "user";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String subject() {
      return key;
    }
  }

  /** The set of role names in grants changed. */
  record OfRoles() implements Change {
    static final String KIND = "roles";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String subject() {
      return "";
    }
  }

  /** Files of a module from outside went or came back, or its list changed. */
  record OfMirrored(ModulePath path) implements Change {
    static final String KIND = "mirrored";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String subject() {
      return path.text();
    }
  }

  /** Maintenance began, changed or ended. */
  record OfMaintenance() implements Change {
    static final String KIND = "maintenance";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String subject() {
      return "";
    }
  }

  /** The set of claimed prefixes changed. */
  record OfClaims() implements Change {
    static final String KIND = "claims";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String subject() {
      return "";
    }
  }
}
