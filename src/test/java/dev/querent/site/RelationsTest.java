package dev.querent.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which questions a page names beside its own, and old addresses. */
class RelationsTest {
  private final SiteProject project =
      SiteProject.bare().file("querent.yaml", "title: Test\nbase-url: https://example.org/docs\n");

  @AfterEach
  void remove() {
    project.close();
  }

  private void question(String path, String header, String more) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String id = "k000000" + name.charAt(0);
    project.file(
        "content/" + path + ".md",
        "---\nid: " + id + "\n" + header + "---\n# " + name + "\n\nThe answer.\n" + more);
  }

  private void build() {
    project.run("build").exitsWith(0).printsNoProblem();
  }

  private List<String> related(String address) {
    return project.html(address).select(".related a").eachText();
  }

  @Test
  void aRelationIsShownAtBothEnds() {
    question("net/tcp/a", "related: [k000000b, ../dns/c.md, /store/d]\n", "");
    question("net/tcp/b", "", "");
    question("net/dns/c", "", "");
    question("store/d", "", "");
    build();

    assertThat(related("net/tcp/a/")).containsExactly("b", "c", "d");
    assertThat(related("net/tcp/b/")).containsExactly("a");
    assertThat(related("net/dns/c/")).containsExactly("a");
    assertThat(related("store/d/")).containsExactly("a");
    assertThat(project.html("store/d/").select(".related a").attr("href"))
        .isEqualTo("../../net/tcp/a/");
  }

  @Test
  void aRelationNamedAtBothEndsIsShownOnce() {
    question("net/a", "related: [b.md, k000000b]\n", "");
    question("net/b", "related: [a.md]\n", "\n## Follow-ups\n\n- [c](c.md)\n- [c](c.md#answer)\n");
    question("net/c", "related: [b.md]\n", "\n## Follow-ups\n\n- [Back to b](b.md)\n");
    build();

    assertThat(related("net/a/")).containsExactly("b");
    assertThat(related("net/b/")).as("c is a follow-up already").containsExactly("a");
    assertThat(related("net/c/")).as("b is a follow-up already").isEmpty();
  }

  @Test
  void aFollowUpThatIsALinkIsShownAtItsEnd() {
    question(
        "net/a",
        "",
        "\n## Follow-ups\n\n- [What then?](b.md)\n- Like [c](c.md), but faster?\n- Plain text?\n");
    question("net/b", "", "");
    question("net/c", "", "");
    build();

    assertThat(related("net/a/")).isEmpty();
    assertThat(project.html("net/a/").select(".follow-ups li").eachText())
        .containsExactly("What then?", "Like c, but faster?", "Plain text?");
    assertThat(related("net/b/")).containsExactly("a");
    assertThat(related("net/c/")).as("a link among words is no follow-up").isEmpty();
  }

  @Test
  void linksOfAPageOfManyQuestionsStayOnIt() {
    question("net/tcp/a", "", "\n## Follow-ups\n\n- [b](b.md)\n- [c](../dns/c.md)\n");
    question("net/tcp/b", "", "\n### Why\n\nSee [above](#why) and [a](a.md#answer).\n");
    question("net/dns/c", "", "");
    build();

    assertThat(project.html("net/tcp/").select(".follow-ups a").eachAttr("href"))
        .map(RelationsTest::withoutSlash)
        .containsExactly("#b", "../dns/c");
    assertThat(project.html("net/all/").select(".follow-ups a").eachAttr("href"))
        .map(RelationsTest::withoutSlash)
        .containsExactly("#tcp/b", "#dns/c");
    assertThat(
            project.html("net/tcp/").select("article:has(a[href=b/]) .prose p a").eachAttr("href"))
        .containsExactly("#b/why", "#a/answer");
    for (String page : List.of("net/tcp/", "net/all/", "net/tcp/a/", "net/tcp/b/")) {
      var document = project.html(page);
      assertThat(document.select("main a[href^=#]").eachAttr("href"))
          .as(page)
          .allSatisfy(link -> assertThat(document.getElementById(link.substring(1))).isNotNull());
    }
  }

  private static String withoutSlash(String link) {
    return link.endsWith("/") ? link.substring(0, link.length() - 1) : link;
  }

  @Test
  void anOldAddressLeadsToThePage() {
    question("net/a", "aliases: [/old/a/, first.html]\n", "");
    project
        .file("content/net/index.md", "---\naliases: [/network/]\n---\n# Net & co\n")
        .file("content/about.md", "---\naliases: [/us]\n---\n# About\n");
    build();

    var stub = project.html("old/a/");
    assertThat(stub.select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://example.org/docs/net/a/");
    assertThat(stub.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(stub.select("a").attr("href")).isEqualTo("../../net/a/");
    assertThat(stub.select("meta[http-equiv=refresh]").attr("content"))
        .isEqualTo("0; url=../../net/a/");
    assertThat(stub.select("script").attr("src")).startsWith("../../assets/js/redirect.");
    assertThat(project.html("first.html").select("a").attr("href")).isEqualTo("net/a/");
    assertThat(project.html("network/").select("a").attr("href")).isEqualTo("../net/");
    assertThat(project.html("network/").select("a").text()).isEqualTo("Net & co");
    assertThat(project.html("us/").select("a").attr("href")).isEqualTo("../about/");
    assertThat(project.page("sitemap.xml")).doesNotContain("old/", "first", "network/", "us/");
  }

  @Test
  void withoutABaseAddressAStubStillNamesItsTarget() {
    project.file("querent.yaml", "title: Test\n");
    question("net/a", "aliases: [/old/]\n", "");
    build();

    assertThat(project.html("old/").select("link[rel=canonical]").attr("href"))
        .isEqualTo("../net/a/");
  }
}
