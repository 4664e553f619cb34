package dev.querent.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sites that lack what most have. */
class UnusualSitesTest {
  private final SiteProject project = SiteProject.bare();

  @AfterEach
  void remove() {
    project.close();
  }

  private void build() {
    project.run("build").exitsWith(0).printsNoProblem();
    everyLinkLeadsSomewhere();
  }

  private void everyLinkLeadsSomewhere() {
    for (String file : SiteProject.snapshot(project.site()).keySet()) {
      if (file.endsWith(".html") && !file.equals("404.html")) {
        for (var element : project.html(file).select("a[href], link[href]:not([rel=canonical])")) {
          String address = element.absUrl("href").replaceFirst("#.*", "");
          assertThat(address).startsWith("https://site.test/");
          assertThat(project.publishes(address.replace("https://site.test/", "")))
              .as("%s in %s", element, file)
              .isTrue();
        }
      }
    }
  }

  @Test
  void oneFileIsASite() {
    project.file("content/index.md", "# Hello\n\nWelcome.\n");
    build();

    assertThat(project.html("").select("h1").text()).isEqualTo("Hello");
    assertThat(project.html("").select(".prose").text()).isEqualTo("Welcome.");
    assertThat(project.html("").select("h2, .summary, .terms")).isEmpty();
    assertThat(project.publishes("tags/")).isFalse();
  }

  @Test
  void oneQuestionIsASite() {
    project.question("net/ttl.md", "What is a TTL?", "A time.");
    build();

    assertThat(project.html("").select("h1").text()).isEqualTo("Test");
    assertThat(project.html("").select(".card h3").text()).isEqualTo("Net");
    assertThat(project.html("").select(".card .summary").text()).isEqualTo("1 question");
    assertThat(project.html("net/").select(".page-head .summary").text()).isEqualTo("1 question");
    assertThat(project.html("net/").select("article.question h2").text())
        .isEqualTo("1 What is a TTL?");
    assertThat(project.html("net/all/").select(".group h2").text()).isEqualTo("General");
  }

  @Test
  void aSiteMayHavePagesOnly() {
    project
        .file("content/about.md", "# About\n\nUs.\n")
        .file("content/guide/index.md", "---\ndefaults: { kind: page }\n---\n# Guide\n")
        .file("content/guide/start.md", "# Start\n\nHere.\n");
    build();

    assertThat(project.html("").select("h2").eachText()).containsExactly("Manuals");
    assertThat(project.html("").select(".card .summary").text()).isEqualTo("1 page");
    assertThat(project.html("guide/").select(".links a").eachText()).containsExactly("Start");
    assertThat(project.publishes("guide/all/")).isFalse();
    assertThat(project.publishes("feed.xml")).isFalse();
  }

  @Test
  void aCollectionMayBeEmpty() {
    project.file("content/net/index.md", "# Net\n\nNothing yet.\n").file("content/net/x.txt", "x");
    build();

    assertThat(project.html("net/").select("h1").text()).isEqualTo("Net");
    assertThat(project.html("net/").select(".summary, .button, .topic")).isEmpty();
    assertThat(project.html("").select(".card h3").text()).isEqualTo("Net");
  }

  @Test
  void foldersNeedNoIndexAndMayNest() {
    project.question("net/a_b/dns-sec/keys.md", "Which keys?", "Two.");
    build();

    assertThat(project.html("net/a_b/").select("h1").text()).isEqualTo("A b");
    assertThat(project.html("net/a_b/dns-sec/keys/").select(".breadcrumbs a").eachText())
        .containsExactly("Test", "Net", "A b", "Dns sec");
    assertThat(project.html("net/").select(".page-head .summary").text())
        .isEqualTo("1 question across 1 topic");
    assertThat(project.html("net/").select(".topic h2").text()).isEqualTo("A b 1 question");
  }

  @Test
  void aFolderOfPicturesAndSamplesIsNoSection() {
    project
        .file("content/net/images/x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        .file("content/net/samples/x.go", "package x\n")
        .question("net/ttl.md", "What is a TTL?", "![A drawing](images/x.svg)");
    build();

    assertThat(project.publishes("net/images/")).isFalse();
    assertThat(project.publishes("net/images/x.svg")).isTrue();
    assertThat(project.publishes("net/samples/x.go")).isFalse();
    assertThat(project.html("net/ttl/").select("img").attr("src")).isEqualTo("../images/x.svg");
    assertThat(project.html("net/").select("img").attr("src")).isEqualTo("images/x.svg");
    assertThat(project.html("net/all/").select("img").attr("src")).isEqualTo("../images/x.svg");
  }

  @Test
  void aCollectionOfRetiredQuestionsKeepsTheirPages() {
    project.file("content/net/old.md", "---\nid: k0000001\nstatus: retired\n---\n# Old?\n\nYes.\n");
    build();

    assertThat(project.publishes("net/old/")).isTrue();
    assertThat(project.html("net/").select(".summary, .question, .button")).isEmpty();
  }

  @Test
  void aRemovedCollectionIsRemovedFromTheSite() {
    project.question("net/ttl.md", "What is a TTL?", "A time.").question("dns/a.md", "A?", "B.");
    build();
    assertThat(project.publishes("dns/a/")).isTrue();

    try {
      java.nio.file.Files.delete(project.folder().resolve("content/dns/a.md"));
      java.nio.file.Files.delete(project.folder().resolve("content/dns"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    build();

    assertThat(SiteProject.snapshot(project.site()).keySet())
        .noneMatch(file -> file.startsWith("dns/"));
    assertThat(List.of(project.site().toFile().list())).doesNotContain("dns");
  }
}
