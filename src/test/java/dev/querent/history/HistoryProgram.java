package dev.querent.history;

import java.nio.file.Path;

/** Prints what is known, for tests that need another environment than their own. */
final class HistoryProgram {
  private HistoryProgram() {}

  public static void main(String[] arguments) {
    History history = new GitHistory(Path.of(arguments[0])).read("content");
    System.out.println(history.state() + " " + history.changes());
  }
}
