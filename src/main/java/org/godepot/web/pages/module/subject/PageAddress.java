package org.godepot.web.pages.module.subject;

import java.util.Optional;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;
import org.godepot.golang.module.ModulePath;

/**
 * The path of a page about a module or package, {@code /{module}[@{version}][/{package}]} as on
 * pkg.go.dev, with real capitals (http.md 1.1). Without a version it does not say where the module
 * ends and the package begins.
 *
 * @param path the module's, or module's and package's together
 * @param version as asked for: a version or {@code latest}
 * @param below the package's directory below the module; empty where {@code path} is the whole
 */
public record PageAddress(String path, Optional<String> version, String below) {
  /**
   * Reads the path of a request.
   *
   * @param text decoded, without the slash at its beginning
   * @throws RegistryException NOT_FOUND for what no page has
   */
  public static PageAddress parse(String text) {
    String whole = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    int at = whole.indexOf('@');
    if (at < 0) {
      return new PageAddress(whole, Optional.empty(), "");
    }
    int slash = whole.indexOf('/', at);
    String version = slash < 0 ? whole.substring(at + 1) : whole.substring(at + 1, slash);
    String below = slash < 0 ? "" : whole.substring(slash + 1);
    if (version.isEmpty() || below.contains("@")) {
      throw notFound(text);
    }
    return new PageAddress(whole.substring(0, at), Optional.of(version), below);
  }

  private static RegistryException notFound(String text) {
    return new RegistryException(
        Reason.NOT_FOUND,
        "no page " + Shown.of(text) + "; module pages are module@version/package");
  }

  /** The module of an address with a version. */
  ModulePath module() {
    if (path.length() > ModulePath.MAX_LENGTH || !ModulePath.problems(path).isEmpty()) {
      throw notFound(path);
    }
    return ModulePath.of(path);
  }
}
