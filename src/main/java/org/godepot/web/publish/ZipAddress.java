package org.godepot.web.publish;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.godepot.golang.module.Escape;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.Version;
import org.godepot.golang.report.MalformedException;
import org.godepot.registry.publish.Upload;

/**
 * Where the go command looks for a zip, below a view.
 *
 * @param escapedModule as it was sent
 * @param escapedVersion as it was sent
 */
record ZipAddress(String escapedModule, String escapedVersion) {
  private static final Pattern ZIP = Pattern.compile("(.+)/@v/([^/]+)\\.zip");

  /**
   * Reads a path below a view.
   *
   * @throws NotAllowedException for one of no zip
   */
  static ZipAddress parse(String path) {
    Matcher zip = ZIP.matcher(path);
    if (!zip.matches()) {
      throw new NotAllowedException(HttpMethod.GET, new String[] {HttpMethod.HEAD});
    }
    return new ZipAddress(zip.group(1), zip.group(2));
  }

  /** The module path as far as it can be read. */
  String module() {
    try {
      return Escape.unescape(escapedModule);
    } catch (MalformedException malformed) {
      return escapedModule;
    }
  }

  /** The same upload, of exactly the module and version of this address. */
  Upload named(Upload upload) {
    try {
      return upload.of(
          ModulePath.unescape(escapedModule).text(), Version.unescape(escapedVersion).text());
    } catch (MalformedException malformed) {
      return upload.with(malformed.problem());
    }
  }
}
