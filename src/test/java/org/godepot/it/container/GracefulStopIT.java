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
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A stop ends what is being uploaded first. */
class GracefulStopIT {
  private static final int SIZE = 1 << 20;

  @TempDir Path home;

  @ParameterizedTest
  @EnumSource(Distribution.class)
  void anUploadInFlightIsFinishedAtSigterm(Distribution distribution) throws Exception {
    byte[] zip = largeZip();
    try (Container container = Container.start(distribution, Deployment.of(home));
        Socket upload = connect(container.port())) {
      upload.getOutputStream().write(head(zip.length));
      upload.getOutputStream().write(zip, 0, zip.length / 2);
      await(this::halfIsStaged);
      container.terminate();
      await(() -> isClosed(container.port()));
      byte[] rest = Arrays.copyOfRange(zip, zip.length / 2, zip.length);
      upload.getOutputStream().write(rest);
      byte[] answer = upload.getInputStream().readAllBytes();
      assertThat(new String(answer, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 201");
      await(() -> !container.isAlive());
    }
    try (Container again = Container.start(distribution, Deployment.of(home))) {
      Http.Answer list = again.client().get("/api/packages/demo/go/example.com/large/@v/list");
      assertThat(list.text()).isEqualTo("v1.0.0\n");
    }
  }

  private static byte[] largeZip() {
    byte[] noise = new byte[SIZE];
    new Random(1).nextBytes(noise);
    byte[] mod = ModuleZips.mod("example.com/large").getBytes(StandardCharsets.UTF_8);
    return ModuleZips.of("example.com/large", "v1.0.0", Map.of("go.mod", mod, "noise", noise));
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
    try (Stream<Path> files = Files.walk(home)) {
      return files
          .filter(file -> !file.startsWith(home.resolve("db")))
          .anyMatch(file -> file.toFile().isFile() && file.toFile().length() > SIZE / 4);
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

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited in vain");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }
}
