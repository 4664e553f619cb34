package dev.querent.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {
  private static final Pattern LINE_ENDING = Pattern.compile("\r\n|\n|\r");
  private static final String[] PIECES = {
    "a",
    "word ",
    "\t",
    " ",
    "é",
    "e\u0301",
    "😀",
    "👩\u200d💻",
    "\n",
    "\r\n",
    "\r",
    "\u2028",
    "\u0085",
    "\f"
  };

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesEndWithLfOrCrlfOrCr(String ending) {
    String text = "one" + ending + "two" + ending + ending + "four";
    SourceText source = new SourceText("a.md", text);
    assertThat(source.at(text.indexOf("two"), 3)).isEqualTo(new Place("a.md", 2, 1, 3, "two"));
    assertThat(source.at(text.indexOf("four") + 1, 2))
        .isEqualTo(new Place("a.md", 4, 2, 2, "four"));
    assertThat(source.atLine(3, 1, 1)).isEqualTo(new Place("a.md", 3, 1, 1, ""));
  }

  @Test
  void columnsCountCodePoints() {
    SourceText source = new SourceText("a.md", "\té😀x");
    assertThat(source.at(0, 1).column()).isEqualTo(1);
    assertThat(source.at(1, 1).column()).isEqualTo(2);
    assertThat(source.at(2, 2)).isEqualTo(new Place("a.md", 1, 3, 1, "\té😀x"));
    assertThat(source.at(4, 1).column()).isEqualTo(4);
  }

  @Test
  void theMiddleOfACharacterIsThatCharacter() {
    SourceText source = new SourceText("a.md", "a😀x");
    assertThat(source.at(2, 1)).isEqualTo(source.at(1, 1));
    assertThat(source.at(2, 2)).isEqualTo(new Place("a.md", 1, 2, 2, "a😀x"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2147483647, 1:1, 3",
    "2, 2147483647, 1:3, 1",
    "1, 0, 1:2, 1",
    "1, -5, 1:2, 1",
    "3, 9, 1:4, 1",
    "-7, 1, 1:1, 1",
    "2147483647, 2147483647, 2:4, 1",
  })
  void aMarkStaysInItsLine(int offset, int length, String place, int marked) {
    Place found = new SourceText("a.md", "one\ntwo").at(offset, length);
    assertThat(found).hasToString("a.md:" + place);
    assertThat(found.length()).isEqualTo(marked);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1:1",
    "1, 3, 1:3",
    "1, 4, 1:4",
    "1, 5, 1:4",
    "1, 2147483647, 1:4",
    "2, 2147483647, 2:4",
    "0, 0, 1:1",
    "-3, -3, 1:1",
    "9, 2, 2:2",
    "2147483647, 1, 2:1",
  })
  void aColumnNeverLeavesItsLine(int line, int column, String place) {
    assertThat(new SourceText("a.md", "one\ntwo").atLine(line, column, 1))
        .hasToString("a.md:" + place);
  }

  @Test
  void anEmptyFileHasOneEmptyLine() {
    assertThat(new SourceText("a.md", "").at(0, 1)).isEqualTo(new Place("a.md", 1, 1, 1, ""));
  }

  @Test
  void everyOffsetOfARandomTextHasTheAuthorsOwnLine() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      String text = randomText(random);
      String[] lines = LINE_ENDING.split(text, -1);
      SourceText source = new SourceText("a.md", text);
      for (int offset = 0; offset <= text.length(); offset++) {
        Place place = source.at(offset, 1 + random.nextInt(9));
        String claim = "-Dseed=" + seed + ", offset " + offset;
        String line = lines[place.line() - 1];
        int points = line.codePointCount(0, line.length());
        assertThat(place.sourceLine()).as(claim).isEqualTo(line);
        assertThat(place.column()).as(claim).isBetween(1, points + 1);
        assertThat(place.length()).as(claim).isBetween(1, Math.max(1, points - place.column() + 1));
        assertThat(pointAt(text, offset)).as(claim).isEqualTo(pointAt(line, place));
      }
    }
  }

  @Test
  void offsetsAndLinesAgreeAboutAPlace() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      String text = randomText(random);
      SourceText source = new SourceText("a.md", text);
      int offset = random.nextInt(text.length() + 1);
      Place place = source.at(offset, 1);
      int units = place.sourceLine().offsetByCodePoints(0, place.column() - 1) + 1;
      assertThat(source.atLine(place.line(), units, 1)).as("-Dseed=%d", seed).isEqualTo(place);
    }
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(40);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  /** The character at an offset of the text; 0 at the end of a line. */
  private static int pointAt(String text, int offset) {
    if (offset == text.length() || "\r\n".indexOf(text.charAt(offset)) >= 0) {
      return 0;
    }
    boolean inside = Character.isLowSurrogate(text.charAt(offset));
    return text.codePointAt(inside ? offset - 1 : offset);
  }

  private static int pointAt(String line, Place place) {
    int index = line.offsetByCodePoints(0, place.column() - 1);
    return index == line.length() ? 0 : line.codePointAt(index);
  }
}
