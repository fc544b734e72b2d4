package org.godepot.golang.sum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

/** The vectors of protocol.md 8.4, computed with x/mod. */
class Hash1Test {
  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void add(FileHashes files, String name, String content) throws Exception {
    files.add(utf8(name), MessageDigest.getInstance("SHA-256").digest(utf8(content)));
  }

  @Test
  void noFilesHaveAHashToo() {
    assertThat(new FileHashes().hash1().text())
        .isEqualTo("h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  }

  @Test
  void hashesGoMod() {
    assertThat(Hash1.ofGoMod(new byte[0]))
        .hasToString("h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=");
    assertThat(Hash1.ofGoMod(utf8("module example.com/m\n")))
        .hasToString("h1:flS2VctbRrTv+sBE+VKgxx6hlkMGPVz9MGOmzMYFg3k=");
  }

  @Test
  void hashesFilesInAnyOrder() throws Exception {
    FileHashes files = new FileHashes();
    add(files, "example.com/m@v1.0.0/go.mod", "module example.com/m\n");
    add(files, "example.com/m@v1.0.0/a.go", "package m\n");
    assertThat(files.hash1()).hasToString("h1:SXy42eQ/QbleX7vtuAPFnaM3tNuQnfeo7rulG/p7iOw=");
  }

  @Test
  void sortsByBytesNotByUtf16() throws Exception {
    FileHashes files = new FileHashes();
    add(files, "m@v/" + Character.toString(0x20000), "2");
    add(files, "m@v/\uff21", "1");
    assertThat(files.hash1()).hasToString("h1:rpn8CivH9mwb5wlFb68DUPaME8bP2txm88fiK0CqilU=");
  }

  @Test
  void refusesWhatIsNoHash() {
    assertThatThrownBy(() -> new Hash1("h1:short")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Hash1("h2:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
