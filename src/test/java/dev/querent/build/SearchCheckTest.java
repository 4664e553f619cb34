package dev.querent.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import org.junit.jupiter.api.Test;

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
