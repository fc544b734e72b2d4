package org.godepot.web.pages.reference;

/**
 * The page of all routes for programs.
 *
 * @param base the address of this site, which commands have
 */
public record ReferencePage(String base, Description description) {
  /** The command that asks a route of this site. */
  public String command(Operation operation) {
    return CurlCommand.of(base, operation);
  }
}
