package org.godepot.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.godepot.it.Await;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A stop ends first what is under way: an upload, and downloads by clients that go on asking. */
class GracefulStopIT {
  private static final int SIZE = 1 << 20;
  private static final int READERS = 4;

  @TempDir Path home;

  @ParameterizedTest
  @EnumSource(Distribution.class)
  void whatIsInFlightIsFinishedAtSigterm(Distribution distribution) throws Exception {
    byte[] zip = largeZip("example.com/large");
    try (Container container = Container.start(distribution, Deployment.of(home));
        Readers readers = Readers.start(container);
        Socket upload = connect(container.port())) {
      upload.getOutputStream().write(head(zip.length));
      upload.getOutputStream().write(zip, 0, zip.length / 2);
      Await.until(this::halfIsStaged);
      Await.until(() -> readers.whole() > READERS);
      container.terminate();
      Await.until(() -> isClosed(container.port()));
      byte[] rest = Arrays.copyOfRange(zip, zip.length / 2, zip.length);
      upload.getOutputStream().write(rest);
      byte[] answer = upload.getInputStream().readAllBytes();
      assertThat(new String(answer, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 201");
      Await.until(() -> !container.isAlive());
      assertThat(readers.broken()).isEmpty();
    }
    try (Container again = Container.start(distribution, Deployment.of(home))) {
      Http.Answer list = again.client().get("/api/packages/demo/go/example.com/large/@v/list");
      assertThat(list.text()).isEqualTo("v1.0.0\n");
    }
  }

  /** Clients that download the same zip until the server is gone. */
  private record Readers(ExecutorService executor, AtomicInteger count, Queue<String> breaks)
      implements AutoCloseable {
    private static final String MODULE = "example.com/read";

    static Readers start(Container container) throws Exception {
      byte[] zip = largeZip(MODULE);
      assertThat(container.publish(Accounts.DEMO, "demo", zip).status()).isEqualTo(201);
      ExecutorService executor = Executors.newFixedThreadPool(READERS);
      Readers readers = new Readers(executor, new AtomicInteger(), new ConcurrentLinkedQueue<>());
      for (int i = 0; i < READERS; i++) {
        Client client = container.client();
        executor.submit(() -> readers.read(client, zip));
      }
      return readers;
    }

    /** A refused connection is fine; an answer that began must come whole. */
    private Void read(Client client, byte[] zip) throws Exception {
      String path = "/api/packages/demo/go/" + MODULE + "/@v/v1.0.0.zip";
      while (true) {
        try {
          Http.Answer answer = client.get(path);
          if (answer.status() == 200 && Arrays.equals(answer.body(), zip)) {
            count.incrementAndGet();
          } else if (answer.status() != 503) {
            breaks.add("status " + answer.status() + " " + answer.text());
          }
        } catch (IOException gone) {
          if (String.valueOf(gone.getMessage()).contains("fixed content-length")) {
            breaks.add(gone.getMessage());
          }
          return null;
        }
      }
    }

    int whole() {
      return count.get();
    }

    Collection<String> broken() {
      return breaks;
    }

    @Override
    public void close() {
      executor.shutdownNow();
    }
  }

  private static byte[] largeZip(String module) {
    byte[] noise = new byte[SIZE];
    new Random(1).nextBytes(noise);
    byte[] mod = ModuleZips.mod(module).getBytes(StandardCharsets.UTF_8);
    return ModuleZips.of(module, "v1.0.0", Map.of("go.mod", mod, "noise", noise));
  }

  private static byte[] head(int length) {
    String credentials = Http.basic(Accounts.DEMO, Accounts.password(Accounts.DEMO));
    String head =
        "PUT /api/packages/demo/go/upload HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: "
            + credentials
            + "\r\nConnection: close\r\nContent-Length: "
            + length
            + "\r\n\r\n";
    return head.getBytes(StandardCharsets.US_ASCII);
  }

  private static Socket connect(int port) throws Exception {
    Socket socket =
        Tls.shared()
            .context()
            .getSocketFactory()
            .createSocket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(60_000);
    return socket;
  }

  private boolean halfIsStaged() {
    try (Stream<Path> files = Files.walk(home.resolve("blobs/.staging"))) {
      return files.anyMatch(file -> file.toFile().isFile() && file.toFile().length() > SIZE / 4);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UncheckedIOException movedMeanwhile) {
      return false;
    }
  }

  /** The container takes no new connection, or ends it. */
  private static boolean isClosed(int port) {
    try (Socket socket = connect(port)) {
      socket.getOutputStream().write("GET /healthz HTTP/1.0\r\n\r\n".getBytes());
      byte[] answer = socket.getInputStream().readAllBytes();
      return !new String(answer, StandardCharsets.US_ASCII).contains(" 200 ");
    } catch (Exception closed) {
      return true;
    }
  }
}
