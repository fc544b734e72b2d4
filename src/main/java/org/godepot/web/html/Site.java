package org.godepot.web.html;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is the same on every page.
 *
 * @param assets the hash in the addresses of static files
 * @param version of godepot
 * @param notice what the administrator wants everybody to read
 * @param readOnly why nothing may be changed at the moment, as a sentence without an end
 */
public record Site(
    String assets, String version, Optional<String> notice, Supplier<Optional<String>> readOnly) {}
