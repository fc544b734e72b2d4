package org.godepot.web.html;

/**
 * A moment as a page shows it.
 *
 * @param iso for programs
 * @param exact for people who want to know precisely
 * @param words such as {@code 3 days ago}
 */
public record When(String iso, String exact, String words) {}
