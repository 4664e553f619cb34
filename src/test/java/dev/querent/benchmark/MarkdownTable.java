package dev.querent.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table with a heading, as Markdown has it. */
final class MarkdownTable {
  private final StringBuilder text = new StringBuilder();
  private final int columns;

  /**
   * @param words how many columns hold words, the others hold numbers
   */
  MarkdownTable(String heading, int words, String... columns) {
    this.columns = columns.length;
    text.append("### ").append(heading).append("\n\n");
    append(Arrays.asList(columns));
    List<String> rule = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      rule.add(i < words ? "---" : "---:");
    }
    append(rule);
  }

  /** Adds a row. */
  MarkdownTable row(List<String> cells) {
    if (cells.size() != columns) {
      throw new IllegalArgumentException(cells + " are not " + columns + " cells");
    }
    append(cells);
    return this;
  }

  private void append(List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
