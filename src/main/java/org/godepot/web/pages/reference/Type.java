package org.godepot.web.pages.reference;

import java.util.Optional;

/**
 * The type of a JSON value.
 *
 * @param words such as {@code array of}; empty where the shape says all
 * @param shape the name of the object that it is or holds
 */
public record Type(String words, Optional<String> shape) {}
