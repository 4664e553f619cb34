package dev.querent.cli;

import java.io.IOException;
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

  /** A command at work. */
  @FunctionalInterface
  interface Work {
    ExitCode run() throws IOException;
  }

  /** Runs a command, and says what failed if it was not the author's fault. */
  ExitCode guarded(Work work) {
    try {
      return work.run();
    } catch (IOException e) {
      new FailureReport(err).machine(e);
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
      new FailureReport(err).defect(e);
    }
    return ExitCode.FAILURE;
  }

  /** Coloured on a terminal only, and not where the reader has said no (no-color.org). */
  static Console ofProcess(PrintStream out, PrintStream err) {
    boolean terminal = System.console() != null && !"dumb".equals(System.getenv("TERM"));
    String noColor = System.getenv("NO_COLOR");
    return new Console(out, err, terminal && (noColor == null || noColor.isEmpty()));
  }
}
