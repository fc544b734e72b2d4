package org.godepot.registry.upstream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.godepot.registry.upstream.address.AddressRule;
import org.godepot.registry.upstream.address.HttpUrl;
import org.godepot.registry.upstream.source.Credentials;
import org.godepot.registry.upstream.source.Limits;
import org.godepot.registry.upstream.source.SourceSettings;

/** What a line says of an upstream, besides its name. */
final class SourceOptions {
  /** The first line of a file with a secret; tokens have a few thousand bytes at most. */
  private static final int MAX_SECRET = 16 << 10;

  private final Path directory;
  private final Options options;

  /**
   * @param directory that names of files begin at
   * @throws IllegalArgumentException if an option is there twice
   */
  SourceOptions(Path directory, List<String> words) {
    this.directory = directory;
    this.options = new Options(words);
  }

  /**
   * The settings of a GOPROXY.
   *
   * @throws IllegalArgumentException saying what is wrong
   */
  SourceSettings upstream(String name, String url) {
    return settings(name, HttpUrl.base(url));
  }

  /**
   * The settings of a checksum database, which is at the host of its name unless something else is
   * said.
   *
   * @throws IllegalArgumentException saying what is wrong
   */
  SourceSettings sumdb(String name) {
    return settings(name, HttpUrl.base(options.text("url").orElse("https://" + name)));
  }

  private SourceSettings settings(String name, HttpUrl url) {
    SourceSettings.Access access =
        new SourceSettings.Access(
            credentials(),
            options.text("proxy").map(SourceOptions::proxy),
            options.text("private-addresses").map(AddressRule::parse).orElse(AddressRule.PUBLIC));
    Limits limits = limits();
    options.requireNoMore();
    url.literal().ifPresent(address -> requireAllowed(access.addresses(), url));
    return new SourceSettings(name, url, access, limits);
  }

  /** An address that would be refused at each ask is refused at the start. */
  private static void requireAllowed(AddressRule rule, HttpUrl url) {
    try {
      rule.require(url.origin().host(), url.literal().orElseThrow());
    } catch (IOException e) {
      throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
    }
  }

  private static HttpUrl proxy(String text) {
    HttpUrl url = HttpUrl.base(text);
    if (!url.uri().getRawPath().isEmpty()) {
      throw new IllegalArgumentException("proxy= is a URL without path: http://host:port");
    }
    return url;
  }

  private Limits limits() {
    Limits.Times usual = Limits.DEFAULT.times();
    return new Limits(
        new Limits.Times(
            options.time("connect", usual.connect()),
            options.time("first-byte", usual.firstByte()),
            options.time("metadata", usual.metadata()),
            options.time("idle", usual.idle()),
            options.time("zip", usual.zip())),
        options.number("fetches", 1, Limits.DEFAULT.fetches()),
        options.number("waiting", 0, Limits.DEFAULT.waiting()));
  }

  private Optional<Credentials> credentials() {
    Optional<String> user = options.text("user");
    Optional<String> password = options.text("password-file");
    Optional<String> token = options.text("token-file");
    if (user.isPresent() != password.isPresent()) {
      throw new IllegalArgumentException("user= and password-file= belong together");
    }
    if (user.isPresent() && token.isPresent()) {
      throw new IllegalArgumentException("there is a password and a token: one is enough");
    }
    return password
        .map(file -> Credentials.basic(user.orElse(""), secret("password-file", file)))
        .or(() -> token.map(file -> Credentials.bearer(secret("token-file", file))));
  }

  /** The first line of a file. What is wrong with it is told without a word of it. */
  private String secret(String option, String file) {
    try (InputStream in = Files.newInputStream(directory.resolve(file))) {
      byte[] bytes = in.readNBytes(MAX_SECRET);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.lines().findFirst().orElse("").strip();
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException(
          option + "=" + file + " cannot be read: " + e.getClass().getSimpleName(), e);
    }
  }
}
