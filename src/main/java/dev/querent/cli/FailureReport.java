package dev.querent.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says what failed when it is not the author's fault. */
final class FailureReport {
  private static final String DEBUG = "QUERENT_DEBUG";

  private final PrintStream err;

  FailureReport(PrintStream err) {
    this.err = err;
  }

  /** The machine did not do what it should: no space, no permission. */
  void machine(IOException e) {
    err.println("querent: " + reason(e));
    err.println("  = help: the old site is as it was; mend the cause and try again");
    trace(e);
  }

  /** Querent did not do what it should. */
  void defect(Throwable e) {
    err.println("querent: internal error: " + e);
    StackTraceElement[] stack = e.getStackTrace();
    if (stack.length > 0) {
      err.println("  at " + stack[0]);
    }
    err.println(
        "  = help: this is a defect in Querent "
            + Version.current()
            + " on Java "
            + System.getProperty("java.version")
            + "; please report it with these lines ("
            + DEBUG
            + "=1 prints more)");
    trace(e);
  }

  private static String reason(IOException e) {
    if (e instanceof FileSystemException failed && failed.getFile() != null) {
      String file = "'" + failed.getFile() + "'";
      if (e instanceof AccessDeniedException) {
        return "no permission for " + file;
      }
      return failed.getReason() == null
          ? file + " " + fault(failed)
          : file + ": " + failed.getReason();
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  /** What is wrong with a file when Java says so only by the class of its exception. */
  private static String fault(FileSystemException e) {
    if (e instanceof NoSuchFileException) {
      return "does not exist";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "is in the way";
    }
    if (e instanceof NotDirectoryException) {
      return "is not a folder";
    }
    if (e instanceof DirectoryNotEmptyException) {
      return "is not empty";
    }
    return "cannot be used";
  }

  private void trace(Throwable e) {
    if (System.getenv(DEBUG) != null) {
      e.printStackTrace(err);
    }
  }
}
