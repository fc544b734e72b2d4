package org.godepot.differential;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.godepot.it.Programs;

/**
 * The Go program in {@code src/test/go/oracle}, built and running; answers as the go command does.
 */
final class Oracle implements AutoCloseable {
  private final Process process;
  private final OutputStream questions;
  private final BufferedReader answers;

  private Oracle(Process process) {
    this.process = process;
    this.questions = new BufferedOutputStream(process.getOutputStream());
    this.answers =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
  }

  static Oracle start() throws Exception {
    Path binary = Path.of("target", "oracle").toAbsolutePath();
    Path source = Path.of("src/test/go/oracle").toAbsolutePath();
    String go = Programs.go().toString();
    String version = Programs.output(List.of(go, "env", "GOVERSION"), source).strip();
    if (version.matches("go1\\.(1?[0-9]|2[0-2])([^0-9].*)?")) {
      Programs.missing("Go 1.23 or newer, which builds x/mod (here is " + version + ")");
    }
    Programs.output(List.of(go, "build", "-o", binary.toString(), "."), source);
    Path temporary = Files.createDirectories(Path.of("target", "oracle-tmp").toAbsolutePath());
    ProcessBuilder builder = new ProcessBuilder(binary.toString());
    builder.environment().put("TMPDIR", temporary.toString());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return new Oracle(builder.start());
  }

  /** Asks about bytes; text goes in as UTF-8. */
  String ask(String kind, byte[]... arguments) throws IOException {
    StringBuilder question = new StringBuilder(kind);
    for (byte[] argument : arguments) {
      question.append(" .").append(Base64.getEncoder().encodeToString(argument));
    }
    questions.write(question.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
    questions.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("the oracle died at " + question);
    }
    return unquote(answer);
  }

  String ask(String kind, String... arguments) throws IOException {
    byte[][] bytes = new byte[arguments.length][];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = arguments[i].getBytes(StandardCharsets.UTF_8);
    }
    return ask(kind, bytes);
  }

  /** The text of Go's {@code strconv.QuoteToASCII}. */
  private static String unquote(String quoted) {
    StringBuilder text = new StringBuilder();
    int i = 1;
    while (i < quoted.length() - 1) {
      char c = quoted.charAt(i);
      i++;
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char escape = quoted.charAt(i);
      i++;
      int digits = "xuU".indexOf(escape) < 0 ? 0 : 2 << "xuU".indexOf(escape);
      if (digits > 0) {
        text.appendCodePoint(Integer.parseInt(quoted.substring(i, i + digits), 16));
        i += digits;
      } else {
        int simple = "abfnrtv".indexOf(escape);
        text.append(simple < 0 ? escape : "\u0007\b\f\n\r\t\u000b".charAt(simple));
      }
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    questions.close();
    process.onExit().join();
  }
}
