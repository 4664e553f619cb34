package dev.querent.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Codes are permanent: people search for them and settings name them. The list of all that ever
 * were is in {@code rule-codes.txt}; {@code -Dgolden=write} adds new ones to it and never takes one
 * out.
 */
class RuleTest {
  private static final Path LIST = Path.of("src/test/resources/diagnostic/rule-codes.txt");

  @Test
  void aCodeIsPermanent() throws IOException {
    List<String> listed = Files.exists(LIST) ? Files.readAllLines(LIST) : List.of();
    if ("write".equals(System.getProperty("golden"))) {
      TreeSet<String> all = new TreeSet<>(listed);
      all.addAll(codes());
      Files.createDirectories(LIST.getParent());
      Files.writeString(LIST, String.join("\n", all) + "\n");
      listed = new ArrayList<>(all);
    }
    assertThat(codes())
        .as("a listed code must stay; add a new one with -Dgolden=write")
        .containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void noTwoRulesHaveOneCode() {
    assertThat(codes()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void aCodeIsWordsWithHyphensAndASummarySaysWhatItIsAbout(Rule rule) {
    assertThat(rule.code()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    assertThat(rule.summary()).isNotBlank().doesNotEndWith(" ");
    assertThat(rule.severity()).isNotNull();
  }

  @Test
  void theLocaleOfTheMachineDoesNotShow() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Rule.MISSING_TITLE.code()).isEqualTo("missing-title");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static List<String> codes() {
    return Stream.of(Rule.values()).map(Rule::code).toList();
  }
}
