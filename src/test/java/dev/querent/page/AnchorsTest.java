package dev.querent.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Claims about the ids of questions on pages that hold several. */
class AnchorsTest {
  @Test
  void aQuestionMayBeCalledLikeAPartOfThePage() {
    try (SiteProject project = SiteProject.bare()) {
      for (String name : List.of("content", "forms", "constructor")) {
        project.question("c/t/" + name + ".md", "What is " + name + "?", "A word.");
        project.question("c/" + name + "/q.md", "And " + name + "?", "A word.");
      }
      project.run("build").exitsWith(0);

      Document topic = Jsoup.parse(project.page("c/t/index.html"));
      assertThat(idsOf(topic)).doesNotHaveDuplicates().doesNotContain("forms", "constructor");
      assertThat(topic.selectFirst("[id=content]").normalName()).isEqualTo("main");
      assertThat(idsOf(Jsoup.parse(project.page("c/all/index.html")))).doesNotHaveDuplicates();
    }
  }

  @Test
  void anIntroductionMayHaveAHeadingNamedLikeAQuestion() {
    try (SiteProject project = SiteProject.bare()) {
      project.file("content/c/index.md", "# C\n\nText.\n\n## T\n\nText.\n\n## All\n\nText.\n");
      project.file("content/c/t/index.md", "# T\n\nText.\n\n## Q\n\nText.\n\n### Deep\n\nText.\n");
      project.question("c/t/q.md", "Q", "Answer.\n\n## Deep\n\nText.");
      project.question("c/own.md", "Own", "See [deep](t/q.md#deep) and [q](t/index.md#q).");
      project.run("build").exitsWith(0).printsNoProblem();

      for (String page : List.of("c/t/index.html", "c/all/index.html", "c/index.html")) {
        Document document = Jsoup.parse(project.page(page));
        assertThat(idsOf(document)).as(page).doesNotHaveDuplicates();
        assertThat(document.select("main a[href^=#]").eachAttr("href"))
            .as(page)
            .allSatisfy(href -> assertThat(document.getElementById(href.substring(1))).isNotNull());
      }
    }
  }

  @Test
  void aLinkToASectionThatIsNotOnThePageLeadsToItsOwn() {
    try (SiteProject project = SiteProject.bare()) {
      project.file("content/net/empty/index.md", "# Empty\n\nText.\n");
      project.question("net/empty/deep/e.md", "E", "Answer.");
      project.question("net/tcp/q.md", "Q", "See [it](../empty/) and [deep](../empty/deep/).");
      project.run("build").exitsWith(0).printsNoProblem();

      Document all = project.html("net/all/");
      assertThat(all.select("main .prose a").eachAttr("href"))
          .containsExactly("../empty/", "#empty/deep/");
    }
  }

  private static List<String> idsOf(Document page) {
    return page.select("[id]").eachAttr("id");
  }
}
