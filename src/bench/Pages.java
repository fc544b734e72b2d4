import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Weighs pages as a browser gets them.
 *
 * <p>{@code java Pages.java publish SERVER}: publishes modules that are large in one way each.
 *
 * <p>{@code java Pages.java weigh SERVER USER WARM_UPS REQUESTS}: gets each page one at a time, as
 * USER or anybody ({@code -}), and prints how long that takes and how many bytes come, as they are
 * sent and unpacked. The last column is a first visit: the page with its stylesheet and scripts.
 */
final class Pages {
  private static final int README_BYTES = 1 << 20;
  private static final int FILES = 2000;
  private static final int FUNCTIONS = 600;
  private static final int TYPES = 240;
  private static final int METHODS = 8;
  private static final int CONSTANTS = 240;
  private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/-/static/[^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String server;
  private final String user;

  private Pages(String server, String user) {
    this.server = server;
    this.user = user;
  }

  public static void main(String[] args) throws Exception {
    if (args[0].equals("publish")) {
      new Pages(args[1], "demo").publish();
    } else {
      new Pages(args[1], args[2]).weigh(Integer.parseInt(args[3]), Integer.parseInt(args[4]));
    }
  }

  private void publish() throws Exception {
    Words words = new Words();
    Map<String, String> readme = module("readme");
    readme.put("README.md", words.markdown(README_BYTES));
    publish("readme", readme);
    Map<String, String> files = module("files");
    for (int i = 0; i < FILES - 2; i++) {
      files.put(String.format(Locale.ROOT, "data/%s_%04d.txt", words.word(), i), words.sentence());
    }
    publish("files", files);
    Map<String, String> symbols = module("symbols");
    symbols.put("symbols.go", words.source());
    publish("symbols", symbols);
    Map<String, String> lines = module("lines");
    lines.put("lines.go", words.source() + words.source());
    publish("lines", lines);
  }

  private static Map<String, String> module(String name) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("go.mod", "module example.com/" + name + "\n\ngo 1.22\n");
    files.put("doc.go", "// Package " + name + " is large.\npackage " + name + "\n");
    return files;
  }

