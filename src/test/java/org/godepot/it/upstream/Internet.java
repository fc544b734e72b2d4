package org.godepot.it.upstream;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.sum.Hash1;
import org.godepot.golang.zip.ModuleZip;
import org.godepot.golang.zip.ZipReport;
import org.godepot.registry.ingest.Inspection;
import org.godepot.sumdb.SignedDatabase;

/** All there is outside: an upstream that tests break, and a checksum database that signs. */
public final class Internet implements AutoCloseable {
  private static final String SUMS = "/sumdb/sum.test";

  private final FakeUpstream upstream = FakeUpstream.start();
  private final SignedDatabase sums = new SignedDatabase("sum.test");

  public Internet() {
    upstream.mount(SUMS + "/", this::answerSums);
  }

  private void answerSums(HttpExchange exchange) throws IOException {
    Optional<byte[]> answer =
        sums.answer(exchange.getRequestURI().getPath().substring(SUMS.length()));
    try (exchange) {
      exchange.sendResponseHeaders(
          answer.isPresent() ? 200 : 404, answer.map(body -> body.length).orElse(-1));
      if (answer.isPresent()) {
        exchange.getResponseBody().write(answer.get());
      }
    }
  }

  public FakeUpstream upstream() {
    return upstream;
  }

  public SignedDatabase sums() {
    return sums;
  }

  /** Publishes a version, with its right hashes in the database. */
  public void publish(ModuleVersion id, byte[] zip) throws IOException {
    upstream.module(id, zip);
    ZipReport report = report(zip);
    sums.add(id, Inspection.hash1(report), Hash1.ofGoMod(report.goMod().orElseThrow()));
  }

  private static ZipReport report(byte[] zip) throws IOException {
    Path file = Files.write(Files.createTempFile("godepot", ".zip"), zip);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.DELETE_ON_CLOSE)) {
      return ModuleZip.check(channel);
    }
  }

  /** Writes the rules of a server: this upstream, this database, and what is said. */
  public void rules(Path home, String... lines) throws IOException {
    String options = " connect=2s first-byte=2s idle=2s private-addresses=127.0.0.1/32\n";
    Files.createDirectories(home);
    Files.writeString(
        home.resolve("upstream.rules"),
        "upstream public "
            + upstream.url()
            + options
            + "sumdb "
            + sums.vkey()
            + " url="
            + upstream.url()
            + SUMS
            + options
            + String.join("\n", List.of(lines))
            + "\n");
  }

  /** How many zips were asked for. */
  public int zips(ModuleVersion id) {
    return upstream.requests(FakeUpstream.file(id, "zip")).size();
  }

  @Override
  public void close() {
    upstream.close();
  }
}
