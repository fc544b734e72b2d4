package org.godepot.store.blob;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.godepot.catalog.Digest;
import org.godepot.catalog.Ticket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of the shelf.
 *
 * @param user the digest of the user's key
 */
record HeldFile(Digest user, Ticket ticket, Path path) {
  private static final Logger log = LoggerFactory.getLogger(HeldFile.class);
  private static final Pattern NAME = Pattern.compile("([0-9a-f]{64})-(" + Ticket.FORM + ")");

  /** The file, or empty for one that is none of ours. */
  static Optional<HeldFile> parse(Path path) {
    Matcher name = NAME.matcher(String.valueOf(path.getFileName()));
    return name.matches()
        ? Optional.of(new HeldFile(new Digest(name.group(1)), new Ticket(name.group(2)), path))
        : Optional.empty();
  }

  boolean isOf(Digest whom) {
    return user.equals(whom);
  }

  Instant since() {
    return ticket.since();
  }

  /** In bytes; 0 if it is gone. */
  long size() {
    try {
      return Files.size(path);
    } catch (IOException gone) {
      log.debug("{} is gone", path, gone);
      return 0;
    }
  }

  /** Removes it; what cannot be removed now is tried again with all that waited for too long. */
  void remove() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      log.warn("could not remove the waiting upload {}", path, e);
    }
  }
}
