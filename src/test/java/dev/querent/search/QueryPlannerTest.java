package dev.querent.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.config.SearchSettings;
import dev.querent.search.QueryPlan.Clause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a query looks for: docs/search-format.md, section 4.2. */
class QueryPlannerTest {
  private static final Analysis ANALYSIS =
      new Analysis("en", Map.of("k8s", List.of("kubernetes"), "lb", List.of("load", "balancer")));

  private static final List<SearchDocument> DOCUMENTS =
      SampleDocuments.of(
          """
          net/a | Why TIME_WAIT? | Because of time-wait the connection waits. `SO_REUSEADDR` helps.
          net/b | For and while | A loop. The loop ends if it ends. `ConcurrentHashMap` is a map.
          net/c | Multiplexing in HTTP/2 | Streams share one connection; a load balancer spreads them.
          net/d | Kubernetes | The scheduler of Kubernetes, its connectors and connectivity.
          net/e | Form | From a form, a farm and the firm. Compression, compressor.
          net/f | C++ | Plain C++ and C# and netcode, IP. tag=dns
          """);

  private static final String CASES =
      """
      |time |            time                  : a known word is itself
      |time wait |       time + wait + timewait^0.3 : known neighbours are joined
      |wait time |       wait + time           : unknown ones are not
      |time wait time |  time + wait + timewait^0.3 : a word that comes twice counts once
      |time wait loop form firm |time + wait + loop + form + firm : too many words to join
      |time_wait |       time + wait + timewait : a whole that is known
      |time-loop |       time + loop           : one that is not
      |time of wait |    time + wait           : a stop word stands between
      |for |             for                   : nothing but stop words: they count
      |the time |        time                  : otherwise they do not
      |and/or |          and                   : a compound of stop words is one
      |c++ |             c++                   : signs are part of the word
      |k8s |             kubernet              : one word for another
      |lb |              load + balanc         : several words for one, which itself is unknown
      |load lb |         load + balanc         : of equal clauses the first counts
      |httpStreams |     http + stream         : cut at humps
      |http2stream |     http + 2 + stream     : and between letters and digits
      |http2x |          http                  : nothing is like the last piece
      |formLoopz |       form + loop^0.85       : something is
      |forLoop |         loop                  : stop words are left out here, too
      |conection |       connect^0.85           : an unknown word: a letter is missing
      |conection connection | connect^0.85      : though its weight is less
      |fomr |            form^0.85               : swapped letters are one mistake
      |ofrm |            form^0.85              : the first two swapped
      |formz |           form^0.85              : one too many; it is a beginning, too
      |fxrm |            farm^0.85 | firm^0.85 | form^0.85 : by frequency, then in order
      |frm |                                   : too short to correct
      |multiplxxing |    multiplex^0.85         : what is compared are terms
      |mutliplxxing |    multiplex^0.4         : two mistakes in a longer word
      |mutlipqxxing |                          : three are too many
      |compressed |      compress              : known after stemming
      |compressab |      compress^0.4 | compressor^0.4 : the beginning is one of them already
      |loopback |        loop^0.5              : a known beginning, four letters shorter
      |loopbacks |                             : five are too many
      |forward |                               : a beginning of three letters is none
      |zzzzzzzz |                              : nothing is like it
      |conn|             connect^0.9 | connector^0.405 : an unfinished word
      |connect|          connect | connector^0.405 : finished perhaps, perhaps not
      |conn |                                  : finished, unknown, and no correction
      |co|               connect^0.45 | compress^0.2025 | compressor^0.2025 | concurr^0.2025 | concurrenthashmap^0.2025 | connector^0.2025 : the beginning is little to go by
      |co |                                    : it is finished
      |farms|            farm                  : nothing begins with what is before stemming
      |loop-conn|        loop + connect^0.9 | connector^0.405 : of a compound, the last part is
      |time-wa|          time + wait^0.45 + timewait^0.9 : and so is the whole
      |time-w|           time + wait^0.45 + timewait^0.9 : of each part as much as there is
      |loop-c++|         loop + c++            : but none with signs
      |map ip|           map + ip^0.5          : few letters may become anything
      |map ip |          map + ip              : when they are finished they count
      |map c#|           map + c#              : a sign finishes them
      |http 2|           http + 2 + http2^0.3  : and so does a digit
      |http 200|         http                  : numbers are not completed
      |c++|              c++                   : nor one with signs
      |load the|         load                  : nor a stop word that is left out
      |for|              for | form^0.9       : it is completed where it counts
      |"conn"|                                 : phrases are not completed
      |load conn|        load + connect^0.9 | connector^0.405 : the last word is
      |load conn tag:dns| load                 : not if a filter follows
      """;

  @TestFactory
  Stream<DynamicTest> queriesArePlannedAsTheTableSays() throws IOException {
    return QueryCases.of(CASES, typed -> shown(plan(typed, TermShards.ONE)));
  }

  @Test
  void anUnfinishedWordLooksInItsShardAndTheNext() {
    assertThat(shown(plan("con", new TermShards(List.of("", "connect", "connecto"), 1))))
        .isEqualTo("connect^0.9 | concurr^0.405 | concurrenthashmap^0.405");
  }

  @Test
  void correctionsShareAsManyCharactersAsTheWordListsAreCutBy() {
    assertThat(shown(plan("fxrm ", new TermShards(List.of(""), 2)))).isEmpty();
    assertThat(shown(plan("foorm ", new TermShards(List.of(""), 2)))).isEqualTo("form^0.85");
  }

  private static QueryPlan plan(String typed, TermShards shards) {
    ReferenceIndex index =
        new ReferenceIndex(ANALYSIS, new FieldSimilarity(SearchSettings.DEFAULT));
    try (Directory directory = index.write(DOCUMENTS);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      QueryReader queries = new QueryReader(ANALYSIS, new FilterValues(DOCUMENTS));
      return new QueryPlanner(ANALYSIS, new TermDictionary(reader), shards)
          .plan(queries.read(typed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shown(QueryPlan plan) {
    return plan.clauses().stream().map(QueryPlannerTest::shown).collect(Collectors.joining(" + "));
  }

  private static String shown(Clause clause) {
    return clause.weights().entrySet().stream()
        .map(
            variant ->
                variant.getValue() == 1
                    ? variant.getKey()
                    : variant.getKey() + "^" + rounded(variant.getValue()))
        .collect(Collectors.joining(" | "));
  }

  /** At most four digits behind the point. */
  private static String rounded(float weight) {
    return BigDecimal.valueOf(Math.round(weight * 10_000), 4).stripTrailingZeros().toPlainString();
  }
}
