package dev.querent.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What has a page, and what is counted and listed. */
class StatusTest {
  private final SiteProject project = SiteProject.bare();

  @BeforeEach
  void build() {
    project
        .file("querent.yaml", "title: Test\nbase-url: https://example.org/\n")
        .file("content/net/index.md", "# Net\n\nAsk [the old one](tcp/old.md#answer), too.\n")
        .file("content/net/tcp/open.md", question(1, "Open?", "reviewed: 2026-01-02\n"))
        .file("content/net/tcp/draft.md", question(2, "Rough?", "status: draft\n"))
        .file("content/net/tcp/wanted.md", header(3, "status: needs-answer\n") + "# Wanted?\n")
        .file(
            "content/net/tcp/old.md",
            question(4, "Outdated?", "status: retired\nreviewed: 2026-01-02\nrelated: [open.md]\n"))
        .file("content/net/tcp/sketch.md", "---\nkind: page\nstatus: draft\n---\n# Sketch\n")
        .file("content/net/drafts/one.md", question(5, "Alone?", "status: draft\n"))
        .file("content/empty.md", "---\nstatus: draft\n---\n# Unwritten\n")
        .run("build")
        .exitsWith(0)
        .printsNoProblem();
  }

  @AfterEach
  void remove() {
    project.close();
  }

  private static String header(int id, String header) {
    return "---\nid: k000000" + id + "\nlevel: senior\ntags: [tcp]\n" + header + "---\n";
  }

  private static String question(int id, String title, String header) {
    return header(id, header) + "# " + title + "\n\nThe answer.\n";
  }

  @Test
  void aDraftAndAQuestionWithoutAnswerAreNowhere() {
    Map<String, String> files = SiteProject.snapshot(project.site());

    assertThat(files.keySet())
        .noneMatch(file -> file.matches(".*(draft|wanted|sketch|empty).*"))
        .contains("net/tcp/open/index.html");
    assertThat(files.values())
        .noneMatch(text -> text.matches("(?s).*(Rough\\?|Wanted\\?|Sketch|Alone\\?|Unwritten).*"));
  }

  @Test
  void onlyPublishedQuestionsAreCounted() {
    assertThat(project.html("net/").select(".page-head .summary").text())
        .isEqualTo("1 question across 1 topic · level senior");
    assertThat(project.html("tags/").select(".terms a").eachText()).containsExactly("Tag: tcp 1");
    assertThat(project.html("net/tcp/open/").select(".page-head .meta").text())
        .startsWith("Question 1 of 1");
  }

  @Test
  void aRetiredQuestionKeepsItsPageAndSaysSo() {
    var page = project.html("net/tcp/old/");

    assertThat(page.select("h1").text()).isEqualTo("Outdated?");
    assertThat(page.select(".page-head .notice").text()).startsWith("This question is retired.");
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(page.select("link[rel=canonical], script[type=application/ld+json]")).isEmpty();
    assertThat(page.select(".page-head .meta").text()).isEqualTo("Level: Senior");
    assertThat(page.select("nav.neighbours")).isEmpty();
    assertThat(page.select(".related a").eachAttr("href")).containsExactly("../open/");
  }

  @Test
  void aRetiredQuestionIsInNoList() {
    Map<String, String> files = SiteProject.snapshot(project.site());

    // Its own page, the pages that link to it, and the list of what was published.
    assertThat(files.entrySet())
        .filteredOn(file -> file.getValue().matches("(?s).*(Outdated|tcp/old).*"))
        .extracting(Map.Entry::getKey)
        .containsExactly(
            ".querent-files",
            "net/all/index.html",
            "net/index.html",
            "net/tcp/index.html",
            "net/tcp/old/index.html",
            "net/tcp/open/index.html");
    assertThat(files.get("sitemap.xml")).contains("tcp/open/").doesNotContain("tcp/old/");
    assertThat(files.get("feed.xml")).contains("tcp/open/").doesNotContain("tcp/old/");
    assertThat(project.html("net/").select("a[href*=old]").eachText())
        .as("but links to it stay")
        .containsExactly("the old one");
    assertThat(project.html("net/tcp/").select("a[href*=old]").parents().select(".related"))
        .as("and relations")
        .hasSize(1);
  }

  @Test
  void aTopicOfDraftsOnlyHasNoPage() {
    assertThat(project.publishes("net/drafts/")).isFalse();
    assertThat(project.html("net/").select("a[href^=drafts]")).isEmpty();
  }
}
