package dev.querent.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextNamesTest {
  private final TextNames names = new TextNames();

  private static Digest digest(String text) {
    return Digest.of(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aNameIsTheBeginningOfTheHash() {
    // printf abc | sha256sum: ba7816bf8f01cfea…, in bits 10111 01001 11100 00001 01101 01111…
    assertThat(names.of(digest("abc")).value()).isEqualTo("q9w1dfwf077y");
    assertThat(digest("abc").hex()).isEqualTo("ba7816bf8f01cfea");
  }

  @Test
  void theSameTextHasTheSameName() {
    TextNames.Name first = names.of(digest("a"));
    TextNames.Name again = names.of(digest("a"));
    assertThat(first.isNew()).isTrue();
    assertThat(again.isNew()).isFalse();
    assertThat(again.value()).isEqualTo(first.value());
  }

  @Test
  void hashesThatBeginAlikeHaveNamesOfTheirOwn() {
    byte[] one = new byte[32];
    byte[] two = new byte[32];
    two[31] = 1;
    assertThat(names.of(new Digest(one)).value()).isEqualTo("000000000000");
    assertThat(names.of(new Digest(two)).value()).isEqualTo("000000000000-2");
    assertThat(names.of(new Digest(two.clone())).isNew()).isFalse();
    assertThat(names.of(new Digest(one)).value()).isEqualTo("000000000000");
  }
}
