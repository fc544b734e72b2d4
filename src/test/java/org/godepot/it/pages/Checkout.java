package org.godepot.it.pages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.godepot.it.Programs;

/** A git repository with a working tree. */
final class Checkout {
  private final Path directory;
  private final Shell shell;

  private Checkout(Path directory, Shell shell) {
    this.directory = directory;
    this.shell = shell;
  }

  /** An empty repository in a new directory. */
  static Checkout init(Path directory, Shell shell) throws Exception {
    Programs.need("git");
    Checkout checkout = new Checkout(Files.createDirectories(directory), shell);
    checkout.git("init", "-q");
    checkout.git("config", "user.name", "Ann");
    checkout.git("config", "user.email", "ann@example.com");
    return checkout;
  }

  Path directory() {
    return directory;
  }

  String git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    return shell.run(directory, command).mustSucceed().text();
  }

  /** Writes a file and the directories above it. */
  Checkout file(String name, String text) throws Exception {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Commits everything and gives it a tag. */
  Checkout tag(String tag) throws Exception {
    git("add", "--all");
    git("commit", "-q", "-m", tag);
    git("tag", tag);
    return this;
  }
}
