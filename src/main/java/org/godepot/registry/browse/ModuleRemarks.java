package org.godepot.registry.browse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.godepot.catalog.Content;
import org.godepot.catalog.Digest;
import org.godepot.catalog.HostedRelease;
import org.godepot.catalog.Owner;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.StoredFile;
import org.godepot.golang.modfile.ModFileParser;
import org.godepot.golang.modfile.Strictness;
import org.godepot.golang.module.LatestVersion;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.Version;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.facts.ModuleFacts;
import org.godepot.store.blob.BlobStore;

/** Reads what modules say of themselves; kept by the digest of the go.mod. Thread-safe. */
final class ModuleRemarks {
  /** Some hundred bytes each. */
  private static final long MAX_KEPT = 10_000;

  /** More retractions than any module has; the rest is not looked at. */
  private static final int MAX_DIRECTIVES = 1000;

  /** A larger go.mod is not worth its time here: the go command still reads it. */
  private static final int MAX_MOD = 1 << 20;

  private final Facts facts;
  private final BlobStore blobs;
  private final Cache<Digest, Remarks> kept =
      Caffeine.newBuilder().executor(Runnable::run).maximumSize(MAX_KEPT).build();

  ModuleRemarks(Facts facts, BlobStore blobs) {
    this.facts = facts;
    this.blobs = blobs;
  }

  /** What the latest version of a module says. */
  Remarks of(Owner owner, ModulePath path) {
    return facts.module(owner, path).map(this::of).orElse(Remarks.NONE);
  }

  private Remarks of(ModuleFacts module) {
    return module
        .latest()
        .flatMap(module::find)
        .flatMap(facts::release)
        .map(latest -> of(latest.release().mod()))
        .orElse(Remarks.NONE);
  }

  private Remarks of(StoredFile mod) {
    return mod.size() > MAX_MOD ? Remarks.NONE : kept.get(mod.digest(), digest -> read(mod));
  }

  /** The latest version that is not retracted, else the latest of all. */
  Optional<HostedRelease> latest(ModuleFacts module) {
    Remarks remarks = of(module);
    return module
        .latest()
        .filter(version -> remarks.retraction(version).isEmpty())
        .or(() -> latestGood(module, remarks))
        .or(module::latest)
        .flatMap(module::find)
        .flatMap(facts::release);
  }

  private static Optional<Version> latestGood(ModuleFacts module, Remarks remarks) {
    return LatestVersion.of(
        module.descending().stream()
            .filter(version -> remarks.retraction(version).isEmpty())
            .toList());
  }

  private Remarks read(StoredFile mod) {
    ByteArrayOutputStream text = new ByteArrayOutputStream((int) mod.size());
    try (Content content = blobs.open(mod)) {
      content.writeTo(text, 0, mod.size());
    } catch (IOException e) {
      throw new RegistryException(Reason.UNAVAILABLE, "a go.mod cannot be read now", e);
    }
    return Remarks.of(
        ModFileParser.parse(text.toByteArray(), Strictness.LAX, MAX_DIRECTIVES).file());
  }
}
