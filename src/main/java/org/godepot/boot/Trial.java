package org.godepot.boot;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the trial run tells a newcomer. */
final class Trial {
  private static final Logger log = LoggerFactory.getLogger(Trial.class);

  private Trial() {}

  /** Prints the accounts, with a warning, and the three commands to try. */
  static void announce(String base) {
    log.warn(
        """


        *** TRIAL RUN: never open this to a network ***
        Accounts everybody knows: admin/admin (site administrator), demo/demo.

        Three commands to try, in another terminal in the same directory:

          (cd deploy/trial && jar -cMf ../../target/hello.zip example.com/hello@v1.0.0/*)
          curl -u demo:demo -T target/hello.zip {}/api/packages/demo/go/upload
          GOPROXY={}/api/packages/demo/go GONOSUMDB=example.com go install example.com/hello@v1.0.0
        """,
        base,
        base);
  }
}
