package org.godepot.store.blob;

class MemoryBlobsTest extends BlobStoreContract {
  private final MemoryBlobs blobs = new MemoryBlobs();

  @Override
  protected BlobStore store() {
    return blobs;
  }

  @Override
  protected int staged() {
    return blobs.staged();
  }
}
