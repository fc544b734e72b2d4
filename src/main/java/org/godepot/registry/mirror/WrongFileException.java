package org.godepot.registry.mirror;

/** A file from outside breaks a rule or is another one than it must be. */
public final class WrongFileException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param why what is wrong, without the name of the file
   */
  public WrongFileException(String why) {
    super(why);
  }

  /** What is wrong with it; may be shown to anybody. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
