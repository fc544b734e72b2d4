package org.godepot.golang.zip;

/**
 * Which files the go command leaves out of a zip it makes because they are vendored (protocol Z-43;
 * golang.org/x/mod {@code zip.isVendoredPackage}), odd as it is: the hashes of published zips
 * depend on it.
 */
final class Vendoring {
  private static final String VENDOR = "vendor/";

  private final boolean sinceGo124;

  /**
   * @param sinceGo124 whether the go line of the module's go.mod is at least 1.24
   */
  Vendoring(boolean sinceGo124) {
    this.sinceGo124 = sinceGo124;
  }

  /** Whether a file is left out, by its name below the module root. */
  boolean omits(String name) {
    if (sinceGo124 && name.equals("vendor/modules.txt")) {
      return true;
    }
    if (name.startsWith(VENDOR)) {
      return name.indexOf('/', VENDOR.length()) >= 0;
    }
    int nested = name.indexOf("/" + VENDOR);
    if (nested < 0) {
      return false;
    }
    // Before Go 1.24 the search began at a fixed place, golang/go#37397.
    int from = "/vendor/".length() + (sinceGo124 ? nested : 0);
    return name.indexOf('/', from) >= 0;
  }
}
