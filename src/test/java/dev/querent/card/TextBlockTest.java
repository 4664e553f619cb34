package dev.querent.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.card.CardFonts.Weight;
import dev.querent.card.TextBlock.Box;
import java.awt.font.TextLayout;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class TextBlockTest {
  private static final CardFonts FONTS = fonts();
  private static final Box BOX = new Box(1040, 290, 88, 42, 1.14f);

  private static CardFonts fonts() {
    try {
      Headless.ensure();
      return CardFonts.load(List::of);
    } catch (CardsUnavailable e) {
      throw new IllegalStateException(e);
    }
  }

  private static StyledText text(String text) {
    return new StyledText(text, FONTS, Weight.BOLD, new Script("en", false));
  }

  private static TextBlock fit(String text) {
    return TextBlock.fit(text(text), BOX);
  }

  @Test
  void aShortTitleIsAsLargeAsAllowedAndALongOneSmaller() {
    assertThat(fit("DNS").size()).isEqualTo(88);
    assertThat(fit("word ".repeat(40)).size()).isBetween(42f, 60f);
  }

  @Test
  void everyTextFitsItsBox() {
    for (int length = 1; length <= 300; length += 41) {
      for (String word : List.of("a ", "W", "word ", "identifier_with_parts ", "é̈ ")) {
        TextBlock block = fit(word.repeat(300).substring(0, length));
        assertThat(block.height()).isLessThanOrEqualTo(BOX.height());
        assertThat(block.lines())
            .as("%d of '%s'", length, word)
            .allMatch(line -> line.getVisibleAdvance() <= BOX.width() + 0.01f);
      }
    }
  }

  @Test
  void noWordIsBrokenWhileItFitsALine() {
    TextBlock block = fit("Explain internationalization-of-everything here");
    int shown = block.lines().stream().mapToInt(TextLayout::getCharacterCount).sum();

    assertThat(shown).isEqualTo("Explain internationalization-of-everything here".length());
    assertThat(block.lines()).allMatch(line -> line.getCharacterCount() > 5);
  }

  @Test
  void aNameWithADotIsNoTwoSentences() {
    TextBlock block = TextBlock.fit(text("Read of a net.Conn"), new Box(430, 400, 60, 60, 1.1f));

    assertThat(block.lines().stream().map(TextLayout::getCharacterCount)).containsExactly(10, 8);
  }

  @Test
  void linesAreOfAboutOneLength() {
    TextBlock block = fit("Why does a client keep using the old address of it?");

    double[] lengths = block.lines().stream().mapToDouble(l -> l.getVisibleAdvance()).toArray();
    assertThat(lengths).hasSize(3);
    assertThat(DoubleStream.of(lengths).min().orElseThrow())
        .isGreaterThan(0.7 * DoubleStream.of(lengths).max().orElseThrow());
  }

  @Test
  void whatIsTooLongEndsInAnEllipsis() {
    String text = "questions ".repeat(60);
    TextBlock block = fit(text);
    int shown = block.lines().stream().mapToInt(TextLayout::getCharacterCount).sum();

    assertThat(block.size()).isEqualTo(42);
    assertThat(shown).isLessThan(text.length());
    assertThat(block.lines()).hasSize(6);
  }

  @Test
  void aTextWithoutLettersNeedsNoLines() {
    assertThat(fit("").lines()).isEmpty();
    assertThat(fit(" 🚀 ").lines()).isEmpty();
  }

  @Test
  void lettersOfTheFontAreNamedWhereTheyAreMissing() {
    assertThat(text("Ünïcödé Ελλάδα Київ Tiếng Việt İstanbul").undrawable()).isEmpty();
    assertThat(text("DNS 漢字").undrawable()).contains("漢");
  }
}
