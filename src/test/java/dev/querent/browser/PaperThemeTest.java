package dev.querent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.querent.SiteProject;
import dev.querent.theme.ThemeLayer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The second theme of this repository, with all of its content. */
class PaperThemeTest extends BrowserTest {
  private static final String THEME = "themes/paper/";
  private static final String STYLE = "static/css/theme.css";

  /** Like others of the table, but dear to look at. */
  private static final Set<String> LEFT_OUT = Set.of("all", "difficulty", "level");

  private static SiteProject project;

  @BeforeAll
  static void build() {
    project = SiteProject.ofThisRepository();
    files().forEach((name, text) -> project.file(THEME + name, text));
    String settings = SiteProject.texts(project.folder()).get("querent.yaml");
    project.file("querent.yaml", settings.replace("theme: default", "theme: paper"));
    project.run("build", "--base-url", "https://site.test/paper/").exitsWith(0).printsNoProblem();
  }

  @AfterAll
  static void removeProject() {
    project.close();
  }

  @BeforeEach
  void serve() {
    server.serve("/paper/", project.site());
  }

  private static Map<String, String> files() {
    return SiteProject.texts(Path.of(THEME));
  }

  @Test
  void aThemeTakesTwoPartsAndFewStyles() {
    Map<String, String> files = files();

    assertThat(files.keySet())
        .containsExactlyInAnyOrder(
            "theme.yaml", STYLE, "templates/part/mark.jte", "templates/part/rank.jte");
    assertThat(files.get(STYLE).lines()).hasSizeLessThan(150);
    assertThat(ThemeLayer.builtIn().templates()).containsKeys("part/mark.jte", "part/rank.jte");
    project.run("theme", "doctor").exitsWith(0).printsNoProblem();
  }

  @Test
  void bothPartsAreOnThePages() {
    assertThat(project.html(OwnSite.QUESTION).select(".brand-mark circle")).hasSize(2);
    assertThat(project.html(OwnSite.QUESTION).select(".meta .rank circle")).hasSize(4);
    assertThat(project.html(OwnSite.QUESTION).select(".meta .rank circle.off")).hasSize(1);
  }

  static Stream<String> kinds() {
    return OwnSite.KINDS.keySet().stream().filter(kind -> !LEFT_OUT.contains(kind));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void nobodyIsShutOutAndNothingIsWiderThanTheWindow(String kind) {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = visit.open(server.origin() + "/paper/" + OwnSite.KINDS.get(kind));
      AccessibilityTest.show(page, 1280, ColorScheme.LIGHT);
      assertThat(Axe.violations(page)).isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(1280);
      AccessibilityTest.show(page, 360, ColorScheme.DARK);
      assertThat(Axe.violations(page)).isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }
  }
}
