package dev.querent.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.config.ConfigReader;
import dev.querent.config.SiteConfig;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.SourceText;
import dev.querent.frontmatter.FrontMatter.Kind;
import dev.querent.frontmatter.FrontMatter.Status;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeaderReaderTest {
  private static final SiteConfig CONFIG =
      ConfigReader.read(new SourceText("querent.yaml", "title: T\n"), new Diagnostics());

  private static final String FULL =
      """
      ---
      id: k3j5m7p0
      title: "What is TIME_WAIT?"
      description: >
        The state of a socket
        after closing.
      difficulty: hard
      level: senior
      tags: [tcp, C++]
      weight: -3
      status: needs-answer
      aliases: [/old/name/, other, a/b.html]
      related: [a1b2c3d4, ../dns/ttl.md]
      reviewed: 2026-11-20
      source: https://www.rfc-editor.org/rfc/rfc9293
      license: CC-BY-4.0
      kind: question
      search: false
      extra:
        anything: [goes, { a: b }]
      ---
      # TIME_WAIT
      """;

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void everyKeyIsRead() {
    Header header = read(FULL);
    FrontMatter matter = header.frontMatter();

    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(header.intact()).isTrue();
    assertThat(FULL.substring(header.bodyOffset())).isEqualTo("# TIME_WAIT\n");
    assertThat(matter.id()).map(Located::value).contains("k3j5m7p0");
    assertThat(matter.title()).map(Located::value).contains("What is TIME_WAIT?");
    assertThat(matter.description())
        .map(Located::value)
        .contains("The state of a socket after closing.");
    assertThat(matter.difficulty()).map(Located::value).contains("hard");
    assertThat(matter.level()).map(Located::value).contains("senior");
    assertThat(matter.tags()).extracting(Located::value).containsExactly("tcp", "C++");
    assertThat(matter.weight()).map(Located::value).contains(-3);
    assertThat(matter.status()).map(Located::value).contains(Status.NEEDS_ANSWER);
    assertThat(matter.aliases())
        .extracting(Located::value)
        .containsExactly("old/name/", "other/", "a/b.html");
    assertThat(matter.related())
        .extracting(Located::value)
        .containsExactly("a1b2c3d4", "../dns/ttl.md");
    assertThat(matter.reviewed()).map(Located::value).contains(LocalDate.of(2026, 11, 20));
    assertThat(matter.source())
        .map(Located::value)
        .contains("https://www.rfc-editor.org/rfc/rfc9293");
    assertThat(matter.license()).map(Located::value).contains("CC-BY-4.0");
    assertThat(matter.kind()).map(Located::value).contains(Kind.QUESTION);
    assertThat(matter.search()).map(Located::value).contains(false);
    assertThat(matter.weight().orElseThrow().place().line()).isEqualTo(10);
  }

  @Test
  void anIndexHandsValuesDown() {
    Header header =
        read(
            "---\nweight: 2\ndefaults:\n  level: junior\n  tags: [tcp]\n  kind: page\n---\n",
            FileRole.SECTION_INDEX);

    assertThat(diagnostics.sorted()).isEmpty();
    FrontMatter.Defaults defaults = header.frontMatter().defaults();
    assertThat(defaults.level()).map(Located::value).contains("junior");
    assertThat(defaults.tags()).extracting(Located::value).containsExactly("tcp");
    assertThat(defaults.kind()).map(Located::value).contains(Kind.PAGE);
    assertThat(header.frontMatter().level()).isEmpty();
  }

  @Test
  void aFileWithoutFrontMatterIsAllBody() {
    for (String text : new String[] {"", "# Title\n---\n", "----\na: b\n----\n", " ---\n", "--"}) {
      assertThat(read(text)).isEqualTo(new Header(FrontMatter.EMPTY, 0));
    }
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void lineEndingsByteOrderMarksAndDotsMakeNoDifference() {
    for (String text :
        new String[] {
          "---\r\nweight: 1\r\n---\r\nbody",
          "---\rweight: 1\r---\rbody",
          "\ufeff---\nweight: 1\n---\nbody",
          "---\nweight: 1\n...\nbody",
          "--- \nweight: 1\n---\t\nbody"
        }) {
      Header header = read(text);
      assertThat(header.frontMatter().weight()).map(Located::value).as(text).contains(1);
      assertThat(header.frontMatter().weight().orElseThrow().place().line()).isEqualTo(2);
      assertThat(text.substring(header.bodyOffset())).isEqualTo("body");
    }
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void anEmptyHeaderAndAHeaderAtTheEndAreFine() {
    assertThat(read("---\n---\nbody").bodyOffset()).isEqualTo(8);
    assertThat(read("---\nweight: 1\n---").bodyOffset()).isEqualTo(17);
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void anUnclosedHeaderLeavesTheBodyReadable() {
    String text = "---\ntitle: x\n\n# Heading\n";
    Header header = read(text);

    assertThat(header.intact()).isFalse();
    assertThat(text.substring(header.bodyOffset())).isEqualTo("\n# Heading\n");
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::rule)
        .containsExactly(Rule.FRONT_MATTER_UNCLOSED);
  }

  @Test
  void aHugeHeaderIsRefusedUnread() {
    Header header = read("---\ntitle: \"" + "é".repeat(5_000_000) + "\"\n---\nbody");

    assertThat(header.intact()).isFalse();
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::rule)
        .containsExactly(Rule.FRONT_MATTER_TOO_LARGE);
  }

  @Test
  void theLimitCountsBytesAndIncludesItself() {
    int limit = CONFIG.limits().frontMatterBytes();
    String filled = "#" + "é".repeat(limit / 2 - 1) + "\n";

    assertThat(read("---\n" + filled + "---\n").intact()).isTrue();
    assertThat(read("---\n#" + filled + "---\n").intact()).isFalse();
  }

  @Test
  void anIdIsALetterAndSevenSignsThatCannotBeConfused() {
    for (String id : new String[] {"k3j5m7p0", "a0000000", "zzzzzzzz"}) {
      assertThat(PermanentId.isValid(id)).as(id).isTrue();
    }
    for (String id :
        new String[] {
          "1aaaaaaa",
          "k3j5m7p",
          "k3j5m7p00",
          "K3J5M7P0",
          "k3j5m7pi",
          "k3j5m7pl",
          "o3j5m7p0",
          "k3j5m7pu",
          "k3j5-7p0",
          "",
          "k3j5m7p0\n"
        }) {
      assertThat(PermanentId.isValid(id)).as(id).isFalse();
    }
  }

  @Test
  void plainTextMayBeASource() {
    for (String source :
        new String[] {"RFC 9293", "TCP/IP Illustrated", "'Stevens: TCP/IP'", "http://a.b/c?d#e"}) {
      assertThat(read("---\nsource: " + source + "\n---\n").frontMatter().source())
          .as(source)
          .isPresent();
    }
    for (String source :
        new String[] {"data:text/html,x", "https:evil", "JavaScript:x", "https://", "http://a b"}) {
      assertThat(read("---\nsource: " + source + "\n---\n").frontMatter().source())
          .as(source)
          .isEmpty();
    }
  }

  @Test
  void theLocaleMakesNoDifference() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      everyKeyIsRead();
      read("---\ntitle: \"" + "x".repeat(20_000) + "\"\n---\n");
      assertThat(diagnostics.sorted().get(0).message()).contains("16,384");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void everyPrefixIsReadOrReported() {
    for (int end = 0; end <= FULL.length(); end++) {
      Header header = read(FULL.substring(0, end));
      assertThat(header.bodyOffset()).isBetween(0, end);
    }
  }

  @Test
  void everyMutationIsReadOrReported() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder(FULL);
      for (int change = 0; change < 4; change++) {
        int at = random.nextInt(text.length());
        text.setCharAt(at, " \n:-[]{}'\"#&*!0a\t\u202e".charAt(random.nextInt(18)));
      }
      try {
        Diagnostics found = new Diagnostics();
        SourceText source = new SourceText("content/a.md", text.toString());
        Header header = new HeaderReader(CONFIG).read(source, FileRole.DOCUMENT, found);
        assertThat(header.intact() || found.hasErrors()).as("-Dseed=%d: %s", seed, text).isTrue();
      } catch (RuntimeException e) {
        throw new AssertionError("-Dseed=" + seed + " fails on: " + text, e);
      }
    }
  }

  private Header read(String text) {
    return read(text, FileRole.DOCUMENT);
  }

  private Header read(String text, FileRole role) {
    return new HeaderReader(CONFIG).read(new SourceText("content/a.md", text), role, diagnostics);
  }
}
