package org.godepot.web.pages.reference;

/**
 * A form of a body.
 *
 * @param media type, such as {@code application/json}
 */
public record Content(String media, Type type) {}
