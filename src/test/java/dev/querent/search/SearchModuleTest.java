package dev.querent.search;

import static dev.querent.search.TinyIndex.doc;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What queries find with the modules of the theme: section 4 of docs/search-format.md. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchModuleTest {
  private SearchScript search;

  @BeforeAll
  void open() {
    search = SearchScript.of(index());
  }

  @AfterAll
  void close() {
    search.close();
  }

  private static TinyIndex index() {
    return new TinyIndex(
            Map.of("k8s", List.of("kubernetes"), "lb", List.of("load", "balancer")),
            doc(
                    "net/tcp/",
                    "What is TIME_WAIT?",
                    "A socket waits for twice the lifetime of a segment, Nagle or not.",
                    "#why\tWhy sockets linger",
                    "\tSO_REUSEADDR = localStorage")
                .with("difficulty", "easy")
                .with("level", "junior")
                .with("tag", "tcp"),
            doc("net/dns/", "How are names resolved?", "The resolver asks a server.")
                .with("difficulty", "hard")
                .with("tag", "dns"),
            doc(
                    "go/",
                    "Connections in Go",
                    "A net.Conn is a connection; connectors connect. Load: balancers.",
                    "Kubernetes has a load balancer.",
                    "\tfor HashMap if for")
                .with("difficulty", "hard")
                .with("level", "senior")
                .with("tag", "ci/cd"),
            doc("go/", "for", "Loops: for, for and for."),
            doc("go/", "C++ and .NET over HTTP/2", "中文搜索 websockets"))
        .section("net/", "Network")
        .section("net/tcp/", "TCP")
        .section("net/dns/", "DNS")
        .section("go/", "Go");
  }

  @ParameterizedTest
  @CsvSource({
    "TIME_WAIT, 0",
    "time-wait, 0",
    "timewait, 0",
    "reuseaddr, 0",
    "so_reuseaddr, 0",
    "storage, 0",
    "connecting, 2",
    "net.Conn, 2 4",
    "HashMap, 2",
    "C++, 4",
    "c++., 4",
    ".NET, 4 2",
    "HTTP/2, 4",
    "http2, 4",
    "文搜, 4",
    "索, 4",
    "nothing, ''",
    "!?, ''",
    "'', ''"
  })
  void wordsAreFoundAsTheyAreWritten(String query, String found) {
    assertThat(search.found(query + " ")).isEqualTo(found);
  }

  @Test
  void aWordThatIsTypedTwiceCountsOnce() {
    assertThat(search.terms("socket sockets ")).isEqualTo("socket");
    String once = search.ask("socket ", "result.hits[0].score");
    assertThat(search.ask("socket sockets ", "result.hits[0].score")).isEqualTo(once);
  }

  @Test
  void neighboursAreFoundAsOneWordWhereItIsKnown() {
    assertThat(search.found("web sockets ")).isEqualTo("0 4");
    assertThat(search.terms("web sockets ")).isEqualTo("socket websocket");
    assertThat(search.terms("time wait ")).isEqualTo("time timewait wait");
    assertThat(search.terms("time server ")).isEqualTo("server time");
    assertThat(search.terms("搜 索 ")).isEqualTo("搜索 索");
  }

  @Test
  void neighboursOfLongQueriesOrWithAWordBetweenAreNotJoined() {
    assertThat(search.terms("server loops socket time wait ")).doesNotContain("timewait");
    assertThat(search.terms("time, the wait ")).isEqualTo("time wait");
    assertThat(search.terms("time server wait ")).isEqualTo("server time wait");
  }

  @Test
  void neighboursGoOverFiltersAndExcludedWords() {
    assertThat(search.terms("time -server topic:net wait ")).contains("timewait");
  }

  @Test
  void unknownWordsAreCutWhereCodeWouldBe() {
    assertThat(search.terms("SocketServer ")).isEqualTo("server socket");
    assertThat(search.terms("socket2 ")).isEqualTo("2 socket");
    assertThat(search.terms("SocketServre "))
        .as("and their pieces corrected")
        .isEqualTo("server socket");
    assertThat(search.terms("HashMap ")).as("a known word stays whole").isEqualTo("hashmap");
  }

  @Test
  void synonymsTakeTheirPlaceOrAreAdded() {
    assertThat(search.terms("k8s ")).isEqualTo("kubernet");
    assertThat(search.terms("lb ")).isEqualTo("balanc load");
  }

  @Test
  void unknownWordsAreCorrected() {
    assertThat(search.terms("sokcet ")).as("two letters swapped").isEqualTo("socket");
    assertThat(search.terms("oscket ")).as("the first two letters swapped").isEqualTo("socket");
    assertThat(search.terms("scket ")).as("one left out").isEqualTo("socket");
    assertThat(search.terms("sockket ")).as("one too many").isEqualTo("socket");
    assertThat(search.terms("sorket ")).as("a wrong one").isEqualTo("socket");
    assertThat(search.terms("zocket ")).as("the first letter wrong").isEmpty();
    assertThat(search.terms("sorcet ")).as("two edits, too short for them").isEmpty();
    assertThat(search.terms("resorver ")).as("one edit").isEqualTo("resolv");
    assertThat(search.terms("linzer ")).isEqualTo("linger");
    assertThat(search.terms("tmie ")).isEqualTo("time");
    assertThat(search.terms("tme ")).as("too short").isEmpty();
  }

  @Test
  void correctionsAreNearToTheWordOrToItsStem() {
    assertThat(search.terms("conectors ")).as("term 'conector'").isEqualTo("connector");
    assertThat(search.terms("lifetimme "))
        .as("term 'lifetimm', word 'lifetimme'")
        .isEqualTo("lifetim");
  }

  @Test
  void correctionsAreNamed() {
    assertThat(search.ask("Sokcet time ", "JSON.stringify(result.didYouMean)"))
        .isEqualTo("[{\"typed\":\"Sokcet\",\"terms\":[\"socket\"]}]");
    assertThat(search.ask("socket time ", "JSON.stringify(result.didYouMean)")).isEqualTo("[]");
  }

  @Test
  void nearerCorrectionsWeighMore() {
    String score = "result.hits[0].score";
    double right = Double.parseDouble(search.ask("balancer ", score));
    double oneWrong = Double.parseDouble(search.ask("ballancer ", score));
    double twoWrong = Double.parseDouble(search.ask("ballamcer ", score));
    assertThat(right).isGreaterThan(oneWrong);
    assertThat(oneWrong).isGreaterThan(twoWrong);
  }

  @Test
  void knownBeginningsOfUnknownWordsAreFound() {
    assertThat(search.terms("loadxyz ")).isEqualTo("load");
    assertThat(search.terms("loadvwxyz ")).as("five letters too many").isEmpty();
    assertThat(search.ask("loadxyz ", "result.didYouMean[0].terms")).isEqualTo("load");
  }

  @Test
  void theLastWordMayBeUnfinished() {
    assertThat(search.terms("conn")).isEqualTo("conn connect connector");
    assertThat(search.terms("wait conn")).isEqualTo("conn connect connector wait");
    assertThat(search.terms("resol")).isEqualTo("resolv");
    assertThat(search.terms("kubernetes")).isEqualTo("kubernet");
  }

  @Test
  void otherWordsAreFinished() {
    assertThat(search.terms("conn ")).isEqualTo("conn");
    assertThat(search.terms("conn wait")).doesNotContain("connect");
    assertThat(search.terms("conn -wait")).isEqualTo("conn");
    assertThat(search.terms("conn topic:go")).isEqualTo("conn");
    assertThat(search.terms("\"conn\"")).isEqualTo("conn");
    assertThat(search.terms("\"conn")).isEqualTo("conn");
    assertThat(search.terms("co ")).isEmpty();
  }

  @Test
  void completionsWeighLessThanWhatIsTyped() {
    assertThat(search.ask("connect", "result.terms.get('connect') > result.terms.get('connector')"))
        .isEqualTo("true");
  }

  @Test
  void completionsReachIntoTheNextShard() {
    TinyIndex index =
        new TinyIndex(Map.of(), doc("", "abbk abbl", "abbm abbn abbp abbr abbt abbv"))
            .keysOfShard(3);
    try (SearchScript shards = SearchScript.of(index)) {
      assertThat(shards.terms("abb"))
          .as("two shards, of the second of which only the beginning is named in the manifest")
          .isEqualTo("abbk abbl abbm abbn abbp abbr");
    }
  }

  @Test
  void queriesOfStopWordsFindWhatIsAboutThem() {
    assertThat(search.found("for ")).isEqualTo("3 2 0");
    assertThat(search.found("what is ")).startsWith("0");
    assertThat(search.terms("for loops "))
        .as("beside other words they do not count")
        .isEqualTo("loop");
  }

  @Test
  void aNameMadeOfStopWordsIsCutAndNotCorrected() {
    TinyIndex index = new TinyIndex(Map.of(), doc("", "tube", "A tube, tobi."));
    try (SearchScript other = SearchScript.of(index)) {
      assertThat(other.found("tobe ")).isEqualTo("0");
      assertThat(other.found("toBe ")).isEmpty();
      assertThat(other.found("ToBe ")).isEmpty();
    }
  }

  @Test
  void linesAreReadToTheirEnd() {
    TinyIndex index = new TinyIndex(Map.of(), doc("", "a", "\tone\u2028zebra\rquux"));
    try (SearchScript other = SearchScript.of(index)) {
      assertThat(other.ask("\"zebra quux\"", "result.apart")).isEqualTo("false");
    }
  }

  @Test
  void excludedWordsTakeDocumentsOut() {
    assertThat(search.found("load socket ")).isEqualTo("0 2");
    assertThat(search.found("load socket -kubernetes")).isEqualTo("0");
    assertThat(search.found("-k8s load socket")).as("by the synonym").isEqualTo("0");
    assertThat(search.found("http connection -net.conn")).as("by the whole").isEqualTo("4");
    assertThat(search.found("http connection -net.server")).as("by all parts").isEqualTo("2 4");
    assertThat(search.found("load socket -\"balancer load\"")).as("several words").isEqualTo("0");
    assertThat(search.found("load socket -the")).as("no stop words").isEqualTo("0 2");
    assertThat(search.found("load socket -!")).as("nothing").isEqualTo("0 2");
    assertThat(search.found("-load")).as("alone").isEmpty();
    assertThat(search.found("--load ")).as("an option of a command").isEqualTo("2");
  }

  /** Whether no page has the phrases of a query, so that its words were searched for. */
  private boolean isApart(String query) {
    return search.run("return String((await index.search(query)).apart);", query).equals("true");
  }

  @Test
  void phrasesStandInOneLine() {
    assertThat(search.found("\"load balancer\"")).isEqualTo("2");
    assertThat(isApart("\"balancer load\"")).isTrue();
    assertThat(search.found("“load balancer”")).as("quotes of a phone").isEqualTo("2");
    assertThat(isApart("\"balancers kubernetes\"")).as("of two lines").isTrue();
    assertThat(search.found("\"what is time wait\"")).as("in the title").isEqualTo("0");
    assertThat(isApart("\"wait time\"")).isTrue();
    assertThat(search.found("\"waits for twice\"")).as("with a stop word").isEqualTo("0");
    assertThat(isApart("\"waits of twice\"")).as("with a wrong one").isTrue();
    assertThat(search.found("\"local storage\"")).as("in code").isEqualTo("0");
    assertThat(search.found("\"文搜索\"")).isEqualTo("4");
    assertThat(search.found("\"load balancer\" \"net conn\"")).as("two of them").isEqualTo("2");
    assertThat(isApart("\"load balancer\" \"time wait\"")).as("not both").isTrue();
    assertThat(search.found("socket \"\"")).as("an empty one").isEqualTo("0");
    assertThat(search.found("\"socket")).as("an open one").isEqualTo("0");
  }

  @Test
  void filtersKeepDocumentsAndChangeNoScore() {
    String scores = "result.hits.map((hit) => hit.id + ':' + hit.score).join(' ')";
    String all = search.ask("socket server load ", scores);
    assertThat(all).contains(search.ask("socket server load topic:tcp", scores));
    assertThat(search.found("socket server load topic:tcp")).isEqualTo("0");
    assertThat(search.found("socket server load topic:net")).isEqualTo("0 1");
    assertThat(search.found("socket server load topic:net/dns/")).isEqualTo("1");
    assertThat(search.found("socket server load topic:TCP TOPIC:go")).isEqualTo("0 2");
    assertThat(search.found("socket server load difficulty:hard")).isEqualTo("1 2");
    assertThat(search.found("socket server load level:junior")).isEqualTo("0");
    assertThat(search.found("socket server load tag:ci/cd tag:tcp")).isEqualTo("0 2");
    assertThat(search.found("socket server load topic:net difficulty:hard")).isEqualTo("1");
  }

  @Test
  void filtersAloneFindAllThatPassInReadingOrder() {
    assertThat(search.ask("difficulty:hard", "result.hits.map((hit) => hit.id + ':' + hit.score)"))
        .isEqualTo("1:0,2:0");
    assertThat(search.found("topic:go")).isEqualTo("2 3 4");
    assertThat(search.found("topic:go -load")).isEqualTo("3 4");
    assertThat(search.found("topic:go !")).isEqualTo("2 3 4");
  }

  @Test
  void whatIsNoFilterIsAWord() {
    assertThat(search.found("topic:nowhere socket ")).isEqualTo("0");
    assertThat(search.terms("tag:socket ")).isEqualTo("socket");
    assertThat(search.found("load -topic:go")).as("excluded, and a word").isEqualTo("2");
  }

  @Test
  void filtersCanBeGivenBesideTheQuery() {
    assertThat(search.ask("socket server ", "{ filters: { topic: ['tcp'] } }", "result.total"))
        .isEqualTo("1");
    assertThat(search.ask("topic:dns", "{ filters: { topic: ['tcp'] } }", "result.total"))
        .isEqualTo("2");
    assertThat(search.ask("socket ", "{ filters: { tag: ['gone'] } }", "result.total"))
        .as("a value that there is not")
        .isEqualTo("0");
    assertThat(search.ask("socket ", "{ filters: { tag: [] } }", "result.total")).isEqualTo("1");
    assertThat(search.ask("", "{ filters: { level: ['senior'] } }", "result.total")).isEqualTo("1");
  }

  @Test
  void facetsCountWhatTheOtherFiltersLeave() {
    String facets = "JSON.stringify(countFacets(index.manifest, result))";
    assertThat(search.ask("socket server load ", facets))
        .isEqualTo(
            """
            {"topic":[["net","Network",2],["net/tcp","TCP",1],["net/dns","DNS",1],["go","Go",1]],\
            "difficulty":[["easy","EASY",1],["hard","HARD",2]],\
            "level":[["junior","JUNIOR",1],["senior","SENIOR",1]]}""");
    assertThat(search.ask("socket server load topic:net difficulty:hard", facets))
        .isEqualTo(
            """
            {"topic":[["net","Network",1],["net/dns","DNS",1],["go","Go",1]],\
            "difficulty":[["easy","EASY",1],["hard","HARD",1]],"level":[]}""");
    assertThat(
            search.ask(
                "\"load balancer\"", "JSON.stringify(countFacets(index.manifest, result).topic)"))
        .isEqualTo("[[\"go\",\"Go\",1]]");
  }

  @Test
  void resultsComeInParts() {
    assertThat(search.ask("socket server load ", "{ limit: 2 }", "result.total")).isEqualTo("3");
    String ids = "result.hits.map((hit) => hit.id).join(' ')";
    String all = search.ask("socket server load ", ids);
    String first = search.ask("socket server load ", "{ limit: 2 }", ids);
    String rest = search.ask("socket server load ", "{ limit: 2, offset: 2 }", ids);
    assertThat(first + " " + rest).isEqualTo(all);
    assertThat(search.ask("socket ", "{ limit: 0 }", "result.hits.length + ' ' + result.total"))
        .isEqualTo("0 1");
  }

  @Test
  void aHitSaysAllThatAPageShows() {
    assertThat(search.ask("reuseaddr ", "JSON.stringify(result.hits[0])"))
        .matches(
            "\\Q{\"id\":0,\"url\":\"/site/net/tcp/d0/\",\"title\":\"What is TIME_WAIT?\",\"trail\":"
                + "[{\"title\":\"Network\",\"url\":\"/site/net/\"},"
                + "{\"title\":\"TCP\",\"url\":\"/site/net/tcp/\"}],"
                + "\"difficulty\":[\"easy\",\"EASY\",1],\"level\":[\"junior\",\"JUNIOR\",1],\\E"
                + "\"score\":[\\d.]+\\}");
    assertThat(search.ask("reuseaddr ", "JSON.stringify(await result.hits[0].text())"))
        .isEqualTo(
            """
            [{"kind":"title","text":"What is TIME_WAIT?"},\
            {"kind":"prose","text":"A socket waits for twice the lifetime of a segment, Nagle or not."},\
            {"kind":"heading","id":"why","text":"Why sockets linger"},\
            {"kind":"code","text":"SO_REUSEADDR = localStorage"},\
            {"kind":"prose","text":""}]""");
  }

  @Test
  void anIndexWithoutDocumentsFindsNothing() {
    try (SearchScript empty = SearchScript.of(new TinyIndex(Map.of()))) {
      assertThat(empty.found("for anything \"at all\" conn")).isEmpty();
    }
  }

  @Test
  void namesOfObjectsAreWords() {
    assertThat(search.found("constructor toString __proto__ hasOwnProperty ")).isEmpty();
    assertThat(search.found("constructor socket __proto__ ")).isEqualTo("0");
  }

  @Test
  void queriesEndAfter2048Units() {
    assertThat(search.found("x".repeat(2041) + " socket load ")).isEqualTo("0");
  }
}
