package dev.querent.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the front matter says about a text, as its page shows it. */
class FactsTest {
  private final SiteProject project = SiteProject.bare();

  @AfterEach
  void remove() {
    project.close();
  }

  private void build(String header) {
    project
        .file("querent.yaml", "title: Test\nbase-url: https://example.org/\n")
        .file("content/net/ttl.md", "---\nid: k0000001\n" + header + "---\n# A TTL?\n\nA time.\n")
        .run("build")
        .exitsWith(0)
        .printsNoProblem();
  }

  private Elements origin() {
    return project.html("net/ttl/").select(".question-foot .origin");
  }

  @Test
  void aSourceThatIsAnAddressIsALink() {
    build("source: HTTPS://example.org/a|b?c=<ü>&d=%20%\n");

    assertThat(origin().text()).isEqualTo("Source: HTTPS://example.org/a|b?c=<ü>&d=%20%");
    assertThat(origin().select("a").eachAttr("href"))
        .containsExactly("HTTPS://example.org/a%7Cb?c=%3C%C3%BC%3E&d=%20%25");
  }

  @Test
  void aSourceInWordsIsText() {
    build("source: \"https: a book, not http://example.org\"\nlicense: CC0\n");

    assertThat(origin().eachText())
        .containsExactly("Source: https: a book, not http://example.org", "Licence: CC0");
    assertThat(origin().select("a")).isEmpty();
  }

  @Test
  void aPageShowsWhenItWasReviewedAndWhereItComesFrom() {
    project.file(
        "content/about.md",
        "---\nreviewed: 2026-01-02\nsource: https://example.org/\nlicense: CC0\n---\n# About\n");
    build("");

    var page = project.html("about/");
    assertThat(page.select(".dates time[datetime=2026-01-02]")).hasSize(1);
    assertThat(page.select(".origin").eachText())
        .containsExactly("Source: https://example.org/", "Licence: CC0");
    assertThat(page.select(".origin a").eachAttr("href")).containsExactly("https://example.org/");
  }

  @Test
  void aWrittenDescriptionIsNeverCut() {
    String written = "x".repeat(490) + " the end.";
    project.file("content/net/index.md", "---\ndescription: " + written + "\n---\n# Net\n");
    build("reviewed: 2026-01-02\ndescription: " + written + "\n");

    assertThat(description("net/ttl/")).isEqualTo(written);
    assertThat(description("net/")).isEqualTo(written);
    assertThat(project.html("").select(".card").text()).contains(written);
    assertThat(project.page("feed.xml")).contains("<summary>" + written + "</summary>");
  }

  @Test
  void aComputedDescriptionIsShort() {
    String answer = "word ".repeat(200);
    project
        .question("net/long.md", "Long?", answer)
        .file("content/about.md", "# About\n\n" + answer + "\n");
    build("");

    assertThat(description("net/long/")).hasSizeLessThanOrEqualTo(160).endsWith("word…");
    assertThat(description("about/")).hasSizeLessThanOrEqualTo(160).endsWith("word…");
  }

  @Test
  void thePageOfTagsIsDescribedByThoseThatAreUsedMost() {
    project.file(
        "content/net/nat.md", "---\nid: k0000002\ntags: [rare, tcp]\n---\n# NAT?\n\nA box.\n");
    build("tags: [tcp]\n");

    assertThat(description("tags/")).isEqualTo("tcp · rare");
  }

  @Test
  void manyTagsDescribeTheirPageInAShortLine() {
    String tags =
        "tag-number-a, tag-number-b, tag-number-c, tag-number-d, tag-number-e, tag-number-f";
    build("tags: [%s, %s]\n".formatted(tags, tags.replace("number", "figure")));

    assertThat(description("tags/"))
        .hasSizeBetween(140, 160)
        .startsWith("tag-")
        .containsPattern(" · tag-[a-z]+-[a-f]$");
  }

  private String description(String address) {
    return project.html(address).select("meta[name=description]").attr("content");
  }
}
