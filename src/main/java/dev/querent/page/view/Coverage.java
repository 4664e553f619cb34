package dev.querent.page.view;

import java.util.List;

/**
 * How many questions each topic has of each difficulty.
 *
 * @param columns the difficulties in use, easiest first; none where there are none, or too many for
 *     a table
 * @param rest whether the last cell of each row counts what is in none of the columns
 * @param rows the topics, in reading order
 * @param most the largest number in the table
 */
public record Coverage(List<TermLink> columns, boolean rest, List<Row> rows, int most) {
  public Coverage {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * One topic.
   *
   * @param link to its page; its text is empty for the questions in no topic
   */
  public record Row(Link link, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One number.
   *
   * @param href to the first of these questions on the page of its topic; empty where there is none
   */
  public record Cell(int count, String href) {}
}
