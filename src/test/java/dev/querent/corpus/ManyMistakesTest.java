package dev.querent.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import org.junit.jupiter.api.Test;

/** Sites in which one mistake is made everywhere, as after renaming a folder. */
class ManyMistakesTest {
  private static final int QUESTIONS = 1200;

  @Test
  void everyBrokenLinkIsReportedAndTheFirstOnesHaveAHint() {
    try (SiteProject project = SiteProject.bare()) {
      for (int i = 0; i < QUESTIONS; i++) {
        project.question("a/q" + i + ".md", "Question " + i, "See [it](../old/q" + i + ".md).");
      }
      SiteProject.Run run = project.run("build").exitsWith(1);
      assertThat(run.err().split("\\[broken-link\\]", -1)).hasSize(QUESTIONS + 1);
      // Each hint costs a look at every file: 1,200 of them here, 1.4 million without a bound.
      assertThat(run.err().split("did you mean '", -1)).hasSizeBetween(300, 500);
    }
  }

  @Test
  void aSlipInTheNameIsFoundInItsFolderHoweverManyThereAre() {
    try (SiteProject project = SiteProject.bare()) {
      for (int i = 0; i < QUESTIONS; i++) {
        String name = "c/t" + i / 20 + "/question-" + i + ".md";
        project.question(name, "Question " + i, "See [it](quetsion-" + i + ".md).");
      }
      SiteProject.Run run = project.run("build").exitsWith(1);
      for (int i = 0; i < QUESTIONS; i++) {
        assertThat(run.err()).contains("did you mean 'question-" + i + ".md'?");
      }
    }
  }
}
