package dev.querent.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a collection offers: how much, for whom, and its topics by difficulty. */
class CollectionPageTest {
  private final SiteProject project = SiteProject.bare();
  private int written;

  @AfterEach
  void remove() {
    project.close();
  }

  private void question(String path, String header, String answer) {
    String id = String.format(java.util.Locale.ROOT, "k%07d", ++written);
    project.file(
        "content/" + path + ".md",
        "---\nid: " + id + "\n" + header + "---\n# " + path + "?\n\n" + answer + "\n");
  }

  private void question(String path, String difficulty) {
    question(path, difficulty.isEmpty() ? "" : "difficulty: " + difficulty + "\n", "Yes.");
  }

  private void build() {
    project.run("build").exitsWith(0).printsNoProblem();
  }

  private List<String> table(String address) {
    return project.html(address).select(".coverage tr").stream()
        .map(row -> String.join(" | ", row.select("th, td").eachText()))
        .toList();
  }

  @Test
  void aTableCountsTheQuestionsOfEachTopicByDifficulty() {
    question("net/dns/ttl", "hard");
    question("net/dns/cache", "warm-up");
    question("net/dns/a-name", "hard");
    question("net/tcp/open", "medium");
    question("net/tcp/deep/inside", "hard");
    question("net/general", "");
    build();

    assertThat(table("net/"))
        .containsExactly(
            "Topic | Warm-up | Medium | Hard | Not rated",
            "General | 0 | 0 | 0 | 1",
            "Dns | 1 | 0 | 2 | 0",
            "Tcp | 0 | 1 | 1 | 0");
  }

  @Test
  void aNumberLeadsToTheFirstOfItsQuestionsOnThePageOfItsTopic() {
    question("net/dns/ttl", "hard");
    question("net/dns/cache", "warm-up");
    question("net/dns/a-name", "hard");
    question("net/tcp/deep/inside", "hard");
    question("net/general", "");
    build();

    assertThat(project.html("net/").select(".coverage tbody a").eachAttr("href"))
        .containsExactly(
            "./#general/", "dns/", "dns/#cache/", "dns/#a-name/", "tcp/", "tcp/deep/#inside/");
    assertThat(project.html("net/").getElementById("general/")).isNotNull();
    assertThat(project.html("net/dns/").getElementById("a-name/")).isNotNull();
    assertThat(project.html("net/tcp/deep/").getElementById("inside/")).isNotNull();
  }

  @Test
  void barsOnlyRepeatWhatNumbersSay() {
    question("net/dns/ttl", "hard");
    question("net/dns/cache", "hard");
    question("net/tcp/open", "warm-up");
    build();

    for (Element bar : project.html("net/").select("main svg")) {
      assertThat(bar.attr("aria-hidden")).isEqualTo("true");
      assertThat(bar.select("[style]")).isEmpty();
    }
    for (Element cell : project.html("net/").select(".coverage td:has(a)")) {
      assertThat(cell.select("rect").attr("width")).isEqualTo(cell.text());
      assertThat(cell.select("svg").attr("viewBox")).isEqualTo("0 0 2 1");
    }
  }

  @Test
  void withoutDifficultiesTheTableCountsTheQuestions() {
    question("net/dns/ttl", "");
    question("net/dns/cache", "");
    question("net/tcp/open", "");
    build();

    assertThat(table("net/")).containsExactly("Topic | Questions", "Dns | 2", "Tcp | 1");
    assertThat(project.html("net/").select(".mix, .page-head .bar")).isEmpty();
  }

  @Test
  void moreThanEightDifficultiesAreCountedTogether() {
    StringBuilder settings = new StringBuilder("title: Test\ndifficulty:\n");
    for (int i = 1; i <= 9; i++) {
      settings.append("  - { id: d").append(i).append(", label: Grade ").append(i).append(" }\n");
      question("net/dns/q" + i, "d" + i);
      question("few/dns/q" + i, "d" + Math.min(i, 8));
    }
    question("net/tcp/open", "d1");
    question("few/tcp/open", "d1");
    project.file("querent.yaml", settings.toString());
    build();

    assertThat(table("net/")).containsExactly("Topic | Questions", "Dns | 9", "Tcp | 1");
    assertThat(table("few/").get(0)).startsWith("Topic | Grade 1 | ").endsWith(" | Grade 8");
    assertThat(project.html("net/").select(".mix li")).hasSize(9);
    assertThat(project.html("net/").select(".mix li:last-child .rank rect")).hasSize(6);
    assertThat(project.html("net/").select(".mix li:last-child .off")).isEmpty();
    assertThat(project.html("net/").select(".mix li:first-child .off")).hasSize(5);
  }

  @Test
  void oneTopicNeedsNoTable() {
    question("net/dns/ttl", "hard");
    question("net/dns/cache", "warm-up");
    project.file("content/net/empty/index.md", "# Empty\n");
    question("own/ttl", "hard");
    build();

    assertThat(table("net/")).isEmpty();
    assertThat(table("own/")).isEmpty();
    assertThat(project.html("net/").select(".topic h2").eachText())
        .containsExactly("Dns 2 questions", "Empty");
  }

  @Test
  void aCollectionSaysForWhomAndHowLong() {
    question("net/dns/ttl", "level: junior\n", "word ".repeat(2000));
    question("net/dns/cache", "level: senior\n", "```\ncode code\n```\n\n" + "a b ".repeat(1100));
    question("net/tcp/old", "status: retired\n", "word ".repeat(9000));
    question("brief/a/one", "level: junior\n", "word ".repeat(400));
    build();

    String said =
        "2 questions across 1 topic · levels junior and senior · about 20 minutes to read";
    assertThat(project.html("net/").select(".page-head .summary").text()).isEqualTo(said);
    assertThat(project.html("").select(".card .summary").eachText())
        .containsExactly("1 question across 1 topic · level junior", said);
    assertThat(project.html("").select(".page-head .summary").text())
        .isEqualTo("3 questions across 2 topics · levels junior and senior");
  }

  @Test
  void theHomePageLeadsToAllQuestionsOfEachCollection() {
    question("net/dns/ttl", "hard");
    question("net/dns/cache", "");
    build();

    assertThat(project.html("").select(".card .actions a").eachAttr("href"))
        .containsExactly("net/dns/ttl/", "net/all/");
    assertThat(project.html("net/").select(".page-head .actions a").eachAttr("href"))
        .containsExactly("dns/ttl/", "all/");
    assertThat(project.html("net/dns/").select(".actions")).isEmpty();
  }
}
