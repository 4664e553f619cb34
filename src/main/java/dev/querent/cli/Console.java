package dev.querent.cli;

import java.io.PrintStream;
import java.util.Objects;

/**
 * Where a command writes.
 *
 * @param out results
 * @param err diagnostics and progress
 * @param color whether diagnostics may be coloured when nothing else is said
 */
public record Console(PrintStream out, PrintStream err, boolean color) {
  public Console {
    Objects.requireNonNull(out);
    Objects.requireNonNull(err);
  }

  /** Says what is wrong with the command line. */
  ExitCode refuse(UsageException e) {
    err.println("querent: " + e.getMessage());
    err.println("  = help: " + e.hint());
    return ExitCode.USAGE;
  }

  /** Coloured on a terminal only, and not where the reader has said no (no-color.org). */
  static Console ofProcess(PrintStream out, PrintStream err) {
    boolean terminal = System.console() != null && !"dumb".equals(System.getenv("TERM"));
    String noColor = System.getenv("NO_COLOR");
    return new Console(out, err, terminal && (noColor == null || noColor.isEmpty()));
  }
}
