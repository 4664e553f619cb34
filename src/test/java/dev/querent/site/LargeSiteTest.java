package dev.querent.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** More questions than fit on one page: ADR 0004. */
class LargeSiteTest {
  private static final int LARGE = 501;
  private static final SiteProject PROJECT = SiteProject.bare();

  @BeforeAll
  static void build() {
    for (int i = 1; i <= LARGE; i++) {
      write("huge", i);
    }
    for (int i = 1; i < LARGE; i++) {
      write("full", i);
    }
    PROJECT
        .file("content/huge/topic/note.md", "---\nkind: page\n---\n# A note\n\nText.\n")
        .run("build")
        .exitsWith(0)
        .printsNoProblem();
  }

  private static void write(String collection, int i) {
    String name = String.format(Locale.ROOT, "q%03d", i);
    PROJECT.file(
        "content/" + collection + "/topic/" + name + ".md",
        "---\nid: "
            + collection.charAt(0)
            + "0000"
            + name.substring(1)
            + "\n---\n# Case "
            + i
            + "?\n\nThe answer of case "
            + i
            + ".\n");
  }

  @AfterAll
  static void remove() {
    PROJECT.close();
  }

  @Test
  void aCollectionOf500QuestionsHasThemAllOnOnePage() {
    assertThat(PROJECT.html("full/all/").select("article.question")).hasSize(500);
    assertThat(PROJECT.html("full/topic/").select("article.question")).hasSize(500);
    assertThat(PROJECT.html("full/").select("a.button").eachAttr("href"))
        .containsExactly("topic/q001/", "all/");
  }

  @Test
  void aLargerCollectionHasNoSuchPage() {
    assertThat(PROJECT.publishes("huge/all/")).isFalse();
    assertThat(PROJECT.html("huge/").select("a.button:not(.start), ol.rows")).isEmpty();
    assertThat(PROJECT.html("huge/").select(".page-head .summary").text())
        .isEqualTo("501 questions across 1 topic · about 10 minutes to read");
  }

  @Test
  void aLargerTopicListsItsQuestionsWithoutAnswers() {
    var page = PROJECT.html("huge/topic/");

    assertThat(page.select("article.question, .prose")).isEmpty();
    assertThat(page.select("ol.rows > li").eachAttr("value"))
        .isEqualTo(IntStream.rangeClosed(1, LARGE).mapToObj(Integer::toString).toList());
    assertThat(page.select("ol.rows a").first().attr("href")).isEqualTo("q001/");
    assertThat(page.select(".page-body .links a").eachText()).containsExactly("A note");
  }

  @Test
  void theNavigationShowsWhatIsNear() {
    assertThat(near("huge/topic/q250/")).hasSize(21).startsWith("Case 240?").endsWith("Case 260?");
    assertThat(near("huge/topic/q001/")).hasSize(11).startsWith("Case 1?").endsWith("Case 11?");
    assertThat(near("huge/topic/q501/")).hasSize(11).startsWith("Case 491?").endsWith("Case 501?");
    assertThat(near("huge/topic/")).hasSize(11).startsWith("Case 1?");
  }

  private static List<String> near(String address) {
    return PROJECT.html(address).select("nav.tree a").eachText().stream()
        .filter(text -> text.startsWith("Case"))
        .toList();
  }

  @Test
  void numbersGoOnAcrossTheWholeCollection() {
    assertThat(PROJECT.html("huge/topic/q501/").select(".page-head .meta").text())
        .isEqualTo("Question 501 of 501");
  }
}
