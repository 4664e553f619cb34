package dev.querent.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.page.SocialCard;
import dev.querent.theme.RootColors;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardStudioTest {
  private static final Condition<BufferedImage> BLANK =
      new Condition<>(CardStudioTest::isBlank, "without anything drawn on it");

  @TempDir Path folder;

  private byte[] png(CardStyle style, SocialCard card) {
    Drawing drawing = new CardStudio(style, folder).draw(card);
    assertThat(drawing).isInstanceOf(Drawing.Picture.class);
    return ((Drawing.Picture) drawing).png();
  }

  private byte[] png(String title) {
    return png(Cards.style("Test", false), Cards.titled(title));
  }

  @Test
  void aCardIsAPictureOfTheSizeThatAllAskFor() {
    byte[] png = png("What is a TTL?");
    BufferedImage card = Cards.read(png);

    assertThat(card.getWidth()).isEqualTo(1200);
    assertThat(card.getHeight()).isEqualTo(630);
    assertThat(png.length).isBetween(4_000, 40_000);
  }

  /** Nothing but the background in the margins; the longest title has 300 characters. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is a TTL?",
        "Why does a client keep using the old address after I changed the DNS record?",
        "donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft",
        "Почему клиент использует старый адрес?"
      })
  void anyTitleStaysBetweenTheMargins(String title) {
    String longest = (title + " ").repeat(300).substring(0, 300);
    for (String tried : List.of(title, longest, "W".repeat(300), title.replace(' ', '_'))) {
      BufferedImage card = Cards.read(png(tried));
      for (int x : new int[] {20, 70, 1130, 1180}) {
        assertThat(card.getSubimage(x, 20, 1, 580)).as("%s at %d", tried, x).is(BLANK);
      }
      assertThat(card.getSubimage(80, 520, 1040, 1)).as(tried).is(BLANK);
    }
  }

  private static boolean isBlank(BufferedImage picture) {
    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    return IntStream.of(pixels).allMatch(pixel -> pixel == 0xffffffff);
  }

  @Test
  void aCardOfALanguageThatIsWrittenFromTheRightIsMirrored() {
    SocialCard card = Cards.titled("TTL?");
    BufferedImage left = Cards.read(png(Cards.style("Test", false), card));
    BufferedImage right = Cards.read(png(Cards.style("Test", true), card));

    // The mark is where lines begin.
    assertThat(Cards.color(left, 84, 96)).isEqualTo("#1d46b4");
    assertThat(Cards.color(right, 84, 96)).isEqualTo("#ffffff");
    assertThat(Cards.color(right, 1200 - 84, 96)).isEqualTo("#1d46b4");
  }

  @Test
  void theBarAtTheFootHasTheColoursAndSharesOfTheDifficulties() {
    List<SocialCard.Share> mix =
        List.of(new SocialCard.Share("green", 3), new SocialCard.Share("red", 1));
    SocialCard card =
        new SocialCard(Cards.titled("").page(), "Net", "", "A net.", "4 questions", mix);
    BufferedImage picture = Cards.read(png(Cards.style("Test", false), card));

    assertThat(Cards.color(picture, 880, 620)).isEqualTo("#16703c");
    assertThat(Cards.color(picture, 920, 620)).isEqualTo("#b3202b");
  }

  @Test
  void theSameCardGivesTheSameBytes() throws IOException {
    byte[] first = png("What is a TTL?");
    deleteCache();

    assertThat(isSame(png("What is a TTL?"), first)).isTrue();
    assertThat(isSame(png("What is a TTL"), first)).isFalse();
  }

  /** A failure must not print two pictures as numbers. */
  private static boolean isSame(byte[] a, byte[] b) {
    return Arrays.equals(a, b);
  }

  private void deleteCache() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void aCardIsDrawnOnceAndADamagedOneAgain() throws IOException {
    byte[] drawn = png("What is a TTL?");
    Path kept;
    try (Stream<Path> files = Files.list(folder)) {
      kept = files.findFirst().orElseThrow();
    }

    byte[] marked = drawn.clone();
    marked[60]++;
    Files.write(kept, marked);
    assertThat(isSame(png("What is a TTL?"), marked)).as("taken from the cache").isTrue();

    Files.write(kept, Arrays.copyOf(drawn, drawn.length / 2));
    assertThat(isSame(png("What is a TTL?"), drawn)).isTrue();
  }

  @Test
  void oneColourOfTheThemeIsEnoughToDrawAgain() {
    CardStyle style = Cards.style("Test", false);
    String css = ":root { --paper: #fff; --text: #000; --muted: #555; --red: #c00; --accent: #00c";
    CardStyle other =
        new CardStyle(
            style.siteTitle(),
            style.language(),
            false,
            RootColors.of(List.of(css + "; --marker: #0f0 }")),
            style.mark());
    SocialCard card = Cards.titled("TTL?");

    assertThat(isSame(png(other, card), png(style, card))).isFalse();
  }

  @Test
  void aLetterThatNoFontHasLeavesTheCardOut() {
    // Of an area for private use, in which no font of a usual machine has anything.
    Drawing drawing =
        new CardStudio(Cards.style("Test", false), folder).draw(Cards.titled("A \udbff\udffd B"));

    assertThat(drawing).isEqualTo(new Drawing.MissingLetter("\udbff\udffd"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void pictureSignsAreLeftOutOfATitleWithTheirSpace() {
    assertThat(isSame(png("🚀  Fast 👩‍💻 enough? ☃️"), png("Fast enough?"))).isTrue();
  }
}
