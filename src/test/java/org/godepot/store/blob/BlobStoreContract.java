package org.godepot.store.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import org.godepot.catalog.Content;
import org.godepot.catalog.Digest;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.StoredFile;
import org.junit.jupiter.api.Test;

/** What every blob store does. */
public abstract class BlobStoreContract {
  private static final byte[] BYTES = "some bytes".getBytes(StandardCharsets.UTF_8);

  /** The store under test, empty. */
  protected abstract BlobStore store();

  /** How many staged blobs there are. */
  protected abstract int staged() throws IOException;

  private StagedBlob stage(byte[] bytes) throws IOException {
    return store().stage(new ByteArrayInputStream(bytes), bytes.length);
  }

  private static byte[] read(Content content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (content) {
      content.writeTo(out, 0, content.size());
    }
    return out.toByteArray();
  }

  private StoredFile commit(byte[] bytes) throws IOException {
    try (StagedBlob staged = stage(bytes)) {
      staged.commit();
      return staged.file();
    }
  }

  @Test
  void committedBytesAreThereUnderTheirDigest() throws IOException {
    StoredFile file = commit(BYTES);
    assertThat(file.digest()).isEqualTo(Digest.ofContent(BYTES));
    assertThat(file.size()).isEqualTo(BYTES.length);
    assertThat(read(store().open(file))).isEqualTo(BYTES);
    assertThat(staged()).isZero();
  }

  @Test
  void whatIsCommittedIsCountedOnceAndWhatIsGoneNotAtAll() throws IOException {
    assertThat(store().count()).isEqualTo(new BlobStore.Stock(0, 0));
    StoredFile file = commit(BYTES);
    commit(BYTES);
    commit(new byte[1000]);
    try (StagedBlob staged = stage(new byte[500])) {
      assertThat(staged.file().size()).isEqualTo(500);
      assertThat(store().count()).isEqualTo(new BlobStore.Stock(2, BYTES.length + 1000L));
    }
    store().remove(file.digest());
    assertThat(store().count()).isEqualTo(new BlobStore.Stock(1, 1000));
  }

  @Test
  void theRoomIsTold() {
    BlobStore.Room room = store().room();
    assertThat(room.free()).isPositive().isLessThanOrEqualTo(room.total());
    assertThat(room.reserve()).isNotNegative();
  }

  @Test
  void aPartCanBeRead() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Content content = store().open(commit(BYTES))) {
      content.writeTo(out, 5, 3);
    }
    assertThat(out).hasToString("byt");
  }

  @Test
  void stagedBytesCanBeReadButNotOpened() throws IOException {
    try (StagedBlob staged = stage(BYTES)) {
      try (SeekableByteChannel channel = staged.read()) {
        ByteBuffer buffer = ByteBuffer.allocate(BYTES.length);
        channel.read(buffer);
        assertThat(buffer.array()).isEqualTo(BYTES);
      }
      assertThatThrownBy(() -> store().open(staged.file()))
          .isInstanceOfSatisfying(
              RegistryException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE));
    }
    assertThat(staged()).isZero();
  }

  @Test
  void committingTheSameBytesTwiceIsFine() throws IOException {
    StoredFile first = commit(BYTES);
    assertThat(commit(BYTES)).isEqualTo(first);
    assertThat(read(store().open(first))).isEqualTo(BYTES);
  }

  @Test
  void moreBytesThanTheLimitAreRefused() throws IOException {
    assertThatThrownBy(() -> store().stage(new ByteArrayInputStream(BYTES), BYTES.length - 1))
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
    assertThat(staged()).isZero();
  }

  @Test
  void aBrokenSourceIsNoEndAndLeavesNothing() throws IOException {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(BYTES),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("cut");
              }
            });
    assertThatThrownBy(() -> store().stage(broken, 1000)).isInstanceOf(IOException.class);
    assertThat(staged()).isZero();
  }

  @Test
  void emptyBytesAreBytesToo() throws IOException {
    assertThat(read(store().open(commit(new byte[0])))).isEmpty();
  }
}
