package dev.querent.theme;

/** Something was asked of a theme that cannot be done: what, and what to ask instead. */
public final class ThemeRequestException extends Exception {
  private static final long serialVersionUID = 1;

  private final String hint;

  /**
   * @param message what cannot be done, in lower case and without a full stop
   * @param hint what to do instead
   */
  public ThemeRequestException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  /** What to do instead. */
  public String hint() {
    return hint;
  }
}
