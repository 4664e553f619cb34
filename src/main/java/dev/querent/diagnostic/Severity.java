package dev.querent.diagnostic;

/** How much a diagnostic weighs: errors stop the build, warnings do not. */
public enum Severity {
  ERROR("error"),
  WARNING("warning");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The word printed in messages and used in the machine-readable formats. */
  public String word() {
    return word;
  }
}
