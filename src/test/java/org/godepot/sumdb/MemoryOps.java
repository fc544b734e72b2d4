package org.godepot.sumdb;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** A client's outside: a database that can be exchanged, and a memory. Thread-safe. */
class MemoryOps implements SumdbOps {
  final Map<String, byte[]> stored = new ConcurrentHashMap<>();

  private final List<String> asked = new ArrayList<>();
  private SignedDatabase database;
  private Optional<String> head = Optional.empty();
  private Optional<String> oldNote = Optional.empty();
  private boolean online = true;

  MemoryOps(SignedDatabase database) {
    this.database = database;
  }

  /** What a network may throw. */
  static final class OfflineException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  synchronized void connect(SignedDatabase other) {
    database = other;
  }

  synchronized void disconnect() {
    online = false;
  }

  /** As a store that was put back to how it was once. */
  synchronized void forgetHead() {
    head = Optional.empty();
  }

  /** From now on lookups have an old note, as a cache in between may send them. */
  synchronized void freeze(String note) {
    oldNote = Optional.of(note);
  }

  /** What was asked since this was called last. */
  synchronized List<String> asked() {
    List<String> paths = List.copyOf(asked);
    asked.clear();
    return paths;
  }

  /** What is stored, for comparison. */
  Map<String, String> contents() {
    Map<String, String> contents = new TreeMap<>();
    stored.forEach((path, bytes) -> contents.put(path, HexFormat.of().formatHex(bytes)));
    return contents;
  }

  @Override
  public synchronized Optional<byte[]> readRemote(String path) {
    asked.add(path);
    if (!online) {
      throw new OfflineException();
    }
    Optional<byte[]> answer = database.answer(path);
    return path.startsWith("/lookup/") ? answer.map(this::frozen) : answer;
  }

  private byte[] frozen(byte[] body) {
    if (oldNote.isEmpty()) {
      return body;
    }
    Lookup lookup = Lookup.parse(new String(body, StandardCharsets.UTF_8));
    Lookup old = new Lookup(lookup.id(), lookup.record(), oldNote.get());
    return old.body().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Optional<byte[]> readStored(String path) {
    return Optional.ofNullable(stored.get(path));
  }

  @Override
  public void store(String path, byte[] verified) {
    stored.merge(path, verified, (old, fresh) -> old.length > fresh.length ? old : fresh);
  }

  @Override
  public synchronized Optional<String> head() {
    return head;
  }

  @Override
  public synchronized boolean moveHead(Optional<String> from, String to) {
    if (!head.equals(from)) {
      return false;
    }
    head = Optional.of(to);
    return true;
  }
}
