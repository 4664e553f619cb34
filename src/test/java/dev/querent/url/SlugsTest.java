package dev.querent.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {
  /** The examples and rules of "Basic writing and formatting syntax", section links, at GitHub. */
  @ParameterizedTest
  @CsvSource({
    "Sample Section, sample-section",
    "'This''ll  be a Helpful Section About the Greek Letter Θ!', "
        + "thisll--be-a-helpful-section-about-the-greek-letter-θ",
    "This heading is not unique in the file, this-heading-is-not-unique-in-the-file",
    "'  leading and trailing ', leading-and-trailing",
    "'\tone\ttwo ', onetwo",
    "'one\ntwo', onetwo",
    "one\u00a0two, onetwo",
    "one\u2003two, onetwo",
  })
  void aHeadingHasTheIdThatGitHubDocuments(String heading, String id) {
    assertThat(Slugs.ofHeading(heading)).isEqualTo(id);
  }

  /** What GitHub was seen to make of headings. */
  @ParameterizedTest
  @CsvSource({
    "bravoCharlieDelta, bravocharliedelta",
    "__proto__, __proto__",
    "heading with a - dash, heading-with-a---dash",
    "heading with an _ underscore, heading-with-an-_-underscore",
    "heading with a period.txt, heading-with-a-periodtxt",
    "'exchange.bind_headers(exchange, routing [, bindCallback])', "
        + "exchangebind_headersexchange-routing--bindcallback",
    "-a-, -a-",
    "apostrophe’s should be trimmed, apostrophes-should-be-trimmed",
    "I ♥ unicode, i--unicode",
    "dash-dash, dash-dash",
    "en–dash, endash",
    "😄 unicode emoji, -unicode-emoji",
    "😄-😄 unicode emoji, --unicode-emoji",
    "😄_😄 unicode emoji, _-unicode-emoji",
    "😄 - an emoji, ---an-emoji",
    ":smile: - a gemoji, smile---a-gemoji",
    "Привет non-latin 你好, привет-non-latin-你好",
    ":ok_hand::hatched_chick: Two, ok_handhatched_chick-two",
    "a⁀b‿c, a⁀b‿c",
    "x² and ½, x-and-",
    "Chapter Ⅳ, chapter-ⅳ",
    "Ⓐ and 🅙, ⓐ-and-🅙",
    "а҈ enclosed, а҈-enclosed",
    "١٢٣, ١٢٣",
    "C++ & C#, c--c",
  })
  void aHeadingHasTheIdThatGitHubMakes(String heading, String id) {
    assertThat(Slugs.ofHeading(heading)).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "Go, go",
    "C++, c-plus-plus",
    "C#, c-sharp",
    "Node.js, node-js",
    "  TCP/IP  , tcp-ip",
    "a---b, a-b",
    "-a-, a",
    "'', ''",
    "Привет, ''",
    "café, caf",
    "TITLE, title",
  })
  void aNameHasAnAsciiSlug(String name, String slug) {
    assertThat(Slugs.ofName(name)).isEqualTo(slug);
  }

  @Test
  void aSlugOfASlugIsTheSlug() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      String text = randomText(random);
      String heading = Slugs.ofHeading(text);
      String name = Slugs.ofName(text);
      assertThat(Slugs.ofHeading(heading)).as("-Dseed=%d: '%s'", seed, text).isEqualTo(heading);
      assertThat(Slugs.ofName(name)).as("-Dseed=%d: '%s'", seed, text).isEqualTo(name);
    }
  }

  @Test
  void aSlugOfANameIsEmptyOrAPartOfAnAddress() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      String slug = Slugs.ofName(randomText(random));
      assertThat(slug.isEmpty() || Slugs.isSegment(slug)).as("-Dseed=%d: %s", seed, slug).isTrue();
    }
  }

  @Test
  void everyPartOfAnAddressIsSafe() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 50_000; round++) {
      String name = randomText(random);
      if (Slugs.isSegment(name)) {
        assertThat(SitePath.isSafe(name)).as("-Dseed=%d: '%s'", seed, name).isTrue();
      }
    }
  }

  @Test
  void theLocaleOfTheMachineDoesNotShow() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Slugs.ofHeading("TITLE I")).isEqualTo("title-i");
      assertThat(Slugs.ofName("TITLE I")).isEqualTo("title-i");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "0", "_", "time-wait", "time_wait", "a.b", "a.tar.gz", "console", "com"})
  void aPlainNameCanBePartOfAnAddress(String name) {
    assertThat(Slugs.isSegment(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", ".", "..", ".a", "a.", "a..b", "-a", "A", "é", "a b", "a/b", "a\\b", "a:b", "a%20",
        "a~1", "a\n", "\0", "ａ"
      })
  void anyOtherNameCannot(String name) {
    assertThat(Slugs.isSegment(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "con",
        "prn",
        "aux",
        "nul",
        "com1",
        "com9",
        "lpt1",
        "lpt9",
        "con.md",
        "nul.tar.gz",
        "aux.svg"
      })
  void aDeviceOfWindowsCannotBePartOfAnAddress(String name) {
    assertThat(Slugs.isSegment(name)).isFalse();
  }

  @Test
  void aPartOfAnAddressHasAtMostHundredCharacters() {
    assertThat(Slugs.isSegment("a".repeat(100))).isTrue();
    assertThat(Slugs.isSegment("a".repeat(101))).isFalse();
  }

  @Test
  void aVeryLongNameIsRefusedWithoutAFailure() {
    assertThat(Slugs.isSegment("a" + ".a".repeat(100_000))).isFalse();
    assertThat(Slugs.isSegment("a".repeat(1_000_000))).isFalse();
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(4)) {
        case 0 -> text.append("aZ0 -_.+#\t\n:/\\%".charAt(random.nextInt(15)));
        case 1 -> text.append((char) random.nextInt(0x250));
        case 2 -> text.append((char) random.nextInt(0x10000));
        default -> text.appendCodePoint(random.nextInt(0x110000));
      }
    }
    return text.toString();
  }
}
