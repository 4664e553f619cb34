package dev.querent.render;

import dev.querent.diagnostic.Diagnostic;

/** A template failed while it wrote a page. */
public final class RenderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  RenderException(Diagnostic diagnostic, Throwable cause) {
    super(diagnostic.place() + ": " + diagnostic.message(), cause);
    this.diagnostic = diagnostic;
  }

  /** What failed, at the line of the template. */
  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
