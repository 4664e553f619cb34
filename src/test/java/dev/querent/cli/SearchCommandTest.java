package dev.querent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code querent search} prints. */
class SearchCommandTest {
  private final SiteProject project = SiteProject.bare();

  @BeforeEach
  void write() {
    project.file(
        "content/tcp/time-wait.md",
        """
        ---
        id: k0000001
        level: senior
        tags: [tcp, states]
        ---
        # What is TIME_WAIT?

        A state of a closed connection.
        """);
    project.question("tcp/close.md", "How is a connection closed?", "With FIN, and in time.");
    project.file("content/about.md", "# About\n\nA test.\n\n## Contact\n\nWrite in time.\n");
  }

  @AfterEach
  void remove() {
    project.close();
  }

  @Test
  void eachHitHasScoreTitleAddressFileAndTags() {
    String out = project.run("search", "time", "wait").exitsWith(0).printsNoProblem().out();

    assertThat(out.replaceAll("(?m)^[0-9]+[.][0-9]+ +", "SCORE "))
        .isEqualTo(
            """
            SCORE What is TIME_WAIT?
                    /tcp/time-wait/
                    content/tcp/time-wait.md  [tcp, states]
            SCORE About › Contact
                    /about/#contact
                    content/about.md
            SCORE How is a connection closed?
                    /tcp/close/
                    content/tcp/close.md
            3 results
            """);
    assertThat(project.site()).doesNotExist();
  }

  @Test
  void theRestIsCounted() {
    assertThat(project.run("search", "time", "--limit", "1").exitsWith(0).out())
        .endsWith("3 results, the first 1 are shown\n");
  }

  @Test
  void findingNothingIsNoFailure() {
    assertThat(project.run("search", "xyzzy").exitsWith(0).out()).isEqualTo("no results\n");
  }

  @Test
  void programsThatFindNothingGetADocument() {
    assertThat(project.run("search", "xyzzy", "--json").exitsWith(0).printsNoProblem().out())
        .isEqualTo(
            "{\"version\":1,\"query\":\"xyzzy\",\"total\":0,\"guesses\":[],\"unknown\":[],\"apart\":false,\"hits\":[]}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t \n"})
  void aBlankQueryIsRefused(String query) {
    String refusal =
        """
        querent: there is nothing to search for
          = help: write it behind the command: querent search time wait
        """;
    assertThat(project.run("search", query).exitsWith(2).printsExactly(refusal).out()).isEmpty();
    assertThat(project.run("search", query, "--json").exitsWith(2).out()).isEmpty();
    project.run("search").exitsWith(2).printsExactly(refusal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1001", "1e9", "99999999999", "2.5", "", "ten"})
  void aLimitIsANumberFrom1To1000(String limit) {
    String refusal =
        """
        querent: '%s' is not a number of results
          = help: write a number from 1 to 1000
        """
            .replace("%s", limit);
    project.run("search", "time", "--limit=" + limit).exitsWith(2).printsExactly(refusal);
    project.run("search", "time", "--limit", limit).exitsWith(2).printsExactly(refusal);
  }

  @Test
  void whatLooksLikeAnOptionMayBeAWord() {
    project
        .run("search", "-fin", "time")
        .exitsWith(2)
        .printsExactly(
            """
            querent: there is no option '-fin'
              = help: write '--' before words that begin with a hyphen; 'querent search --help' \
            lists the options
            """);
    project
        .run("search", "--limt", "3", "time")
        .exitsWith(2)
        .printsExactly("querent: there is no option '--limt'\n  = help: did you mean '--limit'?\n");
  }

  @Test
  void aSiteWithNothingToFindIsSaidToHaveNothing() {
    try (SiteProject empty = SiteProject.bare()) {
      empty.file("content/index.md", "---\nsearch: false\n---\n# Home\n");
      String note = "note: the content has no question and no page that search can find\n";

      assertThat(empty.run("search", "home").exitsWith(0).printsExactly(note).out())
          .isEqualTo("no results\n");
      assertThat(empty.run("search", "home", "--json").exitsWith(0).printsExactly(note).out())
          .contains("\"total\":0");
    }
  }

  @Test
  void whatStandsForAnUnknownWordIsSaid() {
    assertThat(project.run("search", "conection ").exitsWith(0).out())
        .startsWith("no page has 'conection'; including results for 'connection'\n");
  }

  @Test
  void aFilterThatNoPageHasIsSaidWithTheOneThatMayBeMeant() {
    assertThat(project.run("search", "tag:stats topic:tpc level:7 fin").exitsWith(0).out())
        .startsWith(
            """
            no page has the tag 'stats'; searching for the word; did you mean 'tag:states'?
            no page has the topic 'tpc'; searching for the word; did you mean 'topic:tcp'?
            no page has the level '7'; searching for the word
            """);
    assertThat(project.run("search", "tag:states topic:tcp/ level: https://x").out())
        .doesNotContain("searching for");
    assertThat(project.run("search", "tag:stats", "--json").out())
        .contains("\"unknown\":[{\"kind\":\"tag\",\"value\":\"stats\",\"nearest\":\"states\"}]");
  }

  @Test
  void programsGetOneDocumentWithTheExactScores() {
    String out = project.run("search", "TIME_WAIT", "--json", "--limit=1").exitsWith(0).out();

    assertThat(out.replaceFirst("\"score\":[0-9]\\.[0-9]+", "\"score\":1.5"))
        .isEqualTo(
            """
            {"version":1,"query":"TIME_WAIT","total":3,"guesses":[],"unknown":[],"apart":false,"hits":[{"score":1.5,\
            "title":"What is TIME_WAIT?","address":"/tcp/time-wait/",\
            "file":"content/tcp/time-wait.md","level":"senior","tags":["tcp","states"]}]}
            """);
  }

  @Test
  void lucenesAccountOfAScoreBeginsWithTheScore() {
    String out = project.run("search", "fin", "--explain").exitsWith(0).out();

    assertThat(out).contains("weight(all:fin in ", "n, number of documents containing term");
    assertThat(project.run("search", "fin", "--explain", "--json").exitsWith(0).out())
        .containsPattern("\"score\":([0-9.]+),.*\"explanation\":\\[\"\\1 = ");
  }

  @Test
  void aWordIsExcludedBehindTwoHyphens() {
    assertThat(project.run("search", "--", "-fin", "time").exitsWith(0).out())
        .doesNotContain("close.md")
        .endsWith("2 results\n");
  }

  @Test
  void mistakesAreReportedAndTheRestIsSearched() {
    project.file("content/tcp/broken.md", "---\nid: [\n---\n# Broken time\n\nNo.\n");
    SiteProject.Run run = project.run("search", "closed").exitsWith(1).printsError("[yaml-syntax]");

    assertThat(run.out()).contains("content/tcp/close.md");
    project.run("search", "x", "--project", "nowhere").exitsWith(2).printsError("[no-content]");
  }

  @Test
  void helpSaysWhatAQueryMayHave() {
    assertThat(project.run("search", "--help").exitsWith(0).out())
        .startsWith("Searches the content of the project")
        .contains("usage: querent search QUERY... [OPTIONS]", "  --explain  ");
  }
}
