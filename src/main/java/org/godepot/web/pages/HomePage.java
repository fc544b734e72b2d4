package org.godepot.web.pages;

/**
 * The start page.
 *
 * @param base the address of the site
 */
public record HomePage(String base) {}
