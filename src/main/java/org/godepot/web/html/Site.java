package org.godepot.web.html;

import java.util.Optional;

/**
 * What is the same on every page.
 *
 * @param assets the hash in the addresses of static files
 * @param version of godepot
 * @param notice what the administrator wants everybody to read
 */
public record Site(String assets, String version, Optional<String> notice) {}
