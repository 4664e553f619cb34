package dev.querent.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to measure.
 *
 * @param questions sizes of sites
 * @param runs how often to build
 * @param visits how many readers search
 */
record BenchmarkOptions(
    List<Integer> questions, int runs, int visits, Optional<Pagefind> pagefind) {
  private static final List<Integer> USUAL = List.of(100, 1_000, 10_000);

  BenchmarkOptions {
    questions = List.copyOf(questions);
  }

  /**
   * Reads the arguments and the variables.
   *
   * @throws IllegalArgumentException if one of them is wrong
   */
  static BenchmarkOptions of(List<String> arguments, Map<String, String> environment)
      throws IOException {
    List<Integer> questions = new ArrayList<>();
    for (String argument : arguments) {
      questions.add(number("a number of questions", argument));
    }
    return new BenchmarkOptions(
        questions.isEmpty() ? USUAL : questions,
        number("RUNS", environment.getOrDefault("RUNS", "3")),
        number("VISITS", environment.getOrDefault("VISITS", "30")),
        Pagefind.find(environment));
  }

  private static int number(String name, String value) {
    if (!value.matches("[1-9][0-9]{0,6}")) {
      throw new IllegalArgumentException(
          name + " is '" + value + "', must be a number from 1 to 9999999");
    }
    return Integer.parseInt(value);
  }

  /** The command line that gives the same. */
  String command() {
    StringBuilder line = new StringBuilder();
    line.append("RUNS=").append(runs).append(" VISITS=").append(visits);
    line.append(" script/benchmark-search");
    questions.forEach(number -> line.append(' ').append(number));
    return line.toString();
  }
}
