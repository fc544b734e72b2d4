package org.godepot.registry.upstream.address;

/** Whom a URL asks: secrets for one origin are never sent to another. */
public record Origin(String scheme, String host, int port) {}
