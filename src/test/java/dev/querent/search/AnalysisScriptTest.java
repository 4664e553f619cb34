package dev.querent.search;

import dev.querent.browser.Shared;
import dev.querent.browser.WebBrowser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The analysis in a reader's browser equals the one that makes the index, on every input. */
@ExtendWith(Shared.class)
class AnalysisScriptTest {
  private static AnalysisScript script;

  @BeforeAll
  static void start(WebBrowser browser) {
    script = new AnalysisScript("en", Scripts.fastest(browser));
  }

  @AfterAll
  static void stop() {
    script.close();
  }

  /** All of them but for long stretches of one kind, of which there is a sample. */
  @Test
  void allKindsOfCharactersAreTheSame() {
    List<String> texts = new ArrayList<>();
    for (int from = 0; from <= Character.MAX_CODE_POINT; from += isOneOfMany(from) ? 1024 : 16) {
      StringBuilder text = new StringBuilder();
      IntStream.range(from, from + 16).forEach(c -> text.append('x').appendCodePoint(c));
      texts.add(text.toString());
    }
    script.assertEqual(texts, false);
  }

  @Test
  void goldenTokensAreTheSame() {
    for (boolean code : new boolean[] {false, true}) {
      script.assertEqual(
          GoldenTokens.all().stream()
              .filter(line -> line.code() == code)
              .map(GoldenTokens::text)
              .toList(),
          code);
    }
  }

  @Test
  void threeHundredThousandWordsHaveTheSameTerms() throws IOException {
    script.assertEqualTerms(WordList.atLeast(300_000));
  }

  @Test
  void randomTextsAreTheSame() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("AnalysisScriptTest.randomTextsAreTheSame: -Dseed=" + seed);
    RandomTexts texts = new RandomTexts(new Random(seed));
    script.assertEqual(texts.list(2_000));
  }

  /** Han, Hangul, private use, and what is not assigned. */
  private static boolean isOneOfMany(int codePoint) {
    return codePoint >= 0x4000 && codePoint < 0x9800
        || codePoint >= 0xb000 && codePoint < 0xd000
        || codePoint >= 0xe000 && codePoint < 0xf800
        || codePoint >= 0x12000 && codePoint < 0x1b000
        || codePoint >= 0x20000 && codePoint < 0xe0000
        || codePoint >= 0xe0400;
  }
}
