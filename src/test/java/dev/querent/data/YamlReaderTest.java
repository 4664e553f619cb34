package dev.querent.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.SourceText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class YamlReaderTest {
  private static final List<String> SAMPLES =
      List.of(
          "title: TIME_WAIT\ntags: [tcp, \"a b\", 'it''s']\nextra:\n  - a: 1\n    b: |\n      x\n",
          "a: &x {b: *x, <<: *x}\nc: !!binary aGk=\n? [k]\n: v\n---\nd: 2\n...\n",
          "# c\nt: >-\n  folded\n  text\n\nu: \"\\u0041\\x41\\\n  next\"\r\nw: '\ud83d\ude00 é'\r\n",
          "a:\n- b\n-   - c\n    - {d: [e, {f: g}]}\n\"q:\": ~\n08: 0x_\n1_0: +_\nn: .inf\n",
          "%YAML 1.1\n--- # x\n- @a\n- `b\n- %c\n- *d\n- &e\n- !f\n- |g\n\t- h\n");

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void linesCountFromTheTopOfTheFileAndColumnsInCodePoints() {
    String file = "---\n'\ud83d\ude00': [é, 日本]\n---\nbody";
    YamlValue.Mapping mapping = read(file, 4, file.lastIndexOf("---")).orElseThrow();

    YamlValue.Entry entry = mapping.entries().get(0);
    assertThat(entry.keyPlace()).isEqualTo(place(2, 1, 3, "'\ud83d\ude00': [é, 日本]"));
    YamlValue.Sequence list = (YamlValue.Sequence) entry.value();
    assertThat(list.items().get(0).place()).isEqualTo(place(2, 7, 1, "'\ud83d\ude00': [é, 日本]"));
    assertThat(list.items().get(1).place()).isEqualTo(place(2, 10, 2, "'\ud83d\ude00': [é, 日本]"));
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void lineSeparatorsThatAreNoLineBreaksInAnEditorDoNotShiftPlaces() {
    YamlValue.Mapping mapping = read("a: x\u2028b: y\r\nc: z\r").orElseThrow();

    assertThat(mapping.find("c").orElseThrow().keyPlace().line()).isEqualTo(2);
  }

  @Test
  void scalarsStayAsTheAuthorWroteThem() {
    String text = "a: 010\nb: yes\nc: 1_000\nd: 0x_\ne: ~\nf: 2026-11-20\ng: 1:30\nh: +\ni: .5e3\n";

    assertThat(read(text).orElseThrow().entries())
        .extracting(entry -> ((YamlValue.Scalar) entry.value()).text())
        .containsExactly("010", "yes", "1_000", "0x_", "~", "2026-11-20", "1:30", "+", ".5e3");
  }

  @Test
  void nothingDiffersFromAnEmptyText() {
    YamlValue.Mapping mapping = read("a:\nb: ''\nc: |\n  x\n").orElseThrow();

    assertThat(mapping.entries())
        .extracting(entry -> entry.value().typeName() + ((YamlValue.Scalar) entry.value()).quoted())
        .containsExactly("nothingfalse", "texttrue", "texttrue");
  }

  @Test
  void commentsAloneAreAnEmptyMapping() {
    assertThat(read("# nothing\n\n")).map(YamlValue.Mapping::entries).contains(List.of());
    assertThat(read("")).map(YamlValue.Mapping::entries).contains(List.of());
    assertThat(read("---\n...\n")).map(YamlValue.Mapping::entries).contains(List.of());
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void aByteOrderMarkAtTheTopIsNoPartOfTheFirstKey() {
    assertThat(read("\ufefftitle: x").orElseThrow().find("title")).isPresent();
  }

  @Test
  void everythingThatIsRefusedIsReportedInOneGo() {
    Optional<YamlValue.Mapping> mapping =
        read("a: &x 1\nb: *x\nc: !!int 2\n<<: {d: 3}\na: 4\n---\ne: 5\n");

    assertThat(diagnostics.sorted())
        .extracting(d -> d.place().line() + ":" + d.place().column() + " " + d.rule().code())
        .containsExactly(
            "1:4 yaml-feature",
            "2:4 yaml-feature",
            "3:4 yaml-feature",
            "4:1 yaml-feature",
            "5:1 duplicate-key",
            "6:1 yaml-feature");
    assertThat(mapping.orElseThrow().entries())
        .extracting(entry -> entry.key() + " " + entry.value().typeName())
        .containsExactly(
            "a text", "b a value that is not accepted", "c a value that is not accepted");
  }

  @Test
  void anAliasAsAKeyIsRefused() {
    assertThat(read("*a : b\n")).isEmpty();
    assertThat(diagnostics.hasErrors()).isTrue();
  }

  @Test
  void eightLevelsAreAcceptedAndNineAreNot() {
    assertThat(read("a: " + "[".repeat(7) + "]".repeat(7))).isPresent();
    assertThat(diagnostics.sorted()).isEmpty();
    read("a: " + "[".repeat(8) + "]".repeat(8));
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::rule)
        .containsExactly(Rule.YAML_FEATURE);
  }

  @Test
  void bottomlessNestingIsOneMessage() {
    read("a: " + "[".repeat(60_000));
    assertThat(diagnostics.sorted()).hasSize(1);
  }

  @Test
  void hostileRegionsAreReadInLittleTime() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (String part :
              List.of("[", "{", "? ", "- ", "a: ", "a,", "'", "\"", "&a ", "!a ", "\t")) {
            read("k: [" + part.repeat((16 << 10) / part.length()));
            read(part.repeat((16 << 10) / part.length()));
          }
        });
  }

  @Test
  void aRegionBeyondAllLimitsIsNotRead() {
    assertThat(read("a".repeat(YamlReader.MAX_LENGTH + 1))).isEmpty();
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::rule)
        .containsExactly(Rule.FILE_TOO_LARGE);
  }

  @Test
  void everyPrefixOfASampleIsReadOrReported() {
    for (String sample : SAMPLES) {
      for (int end = 0; end <= sample.length(); end++) {
        readsOrReports(sample.substring(0, end), "prefix " + end);
      }
    }
  }

  @Test
  void everyMutationOfASampleIsReadOrReported() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    String signs = "\n\r\t :-?[]{},&*!|>'\"%@`#<~\\ax0\u2028\ufeff\ud83d\ude00\u0007é";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(SAMPLES.get(random.nextInt(SAMPLES.size())));
      for (int change = random.nextInt(6); change >= 0 && text.length() > 0; change--) {
        int at = random.nextInt(text.length());
        char sign = signs.charAt(random.nextInt(signs.length()));
        switch (random.nextInt(3)) {
          case 0 -> text.setCharAt(at, sign);
          case 1 -> text.insert(at, sign);
          default -> text.deleteCharAt(at);
        }
      }
      readsOrReports(text.toString(), "-Dseed=" + seed);
    }
  }

  private static void readsOrReports(String text, String description) {
    Diagnostics found = new Diagnostics();
    SourceText source = new SourceText("f.yaml", text);
    try {
      Optional<YamlValue.Mapping> mapping = YamlReader.read(source, 0, text.length(), found);
      assertThat(mapping.isPresent() || found.hasErrors()).as(description + ": " + text).isTrue();
      for (Diagnostic diagnostic : found.sorted()) {
        assertThat(diagnostic.message()).doesNotContain("null", "org.", "Mark");
        assertThat(diagnostic.place().line()).isPositive();
      }
    } catch (RuntimeException e) {
      throw new AssertionError(description + " fails on: " + text, e);
    }
  }

  private Optional<YamlValue.Mapping> read(String text) {
    return read(text, 0, text.length());
  }

  private Optional<YamlValue.Mapping> read(String text, int from, int to) {
    return YamlReader.read(new SourceText("f.yaml", text), from, to, diagnostics);
  }

  private static Place place(int line, int column, int length, String sourceLine) {
    return new Place("f.yaml", line, column, length, sourceLine);
  }
}
