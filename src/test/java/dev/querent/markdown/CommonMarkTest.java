package dev.querent.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.config.Limits;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class CommonMarkTest {
  private static final List<SpecExamples.Example> EXAMPLES = SpecExamples.all();

  @Test
  void allExamplesPassButThoseThatAreListed() {
    assertThat(EXAMPLES).hasSize(652);
    assertThat(failing("\n")).isEqualTo(listedMisses().keySet());
    assertThat(listedMisses()).hasSizeLessThanOrEqualTo(652 - 640);
  }

  @Test
  void windowsLineEndingsGiveTheSameHtml() {
    assertThat(failing("\r\n")).isEqualTo(listedMisses().keySet());
  }

  @Test
  void everyPrefixOfEveryExampleCanBeRead() throws Exception {
    MarkdownReader reader =
        new MarkdownReader(Limits.DEFAULT, Map.of(), new PlainHighlighter(), Includes.NONE);
    FutureTask<Integer> reading =
        new FutureTask<>(
            () -> {
              int read = 0;
              for (SpecExamples.Example example : EXAMPLES) {
                for (int end = 0; end <= example.markdown().length(); end++) {
                  String prefix = example.markdown().substring(0, end);
                  SourceText source = new SourceText(example.number() + ".md", prefix);
                  reader.read(source, 0, Shape.QUESTION, new Diagnostics());
                  read++;
                }
              }
              return read;
            });
    new ParserThreads().newThread(reading).start();
    assertThat(reading.get()).isGreaterThan(10_000);
  }

  private static Set<Integer> failing(String lineEnding) {
    Set<Integer> failing = new TreeSet<>();
    for (SpecExamples.Example example : EXAMPLES) {
      String html = SpecRoom.html(example.markdown().replace("\n", lineEnding));
      if (!normal(html).equals(normal(example.html()))) {
        failing.add(example.number());
      }
    }
    return failing;
  }

  // The same document, written differently.
  private static String normal(String html) {
    return html.replace(" />", ">").replace("&#39;", "'").strip();
  }

  private static Map<Integer, String> listedMisses() {
    Map<Integer, String> misses = new TreeMap<>();
    for (String line : SpecExamples.resource("/commonmark/misses.txt").lines().toList()) {
      String[] parts = line.split(" ", 2);
      misses.put(Integer.parseInt(parts[0]), parts[1]);
    }
    return misses;
  }
}
