package dev.querent.cli;

/** What the exit code of a command tells scripts. */
enum ExitCode {
  /** Done. */
  OK(0),
  /** The author's content has errors. */
  CONTENT(1),
  /** Wrong command line or settings. */
  USAGE(2),
  /** The machine's fault, or a defect in Querent. */
  FAILURE(3);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
