package dev.querent.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Images have room on a page before they come. */
class ImagesTest {
  private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" %s/>";

  @Test
  void aPageSaysHowLargeItsImagesAre() {
    try (SiteProject project =
        SiteProject.bare()
            .file("content/net/index.md", "# Net\n")
            .file("content/net/box.svg", SVG.formatted("viewBox=\"0 0 640 200.4\""))
            .file("content/net/said.svg", SVG.formatted("width=\"30\" height=\"20px\""))
            .file("content/net/endless.svg", SVG.formatted("width=\"100%%\""))
            .file(
                "content/net/q.md",
                "---\nid: k0000001\n---\n# Which?\n\n![a](box.svg)\n\n![b](said.svg \"B\")\n\n"
                    + "![c](endless.svg)\n")) {
      project.run("build").exitsWith(0);

      for (String address : new String[] {"net/q/", "net/", "net/all/"}) {
        Document page = project.html(address);
        assertThat(page.select("img").stream().map(ImagesTest::size))
            .as(address)
            .containsExactly("640 x 200", "30 x 20", " x ");
      }
    }
  }

  private static String size(Element image) {
    return image.attr("width") + " x " + image.attr("height");
  }
}
