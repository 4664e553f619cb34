package dev.querent.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sites whose interface is not in English. */
class LanguagesTest {
  private static final String HEADER = "---\nid: %s\nreviewed: 2026-03-09\nlevel: %s\n---\n";

  private final SiteProject project = SiteProject.bare();

  @AfterEach
  void remove() {
    project.close();
  }

  private void build(String language) {
    project
        .file("querent.yaml", "title: Test\nlanguage: " + language + "\n")
        .file("content/net/tcp/index.md", "# TCP\n")
        .file(
            "content/net/tcp/ack.md",
            HEADER.formatted("kaaaaaa1", "junior") + "# `ACK`?\n\nA.\n\n## Key points\n\n- One\n")
        .file("content/net/tcp/syn.md", HEADER.formatted("kaaaaaa2", "middle") + "# SYN?\n\nB.\n")
        .file("content/net/tcp/win.md", HEADER.formatted("kaaaaaa3", "senior") + "# Win?\n\nC.\n");
    project.run("build").exitsWith(0).printsNoProblem();
  }

  @ParameterizedTest
  @CsvSource({"en, ltr", "de, ltr", "de-AT, ltr", "ar, rtl", "ar-MA, rtl"})
  void everyPageSaysItsLanguageAndDirection(String language, String direction) {
    build(language);

    for (String page : new String[] {"", "net/tcp/ack/", "search/", "404.html"}) {
      assertThat(project.html(page).select("html").attr("lang")).isEqualTo(language);
      assertThat(project.html(page).select("html").attr("dir")).isEqualTo(direction);
    }
  }

  @Test
  void aGermanSiteIsGermanThroughout() {
    build("de");
    Document page = project.html("net/tcp/ack/");

    assertThat(page.select(".skip").text()).isEqualTo("Zum Inhalt springen");
    assertThat(page.select(".meta li").first().text()).isEqualTo("Frage 1 von 3");
    assertThat(page.select(".dates time").first().text()).isEqualTo("9. März 2026");
    assertThat(page.select(".key-points h2").text()).isEqualTo("Das Wichtigste");
    assertThat(project.html("net/").select(".page-head .summary").text())
        .isEqualTo("3 Fragen, 1 Thema · Stufen junior, middle und senior");
    assertThat(project.page("search/manifest.json")).contains("\"close\":\"Schließen\"");
  }

  @Test
  void anArabicSiteHasPluralFormsAndTheDigitsOfItsRegion() {
    build("ar-EG");
    Document page = project.html("net/tcp/ack/");

    assertThat(page.select(".meta li").first().text()).isEqualTo("السؤال ١ من ٣");
    assertThat(page.select(".dates time").first().text()).isEqualTo("٩ مارس ٢٠٢٦");
    assertThat(page.select(".dates time").first().attr("datetime")).isEqualTo("2026-03-09");
    assertThat(project.html("net/").select(".page-head .summary").text())
        .isEqualTo("٣ أسئلة · موضوع واحد · المستويات: junior وmiddle وsenior");
  }

  @ParameterizedTest
  @CsvSource({"ar", "ar-MA"})
  void withoutARegionAndInTheMaghrebDigitsAreLatin(String language) {
    build(language);

    assertThat(project.html("net/tcp/ack/").select(".meta li").first().text())
        .isEqualTo("السؤال 1 من 3");
  }

  @Test
  void wordsInARowAreJoinedAsInASentence() {
    build("en");

    assertThat(project.html("net/").select(".page-head .summary").text())
        .isEqualTo("3 questions across 1 topic · levels junior, middle and senior");
  }
}
