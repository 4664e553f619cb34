package dev.querent.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where a question stands in its collection and its topic. */
class ProgressTest {
  private final SiteProject project = SiteProject.bare();

  @AfterEach
  void remove() {
    project.close();
  }

  @Test
  void aBarShowsHowFarAQuestionIs() {
    project
        .question("net/dns/ttl.md", "TTL?", "A time.")
        .question("net/tcp/close.md", "Close?", "Yes.")
        .question("net/tcp/open.md", "Open?", "Yes.")
        .question("one/dns/ttl.md", "TTL?", "A time.")
        .file("content/net/tcp/old.md", "---\nid: k0000001\nstatus: retired\n---\n# Old?\n\nNo.\n")
        .run("build")
        .exitsWith(0)
        .printsNoProblem();

    Element head = project.html("net/tcp/close/").selectFirst(".page-head");
    assertThat(head.select(".meta").text()).isEqualTo("Question 2 of 3 · 1 of 2 in its topic");
    assertThat(head.select(".progress").attr("viewBox")).isEqualTo("0 0 3 1");
    assertThat(head.select(".progress rect").eachAttr("width")).containsExactly("2", "1");
    assertThat(project.html("net/dns/ttl/").select(".progress rect")).hasSize(1);
    assertThat(project.html("one/dns/ttl/").select(".progress")).isEmpty();
    assertThat(project.html("net/tcp/old/").select(".progress")).isEmpty();
  }
}
