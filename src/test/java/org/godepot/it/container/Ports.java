package org.godepot.it.container;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports on loopback for servers that cannot be told to choose one. Each is given once, and none is
 * of those a system chooses by itself for a client or for port 0 (from 32768 on Linux): a server
 * that takes ten seconds to bind still finds it free.
 */
final class Ports {
  private static final int FIRST = 20_000;
  private static final int COUNT = 12_000;

  /** Begins anywhere: another run on this machine counts, too. */
  private static final AtomicInteger NEXT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

  private Ports() {}

  /** A port that nothing listens on, and that no other call gets. */
  static int free() throws IOException {
    for (int i = 0; i < COUNT; i++) {
      int port = FIRST + NEXT.getAndIncrement() % COUNT;
      if (isFree(port)) {
        return port;
      }
    }
    throw new IOException("no port is free from " + FIRST + " to " + (FIRST + COUNT - 1));
  }

  private static boolean isFree(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (BindException taken) {
      return false;
    }
  }
}
