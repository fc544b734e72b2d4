package org.godepot.ops;

/**
 * A setting as it is in force.
 *
 * @param value secrets masked
 * @param origin where it came from, such as {@code environment}
 */
public record SettingValue(String key, String value, String origin) {
  /** The origin of what nobody set. */
  public static final String DEFAULT = "default";
}
