package org.godepot.it.container;

import java.nio.file.Path;

/** How the files of {@code deploy/} become the directory of one instance, and how it is run. */
interface Layout {
  /**
   * Fills the instance's directory as the README says.
   *
   * @param distribution where the container is unpacked
   * @param base an empty directory
   */
  void prepare(Path distribution, Path base, Deployment deployment, int port) throws Exception;

  /** The program that runs the instance in the foreground. */
  ProcessBuilder command(Path distribution, Path base, Deployment deployment);
}
