package dev.querent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  private static final String NASTY =
      "</script><!--]]>&\"'\\\u2028\u2029\u0000\u001f\u007f\u0085\n\r\t";

  @Test
  void aTreeIsWrittenInTheOrderInWhichItWasBuilt() {
    JsonValue tree =
        JsonValue.object()
            .put("z", 1)
            .put("a", true)
            .put("list", JsonValue.array(List.of(JsonValue.of("x"), JsonValue.of(-2))))
            .put("absent", Optional.empty())
            .put("price", JsonValue.of(new BigDecimal("1E+2")))
            .put("empty", JsonValue.object().build())
            .build();

    assertThat(JsonWriter.write(tree))
        .isEqualTo("{\"z\":1,\"a\":true,\"list\":[\"x\",-2],\"price\":100,\"empty\":{}}");
  }

  @Test
  void aScriptCannotBeClosedByItsData() {
    JsonValue tree = JsonValue.object().put(NASTY, NASTY).build();

    assertThat(JsonWriter.writeScriptSafe(tree))
        .doesNotContain("<", ">", "&", "\u2028", "\u2029")
        .contains("\\u003c/script\\u003e\\u003c!--]]\\u003e\\u0026\\\"'\\\\\\u2028\\u2029\\u0000");
  }

  @Test
  void ordinaryJsonKeepsAngleBrackets() {
    assertThat(JsonWriter.write(JsonValue.of("a < b && c"))).isEqualTo("\"a < b && c\"");
  }

  @Test
  void loneSurrogatesBecomeEscapesAndPairsStay() {
    assertThat(JsonWriter.write(JsonValue.of("a\ud83db"))).isEqualTo("\"a\\ud83db\"");
    assertThat(JsonWriter.write(JsonValue.of("\ude00\ud83d"))).isEqualTo("\"\\ude00\\ud83d\"");
    assertThat(JsonWriter.write(JsonValue.of("\ud83d\ude00"))).isEqualTo("\"\ud83d\ude00\"");
    assertThat(JsonWriter.write(JsonValue.of("\ud83d\ud83d\ude00\ude00")))
        .isEqualTo("\"\\ud83d\ud83d\ude00\\ude00\"");
  }

  @Test
  void whateverTheTextItIsReadBackUnchangedThroughUtf8() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      String text = randomText(random);
      for (String json :
          List.of(
              JsonWriter.write(JsonValue.texts(List.of(text))),
              JsonWriter.writeScriptSafe(JsonValue.texts(List.of(text))))) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertThat(readText(new String(bytes, StandardCharsets.UTF_8)))
            .as("-Dseed=%d", seed)
            .isEqualTo(text);
        assertThat(json.chars().allMatch(c -> c >= 0x20)).isTrue();
      }
    }
  }

  @Test
  void noRandomTextLeavesItsScript() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      String json = JsonWriter.writeScriptSafe(JsonValue.of(randomText(random)));
      assertThat(json.chars().noneMatch(c -> "<>&\u2028\u2029".indexOf(c) >= 0))
          .as("-Dseed=%d", seed)
          .isTrue();
    }
  }

  @Test
  void aMemberIsWrittenOnce() {
    assertThatThrownBy(() -> JsonValue.object().put("a", 1).put("a", 2))
        .hasMessageContaining("member is 'a'");
  }

  @Test
  void aShortNumberDoesNotBecomeAPageOfZeros() {
    assertThatThrownBy(() -> JsonValue.of(new BigDecimal("1E+999999999")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(30);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(4)) {
        case 0 -> text.append(NASTY.charAt(random.nextInt(NASTY.length())));
        case 1 -> text.append((char) random.nextInt(0x10000));
        case 2 -> text.append((char) (0xd800 + random.nextInt(0x800)));
        default -> text.append((char) (' ' + random.nextInt(95)));
      }
    }
    return text.toString();
  }

  private static String readText(String json) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      assertThat(parser.nextToken()).isEqualTo(JsonToken.START_ARRAY);
      assertThat(parser.nextToken()).isEqualTo(JsonToken.VALUE_STRING);
      String text = parser.getText();
      assertThat(parser.nextToken()).isEqualTo(JsonToken.END_ARRAY);
      assertThat(parser.nextToken()).isNull();
      return text;
    }
  }
}
