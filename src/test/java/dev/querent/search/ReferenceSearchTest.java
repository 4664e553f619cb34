package dev.querent.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.config.SearchSettings;
import dev.querent.markdown.TextLine;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReferenceSearchTest {
  private static final SearchSettings SETTINGS = SearchSettings.DEFAULT;
  private static final Analysis ANALYSIS = new Analysis("en", Map.of());

  private static final String DOCUMENTS =
      """
      net/tcp/a | TIME_WAIT | The state that waits out of order. tag=tcp level=senior
      net/tcp/b | Waiting for time | Time and time again. tag=tcp level=junior
      net/dns/c | Resolvers | They ask. The resolver waits, out of luck. tag=dns level=senior
      net/dns/d | To be | Or not to be. tag=dns
      net/ip/e | 日本語 | 日本 and 東京. tag=tcp
      net/ip/f | To-do | tag=order
      """;

  /** What is typed; which documents are found, best first; why. */
  private static final String CASES =
      """
      |time wait|             a b c   : all that have a word, those with both first
      |"time wait"|           a       : one behind the other, in a title, too
      |"wait time"|           apart: b a c : but in this order, or else as words
      |"wait time" tag:junior| apart: b a c : a filter without meaning is two words
      |"wait time" level:junior| apart: b : other filters hold
      |"tcp"|                         : one word that no text has
      |"out of order"|        a       : stop words count in a phrase
      |"of order"|            a       : also first
      |"to be"|               d       : also alone
      |"to be" "or not"|      d       : all phrases
      |"to be" "time wait"|   apart: a b c : not one of them
      |"日本"|                e       : a pair in the middle of a longer text
      |"日本語"|              e       : and all of it
      |日|                    e       : a single character, at the beginning
      |語|                    e       : and at the end
      |"本日"|                        : not the other way round
      |"order"|               a       : a tag is no text
      |order|                 f a     : but it is found
      |time -state|           b       : excluded
      |wait -"time again"|    a c     : as its words
      |wait -of|              a b c   : stop words exclude nothing
      |wait -time_wait|       b c     : of a compound, the whole counts
      |wait -"time resolver"| a b c   : no document has both
      |wait -xyzzy|           a b c   : nor has one this
      |wait tag:dns|          c       : filtered
      |tag:tcp tag:dns level:senior| a c : without words, in reading order
      |tag:tcp -time|         e       : and without what is excluded
      |topic:dns|             c d     : a topic
      |topic:net order|       f a     : and a larger one
      |-time|                         : nothing is looked for
      |xyzzy tag:dns|                 : nothing is found
      |be|                    d       : a stop word alone
      |todo|                  f       : a document of nothing but a whole has a length
      """;

  @TestFactory
  Stream<DynamicTest> queriesFindWhatTheTableSays() throws IOException {
    ReferenceSearch search = search(SampleDocuments.of(DOCUMENTS));
    return QueryCases.of(CASES, typed -> names(search.search(typed, 10)));
  }

  @Test
  void aPhraseStandsInCodeAsItIsReadThereAndInProseAsItIsReadThere() throws IOException {
    TextLine line =
        new TextLine(
            TextLine.Kind.CODE, "", List.of(new TextLine.Span("conn.SetReadDeadline(soon)", true)));
    SearchDocument prose = SampleDocuments.of("go/a | Prose | It is SetReadDeadline, soon.").get(0);
    SearchDocument code =
        new SearchDocument(
            "go/b.md",
            "go/b/",
            prose.section(),
            prose.page(),
            prose.title(),
            List.of(),
            List.of(line),
            prose.difficulty(),
            prose.level(),
            List.of());
    try (ReferenceSearch search = search(List.of(prose, code))) {
      assertThat(names(search.search("\"SetReadDeadline\"", 3))).isEqualTo("a b");
      assertThat(names(search.search("\"conn.SetReadDeadline\"", 3))).isEqualTo("b");
      assertThat(names(search.search("\"SetReadDeadline(soon)\"", 3))).isEqualTo("a b");
      assertThat(names(search.search("\"read deadline\"", 3))).isEqualTo("b");
    }
  }

  @Test
  void aPhraseIsLookedForFurtherBehindUntilSomePagesHoldIt() throws IOException {
    String better = "t/n%d | Slow and fast | Slow, fast.%n";
    String holding = "t/m%d | Title | Some words about a slow fast and other matters.%n";
    String lines =
        IntStream.range(0, 100)
            .mapToObj(i -> (i < 65 ? better : holding).formatted(i))
            .collect(Collectors.joining());
    try (ReferenceSearch search = search(SampleDocuments.of(lines))) {
      SearchResult result = search.search("\"a slow fast\"", 3);
      assertThat(names(result)).isEqualTo("m65 m66 m67");
      assertThat(result.total()).as("those from the 66th to the 90th").isEqualTo(25);
    }
  }

  @Test
  void aPhraseIsLookedForInTheBest300PagesHoweverManyAreListed() throws IOException {
    String lines = "t/n%d | Slow and fast | Slow, fast.%n".repeat(300);
    Object[] numbers = IntStream.range(0, 300).boxed().toArray();
    String holding = "t/last | Title | Some words about a slow fast and other matters.\n";
    try (ReferenceSearch search = search(SampleDocuments.of(lines.formatted(numbers) + holding))) {
      assertThat(search.search("\"a slow fast\"", 1000).apart()).isTrue();
    }
  }

  @Test
  void equalScoresAreInReadingOrderAndTheTotalIsExact() throws IOException {
    String lines =
        IntStream.range(0, 3000)
            .mapToObj(i -> "t/n" + i + " | Title | Some words.\n")
            .collect(Collectors.joining());
    try (ReferenceSearch search = search(SampleDocuments.of(lines))) {
      SearchResult result = search.search("words", 3);
      assertThat(result.total()).isEqualTo(3000);
      assertThat(names(result)).isEqualTo("n0 n1 n2");
    }
  }

  @Test
  void theExplanationHasTheScoreAndTheTerms() throws IOException {
    try (ReferenceSearch search = search(SampleDocuments.of(DOCUMENTS))) {
      SearchHit hit = search.search("resolver", 1).hits().get(0);
      assertThat(search.explain("resolver", hit))
          .startsWith(Float.toString(hit.score()))
          .contains("weight(all:resolv in 2)", "weight(title:resolv in 2)", "n, number of doc");
    }
  }

  @Test
  void aQueryOfAsManyWordsAsCanBeTypedIsNoError() throws IOException {
    try (ReferenceSearch search = search(SampleDocuments.of(DOCUMENTS))) {
      assertThat(search.search("a1 ".repeat(170), 10).total()).isZero();
      assertThat(search.search("time wate ".repeat(60), 10).total()).isEqualTo(2);
      assertThat(search.search("日本".repeat(500), 10).hits()).hasSize(1);
    }
  }

  @Test
  void scoresAreThoseOfTheFormulasBitForBit() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("ReferenceSearchTest seed: " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 8; round++) {
      List<SearchDocument> documents = randomDocuments(random);
      SearchSettings settings = new SearchSettings(random.nextDouble(), 1.4f, 0.6f, Map.of());
      SpecifiedScore specified = new SpecifiedScore(documents, ANALYSIS, settings);
      ReferenceIndex index = new ReferenceIndex(ANALYSIS, new FieldSimilarity(settings));
      try (ReferenceSearch search =
              ReferenceSearch.of(documents, settings, ANALYSIS, TermShards.ONE);
          Directory directory = index.write(documents);
          DirectoryReader reader = DirectoryReader.open(directory)) {
        QueryReader queries = new QueryReader(ANALYSIS, new FilterValues(documents));
        QueryPlanner planner =
            new QueryPlanner(ANALYSIS, new TermDictionary(reader), TermShards.ONE);
        for (int i = 0; i < 25; i++) {
          String typed = words(random, 1 + random.nextInt(5));
          Map<Integer, Float> found =
              search.search(typed, 1000).hits().stream()
                  .collect(Collectors.toMap(SearchHit::number, SearchHit::score));
          assertThat(found).as(typed).isEqualTo(specified.of(planner.plan(queries.read(typed))));
        }
      }
    }
  }

  private static List<SearchDocument> randomDocuments(Random random) {
    String lines =
        IntStream.range(0, 1 + random.nextInt(40))
            .mapToObj(
                i ->
                    "t/n%d | %s | %s\n"
                        .formatted(i, words(random, 3), words(random, random.nextInt(60))))
            .collect(Collectors.joining());
    return SampleDocuments.of(lines);
  }

  /** Words of a small vocabulary, the first ones often; some are joined, some have mistakes. */
  private static String words(Random random, int count) {
    List<String> vocabulary =
        List.of(
            "the",
            "time",
            "of",
            "wait",
            "connection",
            "packet",
            "and",
            "loss",
            "timing",
            "waits",
            "connect",
            "window",
            "packets",
            "lost",
            "C++",
            "time_wait",
            "conection",
            "wnidow");
    StringBuilder words = new StringBuilder("of");
    for (int i = 0; i < count; i++) {
      int rank = (int) (vocabulary.size() * random.nextDouble() * random.nextDouble());
      words.append(random.nextInt(6) == 0 ? "-" : " ").append(vocabulary.get(rank));
    }
    return words.toString();
  }

  private static ReferenceSearch search(List<SearchDocument> documents) throws IOException {
    return ReferenceSearch.of(documents, SETTINGS, ANALYSIS, TermShards.ONE);
  }

  private static String names(SearchResult result) {
    String apart = result.apart() ? "apart: " : "";
    return apart
        + result.hits().stream()
            .map(hit -> hit.document().contentPath().replaceAll(".*/|\\.md", ""))
            .collect(Collectors.joining(" "));
  }
}
