package dev.querent.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"\", 0",
        "\" \t \", 0",
        "one, 1",
        "\" two  words \", 2",
        "what's a time-out?, 3",
        "答案是缓存, 3",
        "キャッシュ, 3",
        "TCP の接続, 3",
        "캐시는 무엇, 2",
      })
  void spacesEndWordsAndTwoSignsOfChineseOrJapaneseAreOne(String text, int words) {
    assertThat(Words.count(text, 0, text.length())).isEqualTo(words);
  }
}
