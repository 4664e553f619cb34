package dev.querent.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is true of every language and every text. */
class HighlightLawsTest {
  private static final int ROUNDS = 60;
  private static final Path SAMPLES = Path.of("src/test/resources/highlight");

  private static long seed;

  private final Highlighter highlighter = new StandardHighlighter();

  @BeforeAll
  static void printTheSeed() {
    seed = Long.getLong("seed", System.nanoTime());
    System.out.println("HighlightLawsTest: -Dseed=" + seed);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theTextIsTheCodeAndEveryLineIsWellFormed(Language language) throws IOException {
    RandomCode random = new RandomCode(seed, SAMPLES);
    for (int i = 0; i < ROUNDS; i++) {
      String code = random.next();
      assertThat(Highlighted.text(highlighter.lines(code, name(language))))
          .as("%s, -Dseed=%d", language, seed)
          .isEqualTo(String.join("\n", code.lines().toList()));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyBeginningOfASampleKeepsItsText(Language language) throws IOException {
    String sample = GoldenTest.sample(language);
    for (int end = 0; end < sample.length(); end++) {
      String code = sample.substring(0, end);
      assertThat(Highlighted.text(highlighter.lines(code, name(language))))
          .isEqualTo(String.join("\n", code.lines().toList()));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyMarkRepeatedToTheLongestLineEndsSoonAndIsEscaped(Language language) {
    for (String mark : RandomCode.MARKS) {
      String line = mark.strip();
      String code = line.repeat(StandardHighlighter.MAX_LINE / line.length());
      assertThat(Highlighted.text(highlighter.lines(code, name(language)))).isEqualTo(code);
    }
  }

  @Test
  void theSameCodeGivesTheSameLinesInAnyOrderAndFromManyThreads() throws IOException {
    RandomCode random = new RandomCode(seed, SAMPLES);
    record Block(Language language, String code) {}
    List<Block> blocks = new ArrayList<>();
    for (Language language : Language.values()) {
      for (int i = 0; i < 8; i++) {
        blocks.add(new Block(language, random.next()));
      }
    }
    Map<Block, List<String>> expected = new LinkedHashMap<>();
    for (Block block : blocks) {
      expected.put(block, new StandardHighlighter().lines(block.code(), name(block.language())));
    }
    List<Block> shuffled = new ArrayList<>(blocks);
    shuffled.addAll(blocks);
    Collections.shuffle(shuffled, new Random(seed));
    Stream<Block> parallel = shuffled.parallelStream();
    assertThat(
            parallel.filter(
                block ->
                    !highlighter
                        .lines(block.code(), name(block.language()))
                        .equals(expected.get(block))))
        .as("-Dseed=%d", seed)
        .isEmpty();
  }

  private static String name(Language language) {
    return language.names().get(0);
  }
}
