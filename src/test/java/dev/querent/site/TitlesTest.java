package dev.querent.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Titles with everything an author may write in them, in every place that shows a title. */
class TitlesTest {
  private static final String WRITTEN =
      "Is `a<b> && \"c\"` <kbd>Ctrl</kbd> [a *link*](b.md) &copy; 2 < 3 \\*not\\* ~~old~~ 'x'?";
  private static final String SHOWN = "Is a<b> && \"c\" Ctrl a link © 2 < 3 *not* old 'x'?";

  private static final SiteProject PROJECT =
      SiteProject.bare().file("querent.yaml", "title: Q & <A>\nbase-url: https://example.org/\n");

  @BeforeAll
  static void build() {
    String header = "tags: [x]\nlevel: junior\nreviewed: 2026-01-02\n---\n# ";
    PROJECT
        .file("content/net/index.md", "# Net " + WRITTEN + "\n")
        .file("content/net/tcp/index.md", "# Tcp " + WRITTEN + "\n")
        .file(
            "content/net/tcp/a.md",
            "---\nid: k0000001\naliases: [/old/]\n" + header + "One " + WRITTEN + "\n\nA.\n")
        .file(
            "content/net/tcp/b.md",
            "---\nid: k0000002\nrelated: [a.md]\n" + header + "Two " + WRITTEN + "\n\nA.\n")
        .file("content/about.md", "# About " + WRITTEN.replace("b.md", "net/tcp/b.md") + "\n")
        .file("content/net/page.md", "---\nkind: page\n---\n# Page " + WRITTEN + "\n");
    // Links in titles of folders lead from there.
    PROJECT.file("content/net/b.md", "---\nid: k0000003\n---\n# Plain\n\nA.\n");
    PROJECT.run("build").exitsWith(0).printsNoProblem();
  }

  @AfterAll
  static void remove() {
    PROJECT.close();
  }

  private static Map<String, String> pages() {
    Map<String, String> files = SiteProject.snapshot(PROJECT.site());
    files.keySet().removeIf(file -> !file.endsWith(".html"));
    return files;
  }

  @Test
  void theTitleOfAPageKeepsItsMarkup() {
    assertThat(PROJECT.html("net/tcp/a/").select("h1").html())
        .isEqualTo(
            "One Is <code>a&lt;b&gt; &amp;&amp; \"c\"</code> <kbd>Ctrl</kbd> a <em>link</em> © 2"
                + " &lt; 3 *not* <del>old</del> 'x'?");
  }

  @Test
  void everyLinkToAPageShowsItsTitle() {
    Map<String, String> names =
        Map.of("net/", "Net ", "net/tcp/", "Tcp ", "net/tcp/a/", "One ", "net/tcp/b/", "Two ");
    for (String file : pages().keySet()) {
      Document page = PROJECT.html(file);
      for (Element link : page.select("a[href]")) {
        String target = link.absUrl("href").replace("https://site.test/", "").replace(".html", "");
        boolean button = link.hasClass("button") || link.hasClass("permalink");
        if (names.containsKey(target) && !button && !link.attr("href").startsWith("#")) {
          assertThat(link.text().replaceAll("^(Previous|Next) | \\d+$", ""))
              .as("%s in %s", link, file)
              .isEqualTo(names.get(target) + SHOWN);
        }
      }
    }
  }

  @Test
  void noPageHasALinkInALink() {
    // A parser would move the inner link out: the text itself is looked at.
    pages()
        .forEach(
            (file, text) ->
                assertThat(text)
                    .as(file)
                    .doesNotContainPattern("<a [^>]*>(?:(?!</a>)[\\s\\S])*<a "));
  }

  @Test
  void plainTextPlacesHaveNoMarkup() {
    Document page = PROJECT.html("net/tcp/a/");

    assertThat(page.title()).isEqualTo("One " + SHOWN + " · Q & <A>");
    assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo("One " + SHOWN);
    assertThat(page.select("nav.tree").attr("aria-label")).isEqualTo("Net " + SHOWN);
    assertThat(PROJECT.html("net/all/").select("h1").text())
        .isEqualTo("Net " + SHOWN + ": all questions");
    assertThat(PROJECT.html("net/all/").title())
        .isEqualTo("Net " + SHOWN + ": all questions · Q & <A>");
    assertThat(PROJECT.html("old/").select("a").text()).isEqualTo("One " + SHOWN);
  }

  @Test
  void otherFormatsEscapeInTheirOwnWay() {
    Document feed = Jsoup.parse(PROJECT.page("feed.xml"), "", Parser.xmlParser());
    assertThat(feed.select("entry > title").eachText())
        .containsExactlyInAnyOrder("One " + SHOWN, "Two " + SHOWN);
    assertThat(feed.select("feed > title").text()).startsWith("Q & <A>");

    String data = PROJECT.html("net/tcp/a/").select("script[type=application/ld+json]").html();
    assertThat(data)
        .doesNotContain("<", "&&")
        .contains("a\\u003cb\\u003e \\u0026\\u0026 \\\"c\\\" Ctrl a link © 2 \\u003c 3");
  }

  @Test
  void aTitleIsRepeatedEverywhereAndThereforeBounded() {
    try (SiteProject project = SiteProject.bare()) {
      project.question("dns/long.md", "é".repeat(301), "Answer.");
      project.question("dns/good.md", "é".repeat(300), "Answer.");
      project
          .run("build")
          .exitsWith(1)
          .printsError("long.md:4:1: error: the title is 301 characters long [bad-value]")
          .printsError("use at most 300")
          .printsError("1 problem (1 error)");
    }
  }

  @Test
  void aMistakeInTheHeaderDoesNotHideThatTheTitleIsMissing() {
    try (SiteProject project = SiteProject.bare()) {
      project.file("content/dns/a.md", "---\nid: q0000001\nlevel: senoir\n---\nAnswer.\n");
      project
          .run("build")
          .exitsWith(1)
          .printsError("[unknown-value]")
          .printsError("the file has no title [missing-title]")
          .printsError("2 problems (2 errors)");
    }
  }

  @Test
  void aTitleThatIsRefusedOrMisspeltIsNotMissingToo() {
    for (String key : new String[] {"title: [a]", "titel: A", "title: a: b"}) {
      try (SiteProject project = SiteProject.bare()) {
        project.file("content/dns/a.md", "---\nid: q0000001\n" + key + "\n---\nAnswer.\n");
        project.run("build").exitsWith(1).printsError("1 problem (1 error)");
      }
    }
  }
}
