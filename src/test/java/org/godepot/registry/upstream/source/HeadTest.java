package org.godepot.registry.upstream.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.godepot.catalog.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads of answers that no HTTP server makes. */
class HeadTest {
  private static final byte[] STATUS = "HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII);

  private final Rig rig = new Rig();
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final ServerSocket server;

  HeadTest() throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
  }

  @AfterEach
  void close() throws Exception {
    rig.close();
    server.close();
    thread.shutdownNow();
  }

  /** Writes a begin, then a part again and again until the other side has enough of it. */
  private String writes(byte[] begin, byte[] part) {
    thread.execute(
        () -> {
          try (Socket socket = server.accept();
              OutputStream out = socket.getOutputStream()) {
            out.write(begin);
            while (part.length > 0) {
              out.write(part);
            }
          } catch (IOException gone) {
            assertThat(gone).isNotNull();
          }
        });
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  private Upstream upstream(String url, Limits limits) {
    return rig.upstream(url, Rig.access(Optional.empty(), Rig.ANY), limits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "x: y\r\n", "x: y\r\n z\r\n"})
  void headsHaveALimit(String part) {
    byte[] bytes = part.repeat(1000).getBytes(StandardCharsets.US_ASCII);
    Upstream upstream = upstream(writes(STATUS, bytes), Limits.DEFAULT);
    Rig.refuses(upstream, "x", Reason.UPSTREAM_FAILED).hasMessageContaining("broke off");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "SSH-2.0-server\r\n", "HTTP/1.1 abc\r\n\r\n", "HTTP/9.9 200 OK\r\n\r\n"})
  void whatIsNoHttpIsAFailure(String begin) {
    byte[] bytes = begin.getBytes(StandardCharsets.US_ASCII);
    Upstream upstream = upstream(writes(bytes, new byte[0]), Limits.DEFAULT);
    Rig.refuses(upstream, "x", Reason.UPSTREAM_FAILED);
    assertThat(upstream.state().failuresInARow()).isEqualTo(1);
    assertThat(upstream.state().underWay()).isZero();
  }

  /** A server may tell again and again that it is on it. */
  @Test
  void promisesEndWithTheTime() {
    byte[] promise = "HTTP/1.1 102 Processing\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    Upstream upstream = upstream(writes(promise, promise), Rig.TINY);
    Rig.refuses(upstream, "x", Reason.UPSTREAM_TIMEOUT);
  }
}
