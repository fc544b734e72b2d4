package org.godepot.web.markup;

/** Gathers text up to a limit. Used by one thread. */
final class LimitedText implements Appendable {
  private final StringBuilder text = new StringBuilder();
  private final int most;

  LimitedText(int most) {
    this.most = most;
  }

  /** More text than the limit: a text may refer to a long one of its own many times. */
  static final class FullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FullException(int most) {
      super("more than " + most + " characters");
    }
  }

  private void requireRoom(int more) {
    if (text.length() + more > most) {
      throw new FullException(most);
    }
  }

  @Override
  public Appendable append(CharSequence more) {
    requireRoom(more.length());
    text.append(more);
    return this;
  }

  @Override
  public Appendable append(CharSequence more, int start, int end) {
    requireRoom(end - start);
    text.append(more, start, end);
    return this;
  }

  @Override
  public Appendable append(char more) {
    requireRoom(1);
    text.append(more);
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
