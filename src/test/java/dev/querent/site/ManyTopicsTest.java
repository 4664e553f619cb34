package dev.querent.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** More topics than can be introduced on one page: ADR 0004. */
class ManyTopicsTest {
  private static final int MOST = 100;
  private static final SiteProject PROJECT = SiteProject.bare();

  @BeforeAll
  static void build() {
    for (int i = 1; i <= MOST; i++) {
      write("full", i);
      write("huge", i);
      PROJECT.file(
          String.format(Locale.ROOT, "content/guide/p%03d.md", i),
          "---\nkind: page\n---\n# Page " + i + "\n\nText.\n");
    }
    write("huge", MOST + 1);
    PROJECT.run("build").exitsWith(0).printsNoProblem();
  }

  private static void write(String collection, int i) {
    String topic = String.format(Locale.ROOT, "t%03d", i);
    String folder = "content/" + collection + "/" + topic;
    PROJECT.file(folder + "/index.md", "# Topic " + i + "\n\nWhat it is about.\n");
    PROJECT.file(
        folder + "/q.md",
        "---\nid: "
            + collection.charAt(0)
            + "0000"
            + topic.substring(1)
            + "\n---\n# Case "
            + i
            + "?\n\nThe answer.\n");
  }

  @AfterAll
  static void remove() {
    PROJECT.close();
  }

  @Test
  void aHundredTopicsAreIntroduced() {
    assertThat(PROJECT.html("full/").select(".topic .prose")).hasSize(MOST);
    assertThat(PROJECT.html("full/").select(".topic ol.rows")).hasSize(MOST);
    assertThat(PROJECT.html("full/").select(".coverage tbody tr")).hasSize(MOST);
    assertThat(PROJECT.html("full/").select(".names")).isEmpty();
  }

  @Test
  void ofMoreTopicsThereAreTheNames() {
    var page = PROJECT.html("huge/");

    assertThat(page.select(".topic, .coverage, .prose, .rows")).isEmpty();
    assertThat(page.select(".names a")).hasSize(MOST + 1);
    assertThat(page.select(".names a").first().attr("href")).isEqualTo("t001/");
    assertThat(page.select(".names li").last().text()).isEqualTo("Topic 101 1");
    assertThat(page.select(".group h2").eachText())
        .containsExactly("Topic 1 – Topic 100", "Topic 101 – Topic 101");
  }

  @Test
  void aReaderCanLeapFromGroupToGroup() {
    var page = PROJECT.html("huge/");

    assertThat(page.select("nav.outline a").eachText())
        .isEqualTo(page.select(".group h2").eachText());
    for (String href : page.select("nav.outline a").eachAttr("href")) {
      assertThat(page.getElementById(href.substring(1))).as(href).isNotNull();
    }
  }

  @Test
  void theNavigationShowsTheTopicsThatAreNear() {
    assertThat(near("huge/t050/q/")).hasSize(21).startsWith("Topic 40 1").endsWith("Topic 60 1");
    assertThat(near("huge/t101/")).hasSize(11).startsWith("Topic 91 1").endsWith("Topic 101 1");
    assertThat(near("huge/")).hasSize(11).startsWith("Topic 1 1");
    assertThat(near("guide/p050/")).hasSize(21).startsWith("Page 40").endsWith("Page 60");
  }

  private static List<String> near(String address) {
    return PROJECT.html(address).select("nav.tree a").eachText().stream()
        .filter(text -> text.matches("(Topic|Page) .*"))
        .toList();
  }
}
