package org.godepot.golang.zip.archive;

import java.nio.charset.StandardCharsets;

/** Names of entries in messages. Stateless. */
public final class Names {
  /** A name may have 64 KiB; its beginning is enough to find it. */
  private static final int SHOWN = 300;

  private Names() {}

  /** The name, cut if it is very long. */
  public static String shown(byte[] name) {
    return shown(new String(name, StandardCharsets.UTF_8));
  }

  /** The name, cut if it is very long. */
  public static String shown(String name) {
    return name.length() <= SHOWN ? name : name.substring(0, SHOWN) + "...";
  }
}
