package dev.querent.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of the guide that explains the rules, against the rules. */
class RulesPageTest {
  private static final Path PAGE = Path.of("content/guide/problems.md");

  private static final Pattern ROW =
      Pattern.compile("\\| `([a-z0-9-]+)` \\| ([a-z]+) \\| (.*\\S) \\| (.*\\S) \\|");

  @Test
  void thePageNamesEveryRuleOnceWithItsSeverity() throws IOException {
    List<String> named = new ArrayList<>();
    for (String line : Files.readAllLines(PAGE)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        named.add(row.group(1) + " " + row.group(2));
      }
    }

    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Rule.values())
                .map(rule -> rule.code() + " " + rule.severity().word())
                .toList());
  }

  @Test
  void everyRowOfThePageSaysWhatToDo() throws IOException {
    assertThat(Files.readAllLines(PAGE))
        .filteredOn(line -> line.startsWith("| `"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).matches(ROW));
  }
}
