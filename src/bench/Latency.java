import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Compares the time answers take on two servers, measured in turn.
 *
 * <p>{@code java Latency.java reads|warm TITLE SECONDS PAUSE FEW MODULES SMALL LARGE
 * NAME=PATH...}: the 99th percentile of each path on 4 connections, each with a pause of some
 * milliseconds between two requests. A {@code #} in a path stands for a random number, below FEW on
 * the small server and below MODULES on the large one; {@code warm} asks the large one for each of
 * them before it measures. Three rounds of ten turns each; the median of their ratios.
 *
 * <p>{@code java Latency.java publish TITLE SMALL LARGE MODULE COUNT}: the median time to publish a
 * version of a module, and of the first version list afterwards.
 */
final class Latency {
  private static final int CONNECTIONS = 4;
  private static final int ROUNDS = 3;
  private static final int TURNS = 10;

  private Latency() {}

  public static void main(String[] args) throws Exception {
    if (args[0].equals("publish")) {
      publish(args[1], args[2], args[3], args[4], Integer.parseInt(args[5]));
      return;
    }
    boolean warm = args[0].equals("warm");
    double seconds = Double.parseDouble(args[2]);
    long pause = (long) (Double.parseDouble(args[3]) * 1e6);
    Load small = new Load(URI.create(args[6]), Integer.parseInt(args[4]), pause);
    Load large = new Load(URI.create(args[7]), Integer.parseInt(args[5]), pause);
    for (String request : Arrays.asList(args).subList(8, args.length)) {
      int equals = request.indexOf('=');
      String path = request.substring(equals + 1);
      if (warm) {
        large.each(path);
      }
      compare(args[1] + " " + request.substring(0, equals), path, small, large, seconds);
    }
    small.close();
    large.close();
  }

  private static void compare(String name, String path, Load small, Load large, double seconds)
      throws Exception {
    long turn = (long) (seconds / TURNS * 1e9);
    for (int i = 0; i < TURNS; i++) {
      small.run(path, turn);
      large.run(path, turn);
    }
    double[] ratios = new double[ROUNDS];
    StringBuilder all = new StringBuilder();
    for (int round = 0; round < ROUNDS; round++) {
      Samples ofSmall = new Samples();
      Samples ofLarge = new Samples();
      for (int i = 0; i < TURNS; i++) {
        ofSmall.add(small.run(path, turn));
        ofLarge.add(large.run(path, turn));
      }
      ratios[round] = ofLarge.at(0.99) / ofSmall.at(0.99);
      all.append(String.format(Locale.ROOT, " %.2f/%.2f", ofLarge.at(0.99), ofSmall.at(0.99)));
      if (round == ROUNDS - 1) {
        all.append(String.format(Locale.ROOT, "; p50 %.2f/%.2f", ofLarge.at(0.5), ofSmall.at(0.5)));
      }
    }
    Arrays.sort(ratios);
    System.out.printf(
        Locale.ROOT, "%-32s %.2f of small (p99 ms:%s)%n", name, ratios[ROUNDS / 2], all);
  }

  private static void publish(String title, String small, String large, String module, int count)
      throws Exception {
    List<URI> servers = List.of(URI.create(small), URI.create(large));
    List<Samples> publishing = List.of(new Samples(), new Samples());
    List<Samples> listing = List.of(new Samples(), new Samples());
    for (int i = 0; i < count; i++) {
      byte[] zip = zip(module, "v1." + (1_000_000 + i) + ".0");
      for (int side = 0; side < servers.size(); side++) {
        try (Connection connection = new Connection(servers.get(side))) {
          long begin = System.nanoTime();
          connection.put("/api/packages/demo/go/upload", zip);
          long published = System.nanoTime();
          connection.get("/api/packages/demo/go/" + module + "/@v/list");
          if (i >= count / 4) {
            publishing.get(side).add(List.of(published - begin));
            listing.get(side).add(List.of(System.nanoTime() - published));
          }
        }
      }
    }
    report(title + " many: publish", publishing);
    report(title + " many: next list", listing);
  }

  private static void report(String name, List<Samples> sides) {
    double small = sides.get(0).at(0.5);
    double large = sides.get(1).at(0.5);
    System.out.printf(
        Locale.ROOT, "%-32s %.2f of small (p50 ms: %.2f/%.2f)%n", name, large / small, large, small);
  }

  private static byte[] zip(String module, String version) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(module + "@" + version + "/go.mod"));
      zip.write(("module " + module + "\n").getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry(module + "@" + version + "/version.txt"));
      zip.write(version.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  /** Times in nanoseconds. */
  private static final class Samples {
    private final List<Long> nanos = new ArrayList<>();

    void add(List<Long> more) {
      nanos.addAll(more);
    }

    /** A percentile in milliseconds. */
    double at(double share) {
      List<Long> sorted = nanos.stream().sorted().toList();
      return sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
    }
  }

  /** Connections to one server, used in turns. */
  private static final class Load {
    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    private final List<Connection> connections = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(1);
    private final int modules;
    private final long pause;

    Load(URI server, int modules, long pause) throws IOException {
      this.modules = modules;
      this.pause = pause;
      for (int i = 0; i < CONNECTIONS; i++) {
        connections.add(new Connection(server));
      }
    }

    List<Long> run(String path, long nanos) throws Exception {
      long end = System.nanoTime() + nanos;
      List<Future<List<Long>>> all = new ArrayList<>();
      for (Connection connection : connections) {
        SplittableRandom own = random.split();
        all.add(threads.submit(() -> requests(connection, path, own, end)));
      }
      List<Long> times = new ArrayList<>();
      for (Future<List<Long>> one : all) {
        times.addAll(one.get());
      }
      return times;
    }

    private List<Long> requests(Connection connection, String path, SplittableRandom own, long end)
        throws IOException {
      List<Long> times = new ArrayList<>();
      for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
        connection.get(path.replace("#", Integer.toString(own.nextInt(modules))));
        times.add(System.nanoTime() - begin);
        LockSupport.parkNanos(pause);
      }
      return times;
    }

    /** Asks for each module once. */
    void each(String path) throws IOException {
      int all = path.contains("#") ? modules : 1;
      for (int i = 0; i < all; i++) {
        connections.get(0).get(path.replace("#", Integer.toString(i)));
      }
    }

    void close() throws Exception {
      threads.shutdown();
      threads.awaitTermination(1, TimeUnit.SECONDS);
      for (Connection connection : connections) {
        connection.close();
      }
    }
  }

  /** HTTP/1.1 on one socket, without garbage that would show in the figures. */
  private static final class Connection implements AutoCloseable {
    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final InputStream in;
    private final String host;
    private final byte[] buffer = new byte[1 << 16];

    Connection(URI server) throws IOException {
      socket = new Socket(server.getHost(), server.getPort());
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      host = " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n";
    }

    void get(String path) throws IOException {
      send("GET " + path + host + "\r\n", new byte[0]);
      answer(path, "200");
    }

    void put(String path, byte[] body) throws IOException {
      String basic = Base64.getEncoder().encodeToString("demo:demo".getBytes());
      String headers =
          "Authorization: Basic " + basic + "\r\nContent-Length: " + body.length + "\r\n\r\n";
      send("PUT " + path + host + headers, body);
      answer(path, "201");
    }

    private void send(String head, byte[] body) throws IOException {
      byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
      byte[] all = Arrays.copyOf(start, start.length + body.length);
      System.arraycopy(body, 0, all, start.length, body.length);
      socket.getOutputStream().write(all);
    }

    private void answer(String path, String status) throws IOException {
      String first = line();
      int length = -1;
      for (String header = line(); !header.isEmpty(); header = line()) {
        if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
          length = Integer.parseInt(header.substring(LENGTH.length()).trim());
        }
      }
      if (length < 0 || !first.startsWith("HTTP/1.1 " + status)) {
        throw new IOException(path + ": " + first);
      }
      for (int rest = length; rest > 0; ) {
        int count = in.read(buffer, 0, Math.min(rest, buffer.length));
        if (count < 0) {
          throw new IOException(path + ": cut off");
        }
        rest -= count;
      }
    }

    private String line() throws IOException {
      int length = 0;
      for (int b = in.read(); b != '\n'; b = in.read()) {
        if (b < 0) {
          throw new IOException("closed");
        }
        buffer[length++] = (byte) b;
      }
      return new String(buffer, 0, length - 1, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
