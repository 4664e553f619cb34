package dev.querent.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import dev.querent.theme.ThemeFile;
import dev.querent.theme.ThemeLayer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Empty parts that a theme fills without copying anything. */
class SlotsTest {
  private static final String SLOTS = "slot/";

  private final SiteProject project = SiteProject.from("themes/slots");

  @AfterEach
  void remove() {
    project.close();
  }

  /** What the fixture has put into slots, in the order of the page. */
  private static List<String> slots(Document page) {
    return page.select("b.slot").eachText();
  }

  @Test
  void everySlotOfAQuestionIsWhereItsNameSays() {
    project.run("build").exitsWith(0).printsNoProblem();
    Document page = project.html("net/ttl/");

    assertThat(slots(page))
        .containsExactly(
            "body-start of Slots",
            "header-end of Slots",
            "navigation-end of Net",
            "before-content of Slots",
            "before-answer of What is a TTL?",
            "after-answer of What is a TTL?",
            "question-end of What is a TTL?",
            "after-content of Slots",
            "footer of Slots");
    assertThat(page.select("head > meta[name=slot]").attr("content")).isEqualTo("Slots");
    assertThat(page.select("body > :first-child").hasClass("skip")).isTrue();
    assertThat(page.select("#answer").next().text()).startsWith("after-answer");
    assertThat(page.select("main > .page-head").prev().text()).startsWith("before-content");
  }

  @Test
  void answersOnOtherPagesHaveTheirsToo() {
    project.run("build").exitsWith(0);

    for (String page : List.of("net/", "net/all/")) {
      assertThat(slots(project.html(page)))
          .containsSubsequence(
              "before-answer of What is an SOA?",
              "after-answer of What is an SOA?",
              "before-answer of What is a TTL?",
              "after-answer of What is a TTL?");
    }
    assertThat(slots(project.html(""))).contains("home-end with 2");
  }

  @Test
  void theFixtureFillsEverySlotThereIs() {
    var filled =
        SiteProject.snapshot(project.folder().resolve("themes/filled/templates/slot")).keySet();

    assertThat(filled)
        .containsExactlyElementsOf(
            ThemeLayer.builtIn().templates().keySet().stream()
                .filter(name -> name.startsWith(SLOTS))
                .map(name -> name.substring(SLOTS.length()))
                .toList());
  }

  @Test
  void aSlotThatIsEmptyCostsNoByte() {
    project.file("querent.yaml", "title: Slots\n").run("build").exitsWith(0);
    Map<String, String> pages = SiteProject.snapshot(project.site());
    Map<String, String> callers = callers();
    assertThat(callers).hasSizeGreaterThan(5);

    callers.forEach(
        (name, text) ->
            project.file(
                "themes/without/templates/" + name,
                text.replaceAll("@template\\.slot\\.[a-z-]+\\([^)]*\\)", "")));
    project.file("querent.yaml", "title: Slots\ntheme: without\n").run("build").exitsWith(0);

    assertThat(SiteProject.snapshot(project.site())).isEqualTo(pages);
  }

  private static Map<String, String> callers() {
    return ThemeLayer.builtIn().templates().values().stream()
        .filter(template -> template.text().contains("@template.slot."))
        .collect(Collectors.toMap(ThemeFile::name, ThemeFile::text));
  }
}
