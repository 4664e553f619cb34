package dev.querent.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The order of sections and questions, and the numbers that follow from it. */
class OrderTest {
  private final SiteProject project = SiteProject.bare();

  @AfterEach
  void remove() {
    project.close();
  }

  private void question(String path, String header) {
    String id = String.format(java.util.Locale.ROOT, "k%07d", path.hashCode() & 0xfffff);
    String name = path.substring(path.lastIndexOf('/') + 1);
    project.file(
        "content/" + path + ".md",
        "---\nid: " + id + "\n" + header + "---\n# " + name + "\n\nThe answer.\n");
  }

  private void section(String path, String header) {
    project.file(
        "content/" + path + "/index.md",
        "---\n" + header + "---\n# " + path.substring(path.lastIndexOf('/') + 1) + "\n");
  }

  private List<String> questionsOn(String address) {
    return project.html(address).select("article.question > header > :is(h2, h3)").eachText();
  }

  @Test
  void weightComesBeforeLevelBeforeDifficultyBeforeTheName() {
    question("net/tcp/a-light-one", "weight: 5\nlevel: professional\ndifficulty: staff\n");
    question("net/tcp/z-lighter", "weight: -3\n");
    question("net/tcp/junior-hard", "level: junior\ndifficulty: hard\n");
    question("net/tcp/junior-easy", "level: junior\ndifficulty: warm-up\n");
    question("net/tcp/junior-unrated", "level: junior\n");
    question("net/tcp/senior-easy", "level: senior\ndifficulty: warm-up\n");
    question("net/tcp/easy-b", "difficulty: warm-up\n");
    question("net/tcp/easy-a", "difficulty: warm-up\n");
    question("net/tcp/no-words", "");
    project.run("build").exitsWith(0).printsNoProblem();

    assertThat(questionsOn("net/tcp/"))
        .containsExactly(
            "1 z-lighter",
            "2 a-light-one",
            "3 junior-easy",
            "4 junior-hard",
            "5 junior-unrated",
            "6 senior-easy",
            "7 easy-a",
            "8 easy-b",
            "9 no-words");
  }

  @Test
  void numbersRunThroughACollectionAndBeginAnewInTheNext() {
    section("net", "");
    section("net/tcp", "weight: 2\n");
    section("net/dns", "weight: 1\n");
    question("net/general", "");
    question("net/tcp/close", "");
    question("net/tcp/open", "");
    question("net/arp/who-has", "");
    question("net/dns/ttl", "");
    question("net/dns/security/keys", "");
    question("store/wal", "");
    project.run("build").exitsWith(0).printsNoProblem();

    assertThat(questionsOn("net/all/"))
        .containsExactly("1 general", "2 ttl", "3 keys", "4 close", "5 open", "6 who-has");
    assertThat(questionsOn("store/")).containsExactly("1 wal");
    assertThat(project.html("net/tcp/open/").select(".page-head .meta").text())
        .isEqualTo("Question 5 of 6 · 2 of 2 in its topic");
    assertThat(project.html("net/").select("ol.rows > li").eachAttr("value"))
        .containsExactly("2", "4", "5", "6");
  }

  @Test
  void aReaderGoesFromTheLastQuestionOfATopicToTheFirstOfTheNext() {
    question("net/dns/ttl", "");
    question("net/tcp/close", "");
    question("net/tcp/open", "");
    question("store/wal", "");
    project.run("build").exitsWith(0);

    assertThat(neighbours("net/dns/ttl/")).containsExactly("next ../../tcp/close/");
    assertThat(neighbours("net/tcp/close/"))
        .containsExactly("previous ../../dns/ttl/", "next ../open/");
    assertThat(neighbours("net/tcp/open/")).containsExactly("previous ../close/");
    assertThat(neighbours("store/wal/")).isEmpty();
  }

  private List<String> neighbours(String address) {
    return project.html(address).select("nav.neighbours a").stream()
        .map(link -> link.className() + " " + link.attr("href"))
        .toList();
  }

  @Test
  void aManualIsReadFromOnePageToTheNext() {
    section("guide", "defaults:\n  kind: page\n");
    question("guide/zero", "weight: 1\n");
    question("guide/install", "");
    section("guide/usage", "");
    question("guide/usage/build", "");
    project.run("build").exitsWith(0).printsNoProblem();

    assertThat(neighbours("guide/install/")).containsExactly("previous ../zero/", "next ../usage/");
    assertThat(neighbours("guide/usage/")).containsExactly("previous ../install/", "next build/");
    assertThat(neighbours("guide/usage/build/")).containsExactly("previous ../");
  }

  @Test
  void collectionsFollowTheSettingsThenTheirWeightsThenTheirNames() {
    project.file("querent.yaml", "title: Test\ncollections: [store, net]\n");
    section("net", "weight: 1\n");
    section("zoo", "weight: 3\n");
    for (String name : List.of("net", "store", "zoo", "alpha", "beta")) {
      question(name + "/one", "");
    }
    project.run("build").exitsWith(0).printsNoProblem();

    List<String> order = List.of("store/", "net/", "zoo/", "alpha/", "beta/");
    assertThat(project.html("").select(".card h3 a").eachAttr("href")).isEqualTo(order);
    assertThat(project.html("").select("nav.site-nav li a").eachAttr("href")).isEqualTo(order);
  }

  @Test
  void plainPagesFollowTheirWeightsThenTheirNames() {
    question("colophon", "");
    question("about", "");
    question("zeal", "weight: 1\n");
    project.run("build").exitsWith(0).printsNoProblem();

    assertThat(project.html("").select(".site-footer li a").eachAttr("href"))
        .containsExactly("zeal/", "about/", "colophon/", "search/keyboard/", "#top");
  }
}
