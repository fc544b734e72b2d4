package org.godepot.store.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.godepot.catalog.Digest;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Ticket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {
  private static final long LIMIT = 1000;

  @TempDir Path root;

  private Instant now = Instant.parse("2026-01-02T03:04:05.678Z");
  private FileBlobs blobs;
  private Shelf shelf;

  @BeforeEach
  void open() throws IOException {
    blobs = FileBlobs.open(new BlobSettings(root, 0));
    shelf = shelf(blobs);
  }

  @AfterEach
  void close() {
    blobs.close();
  }

  private Shelf shelf(FileBlobs store) throws IOException {
    return store.shelf(() -> now, new SecureRandom());
  }

  private Ticket put(String user, String text) throws IOException {
    now = now.plusMillis(1);
    return shelf.put(user, stream(text), LIMIT);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<String> read(Shelf from, String user, Ticket ticket) throws IOException {
    Optional<Shelf.Held> found = from.open(user, ticket);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (Shelf.Held held = found.get()) {
      byte[] bytes = held.bytes().readAllBytes();
      assertThat(held.size()).isEqualTo(bytes.length);
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private Optional<String> read(String user, Ticket ticket) throws IOException {
    return read(shelf, user, ticket);
  }

  private List<Path> held() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve(".held"))) {
      return files.toList();
    }
  }

  private static void refused(
      Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  /** A file as another server on the same blobs would put it, of any size without its bytes. */
  private void putByAnother(String user, long size) throws IOException {
    Ticket ticket = put(user, "");
    Path file =
        held().stream()
            .filter(path -> path.toString().endsWith(ticket.text()))
            .findFirst()
            .orElseThrow();
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(size);
    }
  }

  @Test
  void whatWaitsIsThereForItsUserOnly() throws IOException {
    Ticket ticket = put("ann", "bytes");
    assertThat(read("ann", ticket)).contains("bytes");
    assertThat(read("ann", ticket)).contains("bytes");
    assertThat(read("bob", ticket)).isEmpty();
    shelf.drop("bob", ticket);
    assertThat(read("ann", ticket)).isPresent();
    shelf.drop("ann", ticket);
    assertThat(read("ann", ticket)).isEmpty();
    assertThat(held()).isEmpty();
  }

  @Test
  void noNameOfAUserIsInAPath() throws IOException {
    put("../ann\n", "bytes");
    assertThat(held()).hasSize(1).allMatch(file -> !file.toString().contains("ann"));
  }

  @Test
  void whatWaitedTooLongIsGone() throws IOException {
    Ticket ticket = put("ann", "bytes");
    now = now.plus(Shelf.LIFE).minusMillis(1);
    assertThat(read("ann", ticket)).isPresent();
    shelf.clear();
    assertThat(held()).hasSize(1);
    now = now.plusMillis(1);
    assertThat(read("ann", ticket)).isEmpty();
    assertThat(held()).hasSize(1);
    shelf.clear();
    assertThat(held()).isEmpty();
  }

  @Test
  void aStartRemovesWhatWaitedTooLongAndNothingElse() throws IOException {
    put("ann", "old");
    now = now.plus(Duration.ofMinutes(29));
    Ticket fresh = put("bob", "fresh");
    now = now.plus(Duration.ofMinutes(1));
    try (FileBlobs other = FileBlobs.open(new BlobSettings(root, 0))) {
      Shelf second = shelf(other);
      assertThat(held()).hasSize(1);
      assertThat(read(second, "bob", fresh)).contains("fresh");
    }
  }

  @Test
  void anotherServerFindsWhatWaits() throws IOException {
    Ticket ticket = put("ann", "bytes");
    try (FileBlobs other = FileBlobs.open(new BlobSettings(root, 0))) {
      Shelf second = shelf(other);
      assertThat(read(second, "ann", ticket)).contains("bytes");
      second.drop("ann", ticket);
    }
    assertThat(read("ann", ticket)).isEmpty();
  }

  @Test
  void theNewestOfAUserTakeThePlaceOfTheOldest() throws IOException {
    Ticket first = put("ann", "1");
    Ticket second = put("ann", "2");
    Ticket ofBob = put("bob", "b");
    Ticket third = put("ann", "3");
    assertThat(read("ann", first)).isEmpty();
    assertThat(read("ann", second)).isPresent();
    assertThat(read("ann", third)).isPresent();
    assertThat(read("bob", ofBob)).isPresent();
  }

  @Test
  void whatIsBeingReadCanBeReadToItsEnd() throws IOException {
    Ticket ticket = put("ann", "bytes");
    try (Shelf.Held held = shelf.open("ann", ticket).orElseThrow()) {
      shelf.drop("ann", ticket);
      assertThat(held.bytes()).hasContent("bytes");
    }
  }

  @Test
  void moreBytesThanAllMayHaveAreRefusedAndNobodyLosesAnything() throws IOException {
    putByAnother("bob", Shelf.MAX_BYTES - 10);
    Ticket mine = put("ann", "12345");
    shelf.requireRoom("ann", 5);
    refused(Reason.BUSY, () -> shelf.requireRoom("ann", 6));
    refused(Reason.BUSY, () -> put("ann", "123456"));
    assertThat(read("ann", mine)).isPresent();
    assertThat(held()).hasSize(2);
    now = now.plus(Shelf.LIFE);
    shelf.requireRoom("ann", 6);
    put("ann", "123456");
  }

  @Test
  void theBytesThatGiveWayDoNotCount() throws IOException {
    putByAnother("ann", Shelf.MAX_BYTES - 10);
    put("ann", "12345");
    put("ann", "1234567890123456");
    assertThat(held()).hasSize(2);
  }

  @Test
  void moreUploadsThanCanBeListedQuicklyAreRefused() throws IOException {
    Ticket first = put("ann", "");
    for (int i = 1; i < Shelf.MAX_HELD; i++) {
      String user = Digest.ofContent(new byte[] {(byte) i, (byte) (i >> 8)}).hex();
      Files.createFile(root.resolve(".held/" + user + "-" + first));
    }
    refused(Reason.BUSY, () -> put("one more", ""));
    shelf.drop("ann", first);
    put("one more", "");
  }

  @Test
  void aBrokenOrTooLongUploadLeavesNothing() throws IOException {
    InputStream broken =
        new SequenceInputStream(
            stream("some"),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("cut");
              }
            });
    assertThatThrownBy(() -> shelf.put("ann", broken, LIMIT)).isInstanceOf(IOException.class);
    refused(Reason.TOO_LARGE, () -> shelf.put("ann", stream("123"), 2));
    assertThat(held()).isEmpty();
    try (Stream<Path> staged = Files.walk(root.resolve(".staging"))) {
      assertThat(staged.filter(Files::isRegularFile))
          .allMatch(file -> file.toString().endsWith(".lock"));
    }
  }

  @Test
  void whatLiesAmongThemIsLeftAlone() throws IOException {
    Path other = Files.writeString(root.resolve(".held/lost+found"), "");
    now = now.plus(Duration.ofDays(1000));
    shelf.clear();
    assertThat(other).exists();
  }

  @Test
  void uploadsThatWaitAreNoBlobs() throws IOException {
    put("ann", "bytes");
    List<Object> seen = new ArrayList<>();
    blobs.forEach(seen::addAll);
    assertThat(seen).isEmpty();
  }
}
