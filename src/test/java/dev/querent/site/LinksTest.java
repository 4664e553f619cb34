package dev.querent.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows the path of a link. */
class LinksTest {
  private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

  @Test
  void aLinkToAFileKeepsItsPart() {
    try (SiteProject project = SiteProject.bare()) {
      project.file("content/net/d.svg", SVG);
      project.question(
          "net/q.md",
          "Q",
          "[a](d.svg#page=3) [b](<d.svg#a b\"é>) [c](d.svg#%41) ![d](d.svg#xywh=1,2,3,4)");
      project.run("build").exitsWith(0).printsNoProblem();
      assertThat(project.html("net/q/").select("main a[href*=svg]").eachAttr("href"))
          .containsExactly("../d.svg#page=3", "../d.svg#a%20b%22%C3%A9", "../d.svg#%41");
      assertThat(project.html("net/q/").select("main img").attr("src"))
          .isEqualTo("../d.svg#xywh=1,2,3,4");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[a](other.md?x=1#a) | a link inside the site cannot have a query [broken-link]",
        "[a](?x=1) | a link inside the site cannot have a query [broken-link]",
        "[a](/tags/#q) | '/tags/' has no heading with the id 'q' [broken-anchor]",
        "[a](/tags/dns/#q) | '/tags/dns/' has no heading with the id 'q' [broken-anchor]",
        "[a](/net/all/#zzz) | '/net/all/' has no heading with the id 'zzz' [broken-anchor]",
        "[a](/net/all/#tcp/other) | help: did you mean 'tcp/other/'?"
      })
  void whatNoPageHasIsReported(String link, String message) {
    try (SiteProject project = project()) {
      project.question("net/q.md", "Q", link);
      SiteProject.Run run = project.run("build").exitsWith(1).printsError(message);
      assertThat(run.err()).contains("1 problem (1 error)");
    }
  }

  @Test
  void thePartsOfAPageOfAllQuestionsAreKnown() {
    try (SiteProject project = project()) {
      project.question(
          "net/q.md",
          "Q",
          "[a](/net/all/#tcp/other/) [b](/net/all/#tcp/) [c](/net/all/#tcp/other/key-points)");
      project.run("build").exitsWith(0).printsNoProblem();
      assertThat(project.html("net/all/").select("[id]").eachAttr("id"))
          .contains("tcp/other/", "tcp/", "tcp/other/key-points");
    }
  }

  private static SiteProject project() {
    return SiteProject.bare()
        .file(
            "content/net/tcp/other.md",
            "---\nid: q0000001\ntags: [dns]\n---\n# Other\n\nAnswer.\n\n## Key points\n\n- One.\n");
  }
}
