import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;

/**
 * Load for the benchmark: {@code java Client.java upload|download VIEW MODULE CLIENTS MEGABYTES
 * PARALLEL}. Each client sends or fetches one module zip, made while it is sent.
 */
final class Client {
  private static final int BLOCK = 1 << 20;
  private static final int MAX_TRIES = 2000;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger busy = new AtomicInteger();
  private final String view;
  private final String module;
  private final int megabytes;

  private Client(String view, String module, int megabytes) {
    this.view = view;
    this.module = module;
    this.megabytes = megabytes;
  }

  public static void main(String[] args) throws Exception {
    Client client = new Client(args[1], args[2], Integer.parseInt(args[4]));
    int clients = Integer.parseInt(args[3]);
    ExecutorService executor = Executors.newFixedThreadPool(Integer.parseInt(args[5]));
    long start = System.nanoTime();
    List<Future<Long>> results = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      int number = i;
      boolean upload = args[0].equals("upload");
      results.add(executor.submit(() -> upload ? client.upload(number) : client.download(number)));
    }
    long bytes = 0;
    try {
      for (Future<Long> result : results) {
        bytes += result.get();
      }
    } finally {
      executor.shutdownNow();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%s: %d clients, %d MB each, all succeeded, %d answers 503, %.0f MB/s%n",
        args[0], clients, client.megabytes, client.busy.get(), bytes / 1e6 / seconds);
  }

  private long upload(int number) throws Exception {
    Zip zip = new Zip(module + number, megabytes, number);
    String basic = Base64.getEncoder().encodeToString("demo:demo".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < MAX_TRIES; i++) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(view + "/upload"))
              .header("Authorization", "Basic " + basic)
              .PUT(
                  HttpRequest.BodyPublishers.fromPublisher(
                      HttpRequest.BodyPublishers.ofInputStream(zip::open), zip.length()))
              .build();
      HttpResponse<String> response;
      try {
        response = http.send(request, HttpResponse.BodyHandlers.ofString());
      } catch (IOException refusedWhileSending) {
        busy.incrementAndGet();
        Thread.sleep(1000);
        continue;
      }
      if (response.statusCode() == 201) {
        return zip.length();
      }
      if (response.statusCode() != 503) {
        throw new IOException(response.statusCode() + " " + response.body());
      }
      busy.incrementAndGet();
      Thread.sleep(1000);
    }
    throw new IOException("busy for ever");
  }

  private long download(int number) throws Exception {
    URI uri = URI.create(view + "/" + module + number + "/@v/v1.0.0.zip");
    for (int i = 0; i < MAX_TRIES; i++) {
      HttpResponse<InputStream> response =
          http.send(
              HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofInputStream());
      long count = length(response.body());
      if (response.statusCode() == 200 && count > (long) megabytes * BLOCK) {
        return count;
      }
      if (response.statusCode() != 503) {
        throw new IOException("status " + response.statusCode() + " after " + count + " bytes");
      }
      busy.incrementAndGet();
      Thread.sleep(1000);
    }
    throw new IOException("busy for ever");
  }

  private static long length(InputStream body) throws IOException {
    long count = 0;
    byte[] buffer = new byte[BLOCK];
    try (body) {
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        count += n;
      }
    }
    return count;
  }

  /** A module zip with go.mod and one stored file of noise. */
  private static final class Zip {
    private final byte[] head;
    private final byte[] tail;
    private final int megabytes;
    private final long seed;

    Zip(String module, int megabytes, long seed) throws IOException {
      this.megabytes = megabytes;
      this.seed = seed;
      byte[] mod = ("module " + module + "\n").getBytes(StandardCharsets.UTF_8);
      byte[] modName = (module + "@v1.0.0/go.mod").getBytes(StandardCharsets.UTF_8);
      byte[] dataName = (module + "@v1.0.0/data").getBytes(StandardCharsets.UTF_8);
      CRC32 modCrc = new CRC32();
      modCrc.update(mod);
      CRC32 dataCrc = new CRC32();
      byte[] buffer = new byte[BLOCK];
      try (InputStream noise = new Noise(megabytes, seed)) {
        for (int n = noise.read(buffer, 0, BLOCK); n > 0; n = noise.read(buffer, 0, BLOCK)) {
          dataCrc.update(buffer, 0, n);
        }
      }
      int size = megabytes * BLOCK;
      ByteBuffer start = bytes();
      local(start, modName, mod.length, modCrc.getValue());
      start.put(mod);
      int second = start.position();
      local(start, dataName, size, dataCrc.getValue());
      head = taken(start);
      ByteBuffer end = bytes();
      central(end, modName, mod.length, modCrc.getValue(), 0);
      central(end, dataName, size, dataCrc.getValue(), second);
      int directory = end.position();
      end.putInt(0x06054b50).putInt(0).putShort((short) 2).putShort((short) 2).putInt(directory);
      end.putInt(head.length + size).putShort((short) 0);
      tail = taken(end);
    }

    private static ByteBuffer bytes() {
      return ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] taken(ByteBuffer buffer) {
      byte[] bytes = new byte[buffer.flip().remaining()];
      buffer.get(bytes);
      return bytes;
    }

    private static void local(ByteBuffer out, byte[] name, int size, long crc) {
      out.putInt(0x04034b50).putShort((short) 20).putInt(0).putInt(0).putInt((int) crc);
      out.putInt(size).putInt(size).putShort((short) name.length).putShort((short) 0).put(name);
    }

    private static void central(ByteBuffer out, byte[] name, int size, long crc, int offset) {
      out.putInt(0x02014b50).putShort((short) 20).putShort((short) 20).putInt(0).putInt(0);
      out.putInt((int) crc).putInt(size).putInt(size).putShort((short) name.length);
      out.putInt(0).putInt(0).putInt(0).putInt(offset).put(name);
    }

    long length() {
      return head.length + (long) megabytes * BLOCK + tail.length;
    }

    InputStream open() {
      return new SequenceInputStream(
          Collections.enumeration(
              List.of(
                  new ByteArrayInputStream(head),
                  new Noise(megabytes, seed),
                  new ByteArrayInputStream(tail))));
    }
  }

  /** Bytes that do not compress, the same for the same seed. */
  private static final class Noise extends InputStream {
    private long rest;
    private long state;

    Noise(int megabytes, long seed) {
      this.rest = (long) megabytes * BLOCK;
      this.state = seed * 0x9e3779b97f4a7c15L + 1;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (rest == 0) {
        return -1;
      }
      int count = (int) Math.min(rest, length);
      for (int i = 0; i < count; i++) {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        buffer[offset + i] = (byte) state;
      }
      rest -= count;
      return count;
    }
  }
}
