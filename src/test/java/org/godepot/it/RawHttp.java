package org.godepot.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Requests no HTTP client sends: byte by byte over a socket. */
public final class RawHttp implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 10_000;

  private final Socket socket;

  public RawHttp(int port) throws IOException {
    this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(TIMEOUT_MILLIS);
  }

  /** Sends text, of which each character is a byte. */
  public RawHttp send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  public RawHttp send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /** Says that no more will be sent. */
  public RawHttp finish() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  /** Everything the server sends until it closes or says nothing more. */
  public String readAll() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        all.write(buffer, 0, count);
      }
    } catch (SocketTimeoutException quiet) {
      all.write('\n');
    }
    return all.toString(StandardCharsets.ISO_8859_1);
  }

  /** The status line of the next answer. */
  public String statusLine() throws IOException {
    StringBuilder line = new StringBuilder();
    InputStream in = socket.getInputStream();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString().strip();
  }

  /** The status of a request without a body; 0 if the server just closes. */
  public static int status(int port, String method, String target, String... headers)
      throws IOException {
    try (RawHttp http = new RawHttp(port)) {
      StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
      request.append("Host: 127.0.0.1\r\nConnection: close\r\n");
      for (String header : headers) {
        request.append(header).append("\r\n");
      }
      String line = http.send(request.append("\r\n").toString()).statusLine();
      return line.isEmpty() ? 0 : Integer.parseInt(line.split(" ")[1]);
    }
  }

  /** The whole answer to a request without a body; each character of the target is a byte. */
  public static RawAnswer ask(int port, String method, String target, String... headers)
      throws IOException {
    try (RawHttp http = new RawHttp(port)) {
      StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
      request.append("Host: 127.0.0.1:").append(port).append("\r\nConnection: close\r\n");
      for (String header : headers) {
        request.append(header).append("\r\n");
      }
      return RawAnswer.parse(http.send(request.append("\r\n").toString()).readAll());
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
