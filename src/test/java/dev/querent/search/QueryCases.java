package dev.querent.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tables of queries, a line each: what is typed between bars, so that spaces show; what is
 * expected; behind a colon the reason.
 */
final class QueryCases {
  private QueryCases() {}

  /** What the code makes of a query, written as in the table. */
  @FunctionalInterface
  interface Answer {
    String to(String typed) throws IOException;
  }

  /** A test of each line: whether the answer is what the line says. */
  static Stream<DynamicTest> of(String lines, Answer answer) {
    return lines.lines().map(line -> of(answer, line));
  }

  private static DynamicTest of(Answer answer, String line) {
    int end = line.indexOf('|', 1);
    String typed = line.substring(1, end);
    String expected = line.substring(end + 1, line.lastIndexOf(" : ")).strip();
    return DynamicTest.dynamicTest(typed, () -> assertThat(answer.to(typed)).isEqualTo(expected));
  }
}
