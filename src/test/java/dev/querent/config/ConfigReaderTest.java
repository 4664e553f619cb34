package dev.querent.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.config.Vocabulary.Term;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.SourceText;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConfigReaderTest {
  private static final String FULL =
      """
      title: Go interview
      description: Questions with answers
      base-url: https://example.org/go
      language: pt-BR
      author: Ada
      repository:
        url: https://github.com/owner/name.git/
        branch: trunk
        content: /docs/content/
      license: { name: CC-BY-4.0, url: https://creativecommons.org/licenses/by/4.0/ }
      theme: paper
      collections: [go, go-net]
      difficulty:
        - { id: easy, label: Easy, color: green }
        - { id: brutal }
      tags:
        tcp: TCP
        c-plus-plus: C++
      glossary:
        TLS: Transport Layer Security
        DNS: Domain Name System
        ARP: Address Resolution Protocol
      limits:
        files: 10
        folder-depth: 3
        source-size: 1 MiB
        front-matter-size: 2KiB
        asset-size: 5000
        markdown-depth: 20
        markdown-seconds: 7
      """;

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void everySettingIsRead() {
    SiteConfig config = read(FULL);

    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(config.title()).isEqualTo("Go interview");
    assertThat(config.description()).isEqualTo("Questions with answers");
    assertThat(config.baseUrl()).contains("https://example.org/go/");
    assertThat(config.language()).isEqualTo("pt-BR");
    assertThat(config.author()).contains("Ada");
    assertThat(config.repository().orElseThrow().editUrl("a.md"))
        .isEqualTo("https://github.com/owner/name/edit/trunk/docs/content/a.md");
    assertThat(config.license().orElseThrow().name()).isEqualTo("CC-BY-4.0");
    assertThat(config.theme().value()).isEqualTo("paper");
    assertThat(config.collections()).extracting(Located::value).containsExactly("go", "go-net");
    assertThat(config.difficulty().terms())
        .containsExactly(
            new Term("easy", "Easy", "green"), new Term("brutal", "brutal", Term.NO_COLOR));
    assertThat(config.level().ids()).containsExactly("junior", "middle", "senior", "professional");
    assertThat(config.tags().find("c-plus-plus").orElseThrow().label()).isEqualTo("C++");
    assertThat(config.limits())
        .isEqualTo(new Limits(10, 3, 1 << 20, 2 << 10, 5000, 20, Duration.ofSeconds(7)));
  }

  @Test
  void theGlossaryKeepsTheOrderOfTheFile() {
    assertThat(read(FULL).glossary().keySet()).containsExactly("TLS", "DNS", "ARP");
  }

  @Test
  void aTitleIsEnough() {
    SiteConfig config = read("title: Go\n");

    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(config.theme().value()).isEqualTo("default");
    assertThat(config.language()).isEqualTo("en");
    assertThat(config.limits()).isEqualTo(Limits.DEFAULT);
    assertThat(config.tags().isOpen()).isTrue();
    assertThat(config.difficulty().find("warm-up"))
        .contains(new Term("warm-up", "Warm-up", "green"));
    assertThat(config.difficulty().ids()).containsExactly("warm-up", "medium", "hard", "staff");
  }

  @Test
  void aWrongVocabularyAcceptsEveryWordAndTheOthersStayClosed() {
    SiteConfig config = read("title: T\ndifficulty: [{ id: a b }]\ntags: { tcp: [] }\n");

    assertThat(diagnostics.sorted()).hasSize(2);
    assertThat(config.difficulty().isOpen()).isTrue();
    assertThat(config.tags().isOpen()).isTrue();
    assertThat(config.level().isOpen()).isFalse();
  }

  @Test
  void afterASyntaxMistakeNoWordIsWrong() {
    SiteConfig config = read("title: a: b\n");

    assertThat(diagnostics.sorted()).hasSize(1);
    assertThat(config.level().isOpen()).isTrue();
    assertThat(config.difficulty().isOpen()).isTrue();
  }

  @Test
  void aWrongValueHasItsDefaultAndTheRestIsRead() {
    SiteConfig config =
        read("title: [x]\nlanguage: 7\ntheme: A B\nlimits: { files: -1 }\nauthor: A\n");

    assertThat(diagnostics.sorted()).hasSize(4);
    assertThat(config.title()).isEqualTo("Untitled");
    assertThat(config.language()).isEqualTo("en");
    assertThat(config.theme().value()).isEqualTo("default");
    assertThat(config.limits()).isEqualTo(Limits.DEFAULT);
    assertThat(config.author()).contains("A");
  }

  @Test
  void addressesThatAreNotOfTheWebAreRefused() {
    for (String url :
        new String[] {
          "javascript:alert(1)",
          "//example.org/",
          "https:///x",
          "https://user:secret@example.org/",
          "http://exa mple.org/",
          "https://example.org/%zz",
          "https://bücher.example/"
        }) {
      Diagnostics found = new Diagnostics();
      SourceText source = new SourceText("querent.yaml", "title: T\nbase-url: '" + url + "'\n");
      assertThat(ConfigReader.read(source, found).baseUrl()).as(url).isEmpty();
      assertThat(found.sorted()).as(url).hasSize(1);
    }
  }

  @Test
  void everyPrefixGivesSettings() {
    for (int end = 0; end <= FULL.length(); end++) {
      assertThat(read(FULL.substring(0, end))).isNotNull();
    }
  }

  @Test
  void everyMutationGivesSettings() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder(FULL);
      for (int change = 0; change < 4; change++) {
        int at = random.nextInt(text.length());
        text.setCharAt(at, " \n:-[]{}'\"#&*!0a\t".charAt(random.nextInt(17)));
      }
      try {
        read(text.toString());
      } catch (RuntimeException e) {
        throw new AssertionError("-Dseed=" + seed + " fails on: " + text, e);
      }
    }
  }

  private SiteConfig read(String text) {
    return ConfigReader.read(new SourceText("querent.yaml", text), diagnostics);
  }
}
