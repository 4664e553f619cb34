package dev.querent.cli;

import dev.querent.theme.ThemeComparison.Compared;
import java.util.List;

/** Prints comparisons of files of a theme as unified diffs. */
final class ComparisonPrinter {
  private static final String RESET = "\033[0m";
  private static final String BOLD = "\033[1m";
  private static final String RED = "\033[31m";
  private static final String GREEN = "\033[32m";
  private static final String CYAN = "\033[36m";

  private final boolean colored;

  /**
   * @param colored whether lines are coloured, for terminals
   */
  ComparisonPrinter(boolean colored) {
    this.colored = colored;
  }

  String print(List<Compared> files) {
    StringBuilder text = new StringBuilder();
    for (Compared file : files) {
      text.append(text.length() > 0 ? "\n" : "");
      String name = file.override().file().file();
      text.append(painted(BOLD, name + ": " + summary(file))).append('\n');
      appendDiff(text, "what it changes:", file.own());
      appendDiff(text, "what has changed below since it was copied:", file.below());
    }
    return files.isEmpty() ? "no file of the theme replaces another\n" : text.toString();
  }

  private static String summary(Compared file) {
    if (file.override().changesNothing()) {
      return "the same as the file below";
    }
    if (file.override().original().isEmpty()) {
      return "compared with the file below; what it was copied from is not known";
    }
    return file.override().isStale() ? "out of date" : "up to date";
  }

  private void appendDiff(StringBuilder text, String title, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    text.append(title).append('\n');
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      text.append(i < 2 ? painted(BOLD, line) : painted(colorOf(line), line)).append('\n');
    }
  }

  private static String colorOf(String line) {
    return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
      case '-' -> RED;
      case '+' -> GREEN;
      case '@' -> CYAN;
      default -> "";
    };
  }

  private String painted(String color, String line) {
    return colored && !color.isEmpty() ? color + line + RESET : line;
  }
}
