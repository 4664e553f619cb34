package dev.querent.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.text.Characters;
import dev.querent.text.CodePoints;
import dev.querent.text.NormalForm;
import java.io.IOException;
import java.lang.Character.UnicodeBlock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tables of characters do what they are for, and are written alike wherever they are. */
class CharactersTest {
  /** Blocks whose punctuation, all of it, stands between words. */
  private static final Set<UnicodeBlock> SERVED =
      Set.of(
          UnicodeBlock.BASIC_LATIN,
          UnicodeBlock.LATIN_1_SUPPLEMENT,
          UnicodeBlock.GREEK,
          UnicodeBlock.CYRILLIC,
          UnicodeBlock.ARMENIAN,
          UnicodeBlock.HEBREW,
          UnicodeBlock.ARABIC,
          UnicodeBlock.DEVANAGARI,
          UnicodeBlock.MYANMAR,
          UnicodeBlock.ETHIOPIC,
          UnicodeBlock.KHMER,
          UnicodeBlock.GENERAL_PUNCTUATION,
          UnicodeBlock.SUPPLEMENTAL_PUNCTUATION,
          UnicodeBlock.CURRENCY_SYMBOLS,
          UnicodeBlock.ARROWS,
          UnicodeBlock.MATHEMATICAL_OPERATORS,
          UnicodeBlock.BOX_DRAWING,
          UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
          UnicodeBlock.KATAKANA,
          UnicodeBlock.SMALL_FORM_VARIANTS,
          UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

  private static final Set<Integer> PUNCTUATION =
      Set.of(
          (int) Character.CONNECTOR_PUNCTUATION,
          (int) Character.DASH_PUNCTUATION,
          (int) Character.START_PUNCTUATION,
          (int) Character.END_PUNCTUATION,
          (int) Character.INITIAL_QUOTE_PUNCTUATION,
          (int) Character.FINAL_QUOTE_PUNCTUATION,
          (int) Character.OTHER_PUNCTUATION,
          (int) Character.SPACE_SEPARATOR,
          (int) Character.LINE_SEPARATOR,
          (int) Character.PARAGRAPH_SEPARATOR,
          (int) Character.CURRENCY_SYMBOL);

  private static final Set<Integer> OF_WORDS =
      Set.of(
          (int) Character.UPPERCASE_LETTER,
          (int) Character.LOWERCASE_LETTER,
          (int) Character.TITLECASE_LETTER,
          (int) Character.MODIFIER_LETTER,
          (int) Character.OTHER_LETTER,
          (int) Character.NON_SPACING_MARK,
          (int) Character.ENCLOSING_MARK,
          (int) Character.COMBINING_SPACING_MARK,
          (int) Character.DECIMAL_DIGIT_NUMBER,
          (int) Character.LETTER_NUMBER);

  /** The vertical tilde, an editorial mark in the midst of punctuation. */
  private static final int LETTER_AMONG_PUNCTUATION = 0x2e2f;

  @Test
  void theSpecificationHasTheSameTables() throws IOException {
    Map<String, CodePoints> sets = specified();
    assertThat(sets.keySet())
        .containsExactlyInAnyOrder("FOLD", "IGNORED", "SYMBOLS", "SEPARATORS", "PAIRED");
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      assertThat(Characters.kindOf(c)).as("U+%04X", c).isEqualTo(specifiedKind(sets, c));
      assertThat(Characters.isFolded(c)).as("U+%04X", c).isEqualTo(sets.get("FOLD").contains(c));
    }
  }

  @Test
  void theScriptHasTheSameTables() throws IOException {
    String script = Files.readString(Path.of("themes/default/static/js/search/text.js"));
    String joined = script.replaceAll("\" \\+\\s+\"", "").replace("\n// ", " ");
    for (String line : tables()) {
      String ranges = line.split(" +", 2)[1];
      assertThat(joined).contains(" " + ranges + "\n").contains("\"" + steps(ranges) + "\"");
    }
  }

