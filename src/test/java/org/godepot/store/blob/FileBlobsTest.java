package org.godepot.store.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.godepot.catalog.Content;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.StoredFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBlobsTest extends BlobStoreContract {
  @TempDir Path root;

  private FileBlobs blobs;

  @BeforeEach
  void open() throws IOException {
    blobs = FileBlobs.open(new BlobSettings(root, 0));
  }

  @AfterEach
  void close() {
    blobs.close();
  }

  @Override
  protected BlobStore store() {
    return blobs;
  }

  @Override
  protected int staged() throws IOException {
    return stagedFiles().size();
  }

  private List<Path> stagedFiles() throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve(".staging"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".lock"))
          .toList();
    }
  }

  private StoredFile commit(byte[] bytes) throws IOException {
    try (StagedBlob staged = blobs.stage(new ByteArrayInputStream(bytes), bytes.length)) {
      staged.commit();
      return staged.file();
    }
  }

  private static StagedBlob leave(FileBlobs store) throws IOException {
    return store.stage(new ByteArrayInputStream(new byte[10]), 10);
  }

  @Test
  void leftoversOfDeadRunsAreRemovedAndThoseOfLivingOnesKept() throws IOException {
    Path dead = Files.createDirectories(root.resolve(".staging/dead"));
    Files.writeString(dead.resolve("1"), "left");
    Files.createFile(root.resolve(".staging/dead.lock"));
    StagedBlob living = leave(blobs);
    try (FileBlobs second = FileBlobs.open(new BlobSettings(root, 0))) {
      assertThat(dead).doesNotExist();
      assertThat(root.resolve(".staging/dead.lock")).doesNotExist();
      assertThat(stagedFiles()).hasSize(1);
      living.commit();
      assertThat(second.open(living.file()).size()).isEqualTo(10);
    }
  }

  @Test
  void anOrderlyEndLeavesNothing() throws IOException {
    leave(blobs);
    blobs.close();
    assertThat(root.resolve(".staging")).isEmptyDirectory();
    open();
  }

  @Test
  void flippedBytesCutTheTransferBeforeItsEnd() throws IOException {
    byte[] bytes = new byte[300_000];
    StoredFile file = commit(bytes);
    Path path = BlobPath.of(root, file.digest()).file();
    bytes[100_000] = 1;
    Files.write(path, bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Content content = blobs.open(file)) {
      assertThatThrownBy(() -> content.writeTo(out, 0, content.size()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("damaged");
    }
    assertThat(out.size()).isLessThan(bytes.length);
  }

  @Test
  void aBlobOfAnotherLengthDoesNotOpen() throws IOException {
    StoredFile file = commit(new byte[100]);
    Files.write(BlobPath.of(root, file.digest()).file(), new byte[99]);
    assertThatThrownBy(() -> blobs.open(file)).isInstanceOf(RegistryException.class);
  }

  @Test
  void theReserveOfFreeSpaceIsKept() throws IOException {
    try (FileBlobs reserved = FileBlobs.open(new BlobSettings(root, Long.MAX_VALUE / 2))) {
      assertThatThrownBy(() -> reserved.requireRoom(1))
          .isInstanceOfSatisfying(
              RegistryException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STORAGE_FULL));
    }
    blobs.requireRoom(1);
  }
}