  private void publish(String name, Map<String, String> files) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry("example.com/" + name + "@v1.0.0/" + file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    HttpRequest request =
        request("/api/packages/demo/go/upload")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray()))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 201) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + path))
            .header("Accept", "text/html,*/*")
            .header("Accept-Encoding", "gzip, deflate, br");
    if (!user.equals("-")) {
      byte[] pair = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }
    return request;
  }

  private void weigh(int warmUps, int requests) throws Exception {
    long assets = assets();
    System.out.printf(
        Locale.ROOT, "%-22s %9s %9s %9s %9s %11s%n",
        "page", "p50 ms", "p95 ms", "sent", "unpacked", "first visit");
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("README of 1 MB", "/example.com/readme");
    pages.put("its file", "/example.com/readme?tab=files&path=README.md");
    pages.put("directory, 2,000 files", "/example.com/files?tab=files&path=data");
    pages.put("overview, 2,000 files", "/example.com/files");
    pages.put("package, 3,000 symbols", "/example.com/symbols");
    pages.put("its last part", "/example.com/symbols?page=99");
    pages.put("its source", "/example.com/symbols?tab=files&path=symbols.go");
    pages.put("versions, 5,000", "/example.com/many0?tab=versions");
    pages.put("versions, page 50", "/example.com/many0?tab=versions&page=50");
    pages.put("overview, 5,000", "/example.com/many0");
    pages.put("search", "/-/search?q=example");
    pages.put("search for symbols", "/-/search?q=get&tab=symbols");
    pages.put("home", "/");
    pages.put("owner", "/-/owners/demo");
    for (Map.Entry<String, String> page : pages.entrySet()) {
      weigh(page.getKey(), page.getValue(), assets, warmUps, requests);
    }
  }

  private void weigh(String name, String path, long assets, int warmUps, int requests)
      throws Exception {
    HttpRequest request = request(path).build();
    Answer answer = get(request);
    for (int i = 0; i < warmUps; i++) {
      answer = get(request);
    }
    double[] times = new double[requests];
    for (int i = 0; i < requests; i++) {
      long begin = System.nanoTime();
      answer = get(request);
      times[i] = (System.nanoTime() - begin) / 1e6;
    }
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT, "%-22s %9.1f %9.1f %9d %9d %11d%n",
        name, times[requests / 2], times[(int) (0.95 * (requests - 1))],
        answer.sent(), answer.text().length, answer.sent() + assets);
  }

  /** Bytes of what every page loads. */
  private long assets() throws Exception {
    String home = new String(get(request("/").build()).text(), StandardCharsets.UTF_8);
    List<String> paths =
        ASSET.matcher(home).results().map(found -> found.group(1)).distinct().toList();
    long sum = 0;
    for (String path : paths) {
      long sent = get(request(path).build()).sent();
      System.out.println(path.substring(path.lastIndexOf('/') + 1) + " " + sent);
      sum += path.endsWith(".svg") ? 0 : sent;
    }
    return sum;
  }

  private record Answer(long sent, byte[] text) {}

  private Answer get(HttpRequest request) throws Exception {
    HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(request.uri() + ": " + answer.statusCode());
    }
    byte[] body = answer.body();
    boolean packed = answer.headers().firstValue("Content-Encoding").isPresent();
    return new Answer(body.length, packed ? unpacked(body) : body);
  }

  private static byte[] unpacked(byte[] body) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return in.readAllBytes();
    }
  }

  /** Texts that compress like those of people: few words often, many words rarely. */
  private static final class Words {
    private static final int COUNT = 4000;
    private static final List<String> SYLLABLES =
        List.of(
            "ab ac al an ar be ca co de di en er ex fa fi ge ha in ka la le lo ma me mi no ob on or"
                .split(" "));
    private static final List<String> VERBS =
        List.of("Get Set New Read Write List Open Close Make Find Delete Parse".split(" "));
    private static final List<String> TYPES_OF_GO =
        List.of("string int []byte error bool map[string]string context.Context".split(" "));

    private final SplittableRandom random = new SplittableRandom(1);
    private final List<String> words = new ArrayList<>();

    Words() {
      for (int i = 0; i < COUNT; i++) {
        StringBuilder word = new StringBuilder();
        for (int j = 0; j < 1 + i % 4; j++) {
          word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        words.add(word.toString());
      }
    }

    String word() {
      double position = random.nextDouble();
      return words.get((int) (position * position * position * COUNT));
    }

    private String name() {
      String word = word() + word();
      return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    String sentence() {
      StringBuilder sentence = new StringBuilder(name());
      for (int i = random.nextInt(5, 18); i > 0; i--) {
        sentence.append(' ').append(word());
      }
      return sentence.append(".\n").toString();
    }

    String markdown(int length) {
      StringBuilder text = new StringBuilder("# Readme\n\n");
      while (text.length() < length - 1000) {
        text.append("## ").append(name()).append(' ').append(word()).append("\n\n");
        text.append(sentence()).append(sentence()).append("\n* [").append(name());
        text.append("](https://example.com/").append(word()).append('/').append(name());
        text.append(") ").append(sentence()).append("* **").append(word()).append("** ");
        text.append(sentence()).append("\n```go\nfunc ").append(name());
        text.append("() error {\n\treturn nil\n}\n```\n\n| ").append(word()).append(" | ");
        text.append(word()).append(" |\n|---|---|\n| `").append(name()).append("` | ");
        text.append(word()).append(" |\n\n");
      }
      return text.toString();
    }

    /** About 3,000 exported names, each with a comment. */
    String source() {
      StringBuilder go = new StringBuilder("package symbols\n\n");
      for (int i = 0; i < CONSTANTS; i++) {
        go.append("// ").append(sentence()).append("const Max").append(name()).append(i);
        go.append(" = ").append(i).append("\n\n");
      }
      for (int i = 0; i < FUNCTIONS; i++) {
        function("", VERBS.get(i % VERBS.size()) + name() + i, go);
      }
      for (int i = 0; i < TYPES; i++) {
        String type = name() + i;
        go.append("// ").append(type).append(" is ").append(sentence()).append("type ");
        go.append(type).append(" struct {\n\t// ").append(sentence()).append('\t');
        go.append(name()).append(' ').append(type()).append("\n}\n\n");
        for (int j = 0; j < METHODS; j++) {
          function("(x *" + type + ") ", VERBS.get(j) + name() + j, go);
        }
      }
      return go.toString();
    }

    private void function(String receiver, String name, StringBuilder go) {
      go.append("// ").append(name).append(' ').append(sentence()).append("//\n// ");
      go.append(sentence()).append("func ").append(receiver).append(name).append('(');
      go.append(word()).append("1 ").append(type()).append(", ").append(word()).append("2 ");
      go.append(type()).append(") (").append(type()).append(", error) {\n\tpanic(1)\n}\n\n");
    }

    private String type() {
      return TYPES_OF_GO.get(random.nextInt(TYPES_OF_GO.size()));
    }
  }
}