  /** Each code point as the step from the one before it, in base 36. */
  private static String steps(String ranges) {
    int[] last = {0};
    return Pattern.compile("[0-9a-f]+")
        .matcher(ranges)
        .replaceAll(
            point -> {
              int before = last[0];
              last[0] = Integer.parseInt(point.group(), 16);
              return Integer.toString(last[0] - before, 36);
            });
  }

  @Test
  void foldedCharactersAreTheSameInEveryUnicodeVersion() {
    List<Integer> folded = allCodePoints(Characters::isFolded);
    List<String> ofJava = folded.stream().map(CharactersTest::forms).toList();
    try (ScriptEngine engine = ScriptEngine.ofTheme()) {
      String ofScript =
          engine
              .module(
                  """
                  const forms = (text) =>
                    [text.normalize("NFKC"), text.normalize("NFD"), text.toLowerCase()].join(" ");
                  export default (points) =>
                    Array.from(points, (point) => forms(String.fromCodePoint(point))).join("\\ue000");
                  """)
              .call(folded);
      assertThat(List.of(ofScript.split("\ue000"))).isEqualTo(ofJava);
    }
  }

  @Test
  void lettersDigitsAndMarksAreOfWords() {
    for (int c : allCodePoints(point -> isOneOf(OF_WORDS, point))) {
      if (c != LETTER_AMONG_PUNCTUATION) {
        NormalForm.of(Character.toString(c))
            .codePoints()
            .filter(point -> isOneOf(OF_WORDS, point))
            .forEach(point -> assertThat(isOfWords(point)).as("U+%04X", point).isTrue());
      }
    }
  }

  @Test
  void punctuationStandsBetweenWords() {
    for (int c : allCodePoints(point -> isOneOf(PUNCTUATION, point))) {
      if (SERVED.contains(UnicodeBlock.of(c))) {
        NormalForm.of(Character.toString(c))
            .codePoints()
            .forEach(point -> assertThat(Characters.beginsWord(point)).as("U+%04X", c).isFalse());
      }
    }
  }

  private static boolean isOfWords(int codePoint) {
    return Characters.kindOf(codePoint) <= Characters.EXTENDER;
  }

  private static boolean isOneOf(Set<Integer> types, int codePoint) {
    return types.contains(Character.getType(codePoint));
  }

  private static List<Integer> allCodePoints(IntPredicate those) {
    return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .filter(those)
        .boxed()
        .toList();
  }

  private static String forms(int codePoint) {
    String text = Character.toString(codePoint);
    return String.join(
        " ",
        Normalizer.normalize(text, Form.NFKC),
        Normalizer.normalize(text, Form.NFD),
        text.toLowerCase(Locale.ROOT));
  }

  private static byte specifiedKind(Map<String, CodePoints> sets, int codePoint) {
    if (codePoint >= 0x300 && codePoint <= 0x36f || sets.get("IGNORED").contains(codePoint)) {
      return Characters.EXTENDER;
    }
    if (sets.get("SYMBOLS").contains(codePoint)) {
      return Characters.SYMBOL;
    }
    if (sets.get("SEPARATORS").contains(codePoint)) {
      return Characters.SEPARATOR;
    }
    return sets.get("PAIRED").contains(codePoint) ? Characters.PAIRED : Characters.WORD;
  }

  private static Map<String, CodePoints> specified() throws IOException {
    Map<String, CodePoints> sets = new HashMap<>();
    for (String line : tables()) {
      String[] cells = line.split(" +", 2);
      sets.put(cells[0], CodePoints.of(cells[1]));
    }
    return sets;
  }

  /** The lines of the tables of section 1.6, each with its continuations. */
  private static List<String> tables() throws IOException {
    List<String> tables = new ArrayList<>();
    String section =
        Files.readString(Path.of("docs/search-format.md")).split("### 1.6 Tables", 2)[1];
    for (String line : section.split("```")[1].strip().lines().toList()) {
      if (line.startsWith(" ")) {
        tables.add(tables.remove(tables.size() - 1) + " " + line.strip());
      } else {
        tables.add(line.strip());
      }
    }
    return tables;
  }
}
