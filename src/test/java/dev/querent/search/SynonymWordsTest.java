package dev.querent.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.config.ConfigReader;
import dev.querent.config.SearchSettings;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the settings take for a word, the analysis takes for the same word. */
class SynonymWordsTest {
  private static final int BLOCK = 0x800;

  @ParameterizedTest
  @ValueSource(strings = {"%", "a%"})
  void theyAgreeOnEveryLetter(String word) {
    Set<String> keys = new TreeSet<>();
    for (int first = 0x80; first < 0x20000; first += BLOCK) {
      keys.addAll(
          synonyms(
              IntStream.range(first, first + BLOCK)
                  .filter(c -> !Character.isIdeographic(c) && (c < 0xac00 || c > 0xd7a3))
                  .filter(c -> Character.isLetterOrDigit(c) || isMark(c))
                  .mapToObj(letter -> word.replace("%", Character.toString(letter)))
                  .map(key -> "    \"" + key + "\": x")
                  .collect(Collectors.joining("\n", "title: T\nsearch:\n  synonyms:\n", "\n"))));
    }
    assertThat(keys).hasSizeGreaterThan(5000);
    for (String key : keys) {
      List<Run> runs = new Analysis("de", Map.of(key, List.of("x"))).runs(key, false);
      assertThat(runs).as(key).hasSize(1);
      assertThat(runs.get(0).tokens()).as(key).extracting(Token::word).containsExactly("x");
    }
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static Set<String> synonyms(String yaml) {
    Map<String, List<String>> read =
        ConfigReader.read(new SourceText("querent.yaml", yaml), new Diagnostics())
            .search()
            .synonyms();
    Set<String> keys = new TreeSet<>(read.keySet());
    keys.removeAll(SearchSettings.DEFAULT.synonyms().keySet());
    return keys;
  }
}
