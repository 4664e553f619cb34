package dev.querent.cli;

/** A wrong command line: what is wrong, and what to write instead. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1;

  private final String hint;

  UsageException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  /** What to do about it. */
  String hint() {
    return hint;
  }
}
