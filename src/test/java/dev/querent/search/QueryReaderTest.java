package dev.querent.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How a query is read: docs/search-format.md, section 4.1. */
class QueryReaderTest {
  private static final List<SearchDocument> DOCUMENTS =
      SampleDocuments.of(
          """
          networking/dns/ttl | TTL | tag=dns level=senior difficulty=warm-up
          networking/tcp/ack | ACK | tag=tcp tag=Nagle level=junior
          go-net/dns/resolver | Resolver | tag=dns
          """);

  private static final QueryReader READER =
      new QueryReader(new Analysis("en", Map.of()), new FilterValues(DOCUMENTS));

  /** What is typed, between bars; what is read of it; why. */
  private static final String CASES =
      """
      |time wait|       time wait open                          : words
      |time wait |      time wait                               : white space ends the last word
      |  a  |           a                                       : and stands anywhere
      |"time wait"|     time wait "time wait"                   : a phrase is words, too
      |"time wai|       time wai "time wai"                     : nobody closes quotes while typing
      |say "time"out|   say time out "time" open                : a quote ends a word
      |time"|           time                                    : and an empty phrase says nothing
      |""|                                                      : nor does this
      |"..." dns|       dns open                                : or a phrase of signs
      |-tcp|            -tcp                                    : excluded
      |udp -tcp|        udp -tcp                                : not open: the end is not a word
      |udp -"time wait"| udp -time wait                         : a phrase is excluded as its words
      |time-wait|       time-wait open                          : a hyphen in a word is no sign
      |a - b|           a b open                                : nor is one between spaces
      |a -|             a                                       : or at the end
      |--force|         force open                              : or before another
      |“time wait”|     time wait "time wait"                   : quotes as telephones make them
      |"time wait”|     time wait "time wait"                   : and as hurried hands do
      |"a"-"b"|         a b "a" "b"                             : no white space before it
      |tag:dns|         {TAG=[dns]}                             : a filter
      |TAG:Dns x|       x {TAG=[dns]} open                      : however it is written
      |tag:nagle|       {TAG=[Nagle]}                           : and however the tag is
      |x tag:dns|       x {TAG=[dns]}                           : a filter is not unfinished
      |tag:dns tag:tcp| {TAG=[dns, tcp]}                        : alternatives
      |tag:udp|         tag:udp open                            : no document has it: a word
      |tag:|            tag open                                : no value
      |-tag:dns|        -tag:dns                                : a word is excluded, not a filter
      |"tag:dns"|       tag:dns "tag:dns"                       : words in quotes are words
      |level:senior|    {LEVEL=[senior]}                        : each kind
      |difficulty:warm-up| {DIFFICULTY=[warm-up]}               : of it
      |topic:tcp|       {TOPIC=[networking/tcp/]}               : the last segment of a path
      |topic:dns|       {TOPIC=[go-net/dns/, networking/dns/]}  : of every section that has it
      |topic:networking/dns| {TOPIC=[networking/dns/]}          : or more segments
      |topic:networking/| {TOPIC=[networking/]}                 : with a slash behind them
      |topic:working|   topic:working open                      : but whole ones
      |topic:/|         topic open                              : of which there is one
      |tag:dns level:senior| {LEVEL=[senior], TAG=[dns]}        : kinds add up
      |?!|                                                      : signs are nothing
      """;

  @TestFactory
  Stream<DynamicTest> queriesAreReadAsTheTableSays() {
    return QueryCases.of(CASES, typed -> shown(READER.read(typed)));
  }

  @Test
  void whatFollowsTheFirst2048CharactersIsIgnored() {
    SearchQuery query = READER.read("x".repeat(2036) + " " + "y".repeat(100));
    assertThat(query.runs()).hasSize(2);
    assertThat(query.runs().get(1).tokens().get(0).typed()).hasSize(11);
  }

  @Test
  void whiteSpaceIsThatOfEcmaScript() {
    String spaces = "\t\n\u000b\f\r \u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
    spaces
        .chars()
        .forEach(
            c ->
                assertThat(READER.read("udp" + (char) c + "-tcp").excluded())
                    .as("U+%04x", c)
                    .hasSize(1));
  }

  private static String shown(SearchQuery query) {
    List<String> shown = new ArrayList<>();
    query.runs().forEach(run -> shown.add(shown(run)));
    query.phrases().forEach(phrase -> shown.add("\"" + shown(phrase.prose()) + "\""));
    query.excluded().forEach(item -> shown.add("-" + shown(item)));
    if (!query.filters().isEmpty()) {
      shown.add(new java.util.TreeMap<>(query.filters()).toString());
    }
    if (query.open()) {
      shown.add("open");
    }
    return String.join(" ", shown);
  }

  private static String shown(List<Run> runs) {
    return runs.stream().map(QueryReaderTest::shown).collect(Collectors.joining(" "));
  }

  /** The parts of a run with a hyphen, or a colon after the name of a filter. */
  private static String shown(Run run) {
    List<String> parts =
        run.tokens().stream().filter(token -> !token.whole()).map(Token::word).toList();
    boolean named = parts.size() > 1 && List.of("tag", "topic").contains(parts.get(0));
    return String.join(named ? ":" : "-", parts);
  }
}
