package dev.querent.relevance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import dev.querent.ZlibFile;
import dev.querent.data.JsonValue;
import dev.querent.data.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a collection holds is what the index of its site holds. */
class CollectionSiteTest {
  private static final List<String> HOSTILE =
      List.of(
          "---\nid: x\n---\n# No title\n\n## Key points\n\n- no point\n",
          "* a\n+ b\n1. c\n2) d\n> e\n| f | g |\n|---|---|\n===\n***\n~~~\n```\nnever closed",
          "[link](x.md) ![image](y.png) <b>bold</b> &amp; &#65; <!-- gone --> `code` **strong** _x_",
          "{{include \"secret.txt\"}} [^1]: note\n\n: definition\n\n[ref]: https://example.org",
          "    indented\n\tcode;\n        x = y;\n\nhttps://example.org/a_b?c=d#e \\ \\* C:\\new\\table",
          "\u0000\u0007\u202e\ufeff\u2028 control \ud800 signs",
          "");

  @TempDir private Path folder;

  @Test
  void titlesAndTextsComeToTheIndexAsTheyAre() throws IOException {
    List<String> titles = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (String hostile : HOSTILE) {
      titles.add(hostile);
      texts.add("plain");
      titles.add("plain");
      texts.add(hostile);
    }
    assertThat(indexed(titles, texts)).isEqualTo(expected(titles, texts));
  }

  @Test
  void randomTextsComeToTheIndexAsTheyAre() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<String> titles = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      titles.add(random(random, 12));
      texts.add(random(random, 200));
    }
    assertThat(indexed(titles, texts)).isEqualTo(expected(titles, texts));
  }

  @Test
  void longTextsAndLongWordsFit() throws IOException {
    String words = "word ".repeat(300_000);
    String noBlank = "x_".repeat(100_000);
    List<String> titles = List.of("a ".repeat(5_000), "long word", noBlank);
    List<String> texts = List.of(words, noBlank, "[".repeat(50_000));
    assertThat(indexed(titles, texts)).isEqualTo(expected(titles, texts));
  }

  private static String random(Random random, int length) {
    String signs = "abcXYZ019 \n\n\t   `~*_-+=#>|<&;:.,!?()[]{}\\/\"'$%^@é中";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(length); i > 0; i--) {
      text.append(signs.charAt(random.nextInt(signs.length())));
    }
    return text.toString();
  }

  /** Fences are markup; everything else is kept, title before text, but for white space. */
  private static List<String> expected(List<String> titles, List<String> texts) {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      StringBuilder said = new StringBuilder();
      CodeBlocks.of(texts.get(i)).forEach(block -> block.lines().forEach(said::append));
      expected.add(shown(titles.get(i) + said));
    }
    return expected.stream().sorted().toList();
  }

  /** All that is not white space, a control character or the sign for nothing. */
  private static String shown(String text) {
    return text.replaceAll("[\\s\\p{Cc}\\p{Cs}\\u202e\\ufeff\\u2028\\u2029…\\ufffd?]", "");
  }

  private List<String> indexed(List<String> titles, List<String> texts) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < titles.size(); i++) {
      JsonValue document =
          JsonValue.object()
              .put("id", "document " + i)
              .put("title", titles.get(i))
              .put("text", texts.get(i))
              .build();
      lines.append(JsonWriter.write(document)).append('\n');
    }
    Files.writeString(folder.resolve("docs.jsonl"), lines);
    try (SiteProject project = SiteProject.bare()) {
      new CollectionSite(project.folder()).write(new JudgedCollection(folder));
      project.run("build").printsNoProblem().exitsWith(0);
      return storedTexts(project.site().resolve("search/text"));
    }
  }

  private static List<String> storedTexts(Path folder) throws IOException {
    List<String> stored = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        stored.add(shown(new String(ZlibFile.unpack(Files.readAllBytes(file)), UTF_8)));
      }
    }
    return stored.stream().sorted().toList();
  }
}
