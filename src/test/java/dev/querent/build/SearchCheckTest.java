package dev.querent.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What builds say of search tests; what they say of mistakes is in {@code mistakes/sites}. */
class SearchCheckTest {
  private static final String TESTS =
      """
      floors: { mrr: 0.75, ndcg: 0.8 }
      tests:
        - query: time wait
          finds: tcp/time-wait.md
          reason: its name
        - query: closed
          finds: tcp/time-wait.md
          also: [tcp/close.md]
          reason: the other one has it in the title
      """;

  @Test
  void testsThatPassAreSummedUpAndNotPublished() {
    try (SiteProject project = SiteProject.bare()) {
      project
          .question("tcp/time-wait.md", "What is TIME_WAIT?", "A state of a closed connection.")
          .question("tcp/close.md", "How is a connection closed?", "With FIN.")
          .file("content/search-tests.yaml", TESTS);
      String out = project.run("build").exitsWith(0).printsNoProblem().out();

      // The first query finds its page first, the second finds it second, and both that answer it.
      assertThat(out).endsWith("search: 2 tests, MRR 0.75, nDCG@10 1.00\n");
      assertThat(project.publishes("search-tests.yaml")).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({"udp/index.md", "udp/", "udp", "tcp/index.md", "tcp/", "tcp", "index.md#hello"})
  void aFolderStandsForItsOwnPageWhetherItHasAnIndexOrNot(String name) {
    try (SiteProject project = SiteProject.bare()) {
      project
          .file("content/index.md", "# Home\n\n## Hello\n\nBoth udp and tcp.\n")
          .file("content/tcp/index.md", "# TCP\n\nBytes.\n")
          .question("udp/packets.md", "What is a packet?", "A part.")
          .file(
              "content/search-tests.yaml",
              "tests: [{query: tcp udp, finds: '" + name + "', reason: its name}]\n");

      project.run("build").exitsWith(0).printsNoProblem();
    }
  }

  @Test
  void aSiteWithoutTestsSaysNothingOfThem() {
    try (SiteProject project = SiteProject.bare()) {
      project.question("tcp/close.md", "How is a connection closed?", "With FIN.");

      assertThat(project.run("build").exitsWith(0).out()).doesNotContain("search:");
    }
  }

  @Test
  void aFileWithoutTestsIsSaidToHaveNoneAndHasNoScore() {
    try (SiteProject project = SiteProject.bare()) {
      project
          .question("tcp/close.md", "How is a connection closed?", "With FIN.")
          .file("content/search-tests.yaml", "floors: { mrr: 0.9, ndcg: 0.9 }\ntests: []\n");

      assertThat(project.run("build").exitsWith(0).printsNoProblem().out())
          .endsWith("\nsearch: no tests\n");
    }
  }

  @Test
  void aScoreIsNotBelowAFloorThatReadsTheSame() {
    try (SiteProject project = SiteProject.bare()) {
      project
          .question("tcp/time-wait.md", "What is TIME_WAIT?", "A state of a closed connection.")
          .question("tcp/close.md", "How is a connection closed?", "With FIN.")
          .file(
              "content/search-tests.yaml",
              """
              floors: { mrr: 0.6667 }
              tests:
                - { query: time wait, finds: tcp/time-wait.md, reason: first }
                - { query: closed, finds: tcp/time-wait.md, reason: second }
                - { query: connection, finds: tcp/time-wait.md, reason: second }
              """);

      project.run("build").exitsWith(0).printsNoProblem();
    }
  }
}
