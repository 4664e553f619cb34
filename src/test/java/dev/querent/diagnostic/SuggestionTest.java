package dev.querent.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
  private static final List<String> KEYS =
      List.of("aliases", "difficulty", "level", "related", "reviewed", "status", "tags", "title");

  @ParameterizedTest
  @CsvSource({
    "dificulty, difficulty",
    "difficultty, difficulty",
    "diffculty, difficulty",
    "diffiuclty, difficulty",
    "difficulyt, difficulty",
    "lvel, level",
    "Level, level",
    "tag, tags",
    "tilte, title",
    "reviewd, reviewed",
  })
  void aSlipFindsTheWordThatWasMeant(String written, String meant) {
    assertThat(Suggestion.nearest(written, KEYS)).contains(meant);
    assertThat(Suggestion.hint(written, KEYS)).contains("did you mean '" + meant + "'?");
  }

  @ParameterizedTest
  @CsvSource({"author", "weight", "stale-tag", "levels-and-tags", "x"})
  void anotherWordIsNotASlip(String written) {
    assertThat(Suggestion.nearest(written, KEYS)).isEmpty();
  }

  @Test
  void aFewWordsAreShownWhenNoneIsNear() {
    assertThat(Suggestion.hint("colour", List.of("draft", "published")))
        .contains("use one of 'draft', 'published'");
  }

  @Test
  void manyWordsAreNotShown() {
    List<String> many = IntStream.range(0, 26).mapToObj(i -> "word-" + i).toList();
    assertThat(Suggestion.hint("colour", many)).isEmpty();
    assertThat(Suggestion.hint("colour", many.subList(0, 25))).isPresent();
    assertThat(Suggestion.hint("colour", List.of())).isEmpty();
  }

  @Test
  void theSuggestionDoesNotDependOnTheOrderOfTheWords() {
    List<String> words = new ArrayList<>(List.of("cart", "card", "care", "carp", "barn"));
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(words, new Random(i));
      assertThat(Suggestion.nearest("carx", words)).contains("card");
    }
  }

  @Test
  void theLocaleOfTheMachineDoesNotShow() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Suggestion.nearest("TITLE", KEYS)).contains("title");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theDistanceIsThatOfTheWholeTableUpToItsBound() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      String a = randomWord(random);
      String b = randomWord(random);
      int bound = random.nextInt(6);
      int whole = wholeTable(a, b);
      String claim = "-Dseed=" + seed + ": " + a + ", " + b + " within " + bound;
      assertThat(Suggestion.distance(a, b, bound)).as(claim).isEqualTo(Math.min(whole, bound + 1));
      assertThat(Suggestion.distance(b, a, bound)).as(claim).isEqualTo(Math.min(whole, bound + 1));
    }
  }

  @Test
  void twoWordsAreAtNoDistanceOnlyWhenTheyAreEqual() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 5_000; round++) {
      String a = randomWord(random);
      String b = randomWord(random);
      assertThat(Suggestion.distance(a, b, 9) == 0).as("-Dseed=%d", seed).isEqualTo(a.equals(b));
      assertThat(Suggestion.distance(a, a, 0)).isZero();
    }
  }

  private static String randomWord(Random random) {
    StringBuilder word = new StringBuilder();
    int letters = random.nextInt(9);
    for (int i = 0; i < letters; i++) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }

  /** Optimal string alignment by its definition, without rows to recycle or a bound. */
  private static int wholeTable(String a, String b) {
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
          continue;
        }
        int changed = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        table[i][j] = Math.min(changed, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
        }
      }
    }
    return table[a.length()][b.length()];
  }
}
