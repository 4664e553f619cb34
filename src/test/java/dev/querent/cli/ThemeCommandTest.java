package dev.querent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import dev.querent.theme.ThemeLayer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code querent theme} makes and prints. */
class ThemeCommandTest {
  private static final String FOOTER = "themes/mine/templates/part/footer.jte";
  private static final String ORIGINAL = "themes/mine/originals/templates/part/footer.jte";

  private final SiteProject project = SiteProject.bare();

  @BeforeEach
  void write() {
    project.question("net/ttl.md", "What is a TTL?", "A time.");
  }

  @AfterEach
  void remove() {
    project.close();
  }

  private static String builtIn(String template) {
    return ThemeLayer.builtIn().templates().get(template).text();
  }

  private Map<String, String> themes() {
    return SiteProject.snapshot(project.folder().resolve("themes"));
  }

  /** A theme with a footer of its own that has been changed. */
  private void makeThemeWithFooter() {
    project.run("theme", "new", "mine", "--with", "part/footer").exitsWith(0);
    project.file("querent.yaml", "title: Test\ntheme: mine\n");
    project.file(FOOTER, builtIn("part/footer.jte").replace("<p>\n", "<p>Mine.\n"));
  }

  @Test
  void aNewThemeBuildsAtOnceAndChangesTheColourOfLinks() {
    var run = project.run("theme", "new", "mine").exitsWith(0).printsNoProblem();

    assertThat(run.out())
        .isEqualTo(
            """
            wrote themes/mine/theme.yaml
            wrote themes/mine/static/css/theme.css
            next:
              write 'theme: mine' into querent.yaml and build the site
              change themes/mine/static/css/theme.css
              'querent theme list' shows what else there is, 'querent theme copy FILE' copies it
            """);
    project.file("querent.yaml", "title: Test\ntheme: mine\n");
    project.run("build").exitsWith(0).printsNoProblem();
    String style = project.html("").select("link[rel=stylesheet]").attr("href");
    assertThat(project.page(style))
        .startsWith("@layer base")
        .endsWith(":root{--accent:light-dark(#0b6b4f,#6fd3ae);--tint:light-dark(#e6f4ee,#15352b)}");
    project.run("theme", "doctor").exitsWith(0).printsNoProblem().prints("no problems in 2 files");
  }

  @Test
  void copiesComeWithWhatTheyWereMadeFrom() {
    project.run("theme", "new", "base", "--with", "part/mark.jte").exitsWith(0);
    project.file("themes/base/templates/part/mark.jte", "<b>base</b>\n");
    project
        .run("theme", "new", "mine", "--extends", "base", "--with", "part/mark", "favicon.svg")
        .exitsWith(0)
        .prints("wrote themes/mine/templates/part/mark.jte\nwrote themes/mine/static/favicon.svg");

    Map<String, String> files = themes();
    assertThat(files.get("mine/theme.yaml")).endsWith("name: mine\nextends: base\n");
    assertThat(files)
        .containsEntry("mine/templates/part/mark.jte", "<b>base</b>\n")
        .containsEntry("mine/originals/templates/part/mark.jte", "<b>base</b>\n")
        .containsEntry("base/originals/templates/part/mark.jte", builtIn("part/mark.jte"))
        .containsKey("mine/originals/static/favicon.svg");
  }

  @Test
  void nothingIsWrittenOver() {
    project.file("themes/mine/notes.txt", "mine").file("querent.yaml", "title: T\ntheme: mine\n");
    Map<String, String> before = themes();
    project
        .run("theme", "new", "mine")
        .exitsWith(2)
        .printsExactly(
            """
            querent: 'themes/mine' exists already
              = help: choose another name; 'querent theme copy' adds copies to a theme
            """);
    assertThat(themes()).isEqualTo(before);

    project.run("theme", "copy", "part/footer").exitsWith(0);
    Map<String, String> copied = themes();
    project
        .run("theme", "copy", "part/mark", "part/footer")
        .exitsWith(2)
        .printsError("the theme 'mine' has 'part/footer.jte' already");
    assertThat(themes()).isEqualTo(copied);
  }

  @Test
  void outsideOfAProjectNoThemeIsMade() {
    project
        .file("elsewhere/notes.txt", "x")
        .run("theme", "new", "mine", "--project", "elsewhere")
        .exitsWith(2)
        .printsError("this folder has no file 'querent.yaml' [missing-key]");
    assertThat(project.folder().resolve("elsewhere/themes")).doesNotExist();
  }

  @Test
  void theListSaysWhichLayerEachFileComesFrom() {
    makeThemeWithFooter();
    project.file("themes/mine/messages/nl.yaml", "nav:\n  next: Verder\n");
    String out = project.run("theme", "list").exitsWith(0).printsNoProblem().out();

    assertThat(out)
        .startsWith("theme 'mine': themes/mine, over built-in\n\ntemplates\n")
        .contains("\n  built-in     home.jte\n")
        .contains("\n  themes/mine  part/footer.jte  (replaces that of built-in)\n")
        .contains("\nstatic\n")
        .contains("\n  built-in     css/main.css\n")
        .contains("\n  themes/mine  css/theme.css  (added to css/main.css)\n")
        .contains("\n\nmessages\n")
        .contains("\n  built-in     en.yaml\n")
        .contains("\n  themes/mine  nl.yaml\n");
  }

  @Test
  void theListForProgramsIsOneDocument() {
    makeThemeWithFooter();
    String out = project.run("theme", "list", "--json").exitsWith(0).printsNoProblem().out();

    assertThat(out)
        .startsWith(
            "{\"version\":1,\"theme\":\"mine\",\"layers\":[\"themes/mine\",\"built-in\"],"
                + "\"files\":[{\"kind\":\"template\",\"name\":\"all.jte\"")
        .contains(
            "{\"kind\":\"template\",\"name\":\"part/footer.jte\",\"layer\":\"themes/mine\","
                + "\"replaces\":[\"built-in\"],\"joined\":false}")
        .contains("{\"kind\":\"static-file\",\"name\":\"css/theme.css\"")
        .endsWith("]}\n")
        .hasLineCount(1);
  }

  @Test
  void aDiffShowsWhatTheThemeChanges() {
    makeThemeWithFooter();
    String out = project.run("theme", "diff").exitsWith(0).printsNoProblem().out();

    assertThat(out)
        .startsWith(
            FOOTER + ": up to date\nwhat it changes:\n--- " + ORIGINAL + "\n+++ " + FOOTER + "\n@@")
        .contains("\n-<p>\n+<p>Mine.\n")
        .doesNotContain("what has changed below")
        .doesNotContain("\033");
    for (String name : List.of("part/footer", "part/footer.jte", FOOTER)) {
      assertThat(project.run("theme", "diff", name).exitsWith(0).out()).isEqualTo(out);
    }
  }

  @Test
  void aCopyThatIsOutOfDateIsReportedUntilItsAuthorSaysItIsMerged() {
    makeThemeWithFooter();
    project.file(ORIGINAL, "<p>older</p>\n" + builtIn("part/footer.jte"));

    project
        .run("theme", "doctor")
        .exitsWith(0)
        .printsExactly(
            """
            themes/mine/templates/part/footer.jte: warning: the file that this is a copy of has changed since [stale-copy]
                  = help: 'querent theme diff part/footer.jte' shows how; after taking it over, run 'querent theme copy --merged part/footer.jte'
            1 problem (1 warning) in 3 files
            """);
    assertThat(project.run("theme", "diff", "part/footer").exitsWith(0).out())
        .startsWith(FOOTER + ": out of date\nwhat it changes:\n")
        .contains(
            "what has changed below since it was copied:\n--- "
                + ORIGINAL
                + "\n+++ built-in theme/templates/part/footer.jte\n@@ -1,4 +1,3 @@\n-<p>older</p>\n");

    project
        .run("theme", "copy", "--merged", "part/footer")
        .exitsWith(0)
        .prints("noted as up to date: " + FOOTER + "\n");
    project.run("theme", "doctor").exitsWith(0).printsNoProblem();
    assertThat(project.run("theme", "diff").out()).startsWith(FOOTER + ": up to date\n");
  }

  @Test
  void whatWasCopiedByHandIsComparedWithTheFileBelow() {
    project
        .file("querent.yaml", "title: Test\ntheme: mine\n")
        .file("themes/mine/templates/part/mark.jte", "<b>mine</b>\n");

    assertThat(project.run("theme", "diff").exitsWith(0).out())
        .startsWith(
            "themes/mine/templates/part/mark.jte: compared with the file below; what it was copied"
                + " from is not known\nwhat it changes:\n"
                + "--- built-in theme/templates/part/mark.jte\n")
        .endsWith("\n+<b>mine</b>\n");
    project.run("theme", "doctor").exitsWith(0).printsNoProblem();
  }

  @Test
  void aCopyThatChangesNothingIsReported() {
    project.run("theme", "new", "mine", "--with", "part/footer").exitsWith(0);
    project
        .run("theme", "doctor", "--theme", "mine")
        .exitsWith(0)
        .printsError(FOOTER + ": warning: the file is the same as that of the theme below");
    assertThat(project.run("theme", "diff", "--theme", "mine").out())
        .isEqualTo(FOOTER + ": the same as the file below\n");
  }

  @Test
  void aThemeWithoutCopiesHasNothingToCompare() {
    assertThat(project.run("theme", "diff").exitsWith(0).printsNoProblem().out())
        .isEqualTo("no file of the theme replaces another\n");
  }

  @Test
  void theDoctorFindsWhatIsBrokenAndWhatIsOfNoUse() {
    try (SiteProject ailing = SiteProject.from("themes/ailing")) {
      ailing
          .run("theme", "doctor")
          .exitsWith(2)
          .printsExactly(
              """
              themes/ailing/messages/nl.yaml:2:3: warning: no text of the interface has the key 'nav.nxet' [unknown-key]
                  2 |   nxet: Verder
                    |   ^^^^
                    = help: did you mean 'nav.next'?
              themes/ailing/static/css/old.css: warning: no template, style sheet or script names 'css/old.css' [unused-theme-file]
                    = help: delete it, or name it with 'frame.asset().apply("css/old.css")' in a template
              themes/ailing/templates/part/foter.jte: warning: no page and no other template calls 'part/foter.jte' [unused-theme-file]
                    = help: did you mean to replace 'part/footer.jte'?
              themes/ailing/templates/part/lonely.jte: warning: no page and no other template calls 'part/lonely.jte' [unused-theme-file]
                    = help: delete it, or call it with '@template'
              themes/ailing/templates/slot/footer.jte:7:34: error: no static file has the name 'img/lgo.svg' [template-error]
                  7 | <img src="${frame.asset().apply("img/lgo.svg")}" alt="${texts.text("footer.bilt")}">
                    |                                  ^^^^^^^^^^^
              themes/ailing/templates/slot/footer.jte:7:69: error: no text has the key 'footer.bilt' [template-error]
                  7 | <img src="${frame.asset().apply("img/lgo.svg")}" alt="${texts.text("footer.bilt")}">
                    |                                                                     ^^^^^^^^^^^
                    = help: did you mean 'footer.built'?
              themes/ailing/templates/slot/footer.jte:8:16: error: no text has the key 'qestions' [template-error]
                  8 | ${texts.count("qestions", 3)} ${texts.text("term." + "tag")}
                    |                ^^^^^^^^
              7 problems (3 errors, 4 warnings) in 10 files
              """);
      assertThat(ailing.site()).doesNotExist();
    }
  }

  @Test
  void theDoctorReportsTemplatesThatDoNotCompile() {
    project
        .file("querent.yaml", "title: Test\ntheme: mine\n")
        .file(
            "themes/mine/templates/slot/footer.jte",
            """
            @param dev.querent.page.view.Frame frame
            @param dev.querent.message.Messages texts
            <p>${frame.langauge()}</p>
            """);

    project
        .run("theme", "doctor")
        .exitsWith(2)
        .printsError(
            """
            themes/mine/templates/slot/footer.jte:3:1: error: 'Frame' has no method 'langauge()' [template-error]
                3 | <p>${frame.langauge()}</p>
                  | ^^^^^^^^^^^^^^^^^^^^^^^^^^
                  = help: did you mean 'language'?
            """);
    assertThat(project.run("theme", "doctor", "--format", "json").exitsWith(2).out())
        .startsWith("{\"version\":1,\"diagnostics\":[{\"rule\":\"template-error\"");
  }

  @Test
  void aStaticFileThatTheSettingsNameIsOfUse() {
    project
        .file("querent.yaml", "title: Test\ntheme: mine\ndescription: See img/plan.svg.\n")
        .file("themes/mine/static/img/plan.svg", "<svg/>");

    project.run("theme", "doctor").exitsWith(0).printsNoProblem();
  }

  @Test
  void aDiffIsColouredOnATerminal() {
    makeThemeWithFooter();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Main main = new Main(project.folder(), new Console(stream, stream, true));

    assertThat(main.run("theme", "diff")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\033[1m--- " + ORIGINAL + "\033[0m\n")
        .contains("\033[31m-<p>\033[0m\n\033[32m+<p>Mine.\033[0m\n");
  }

  @Test
  void theBuiltInThemeIsInGoodHealth() {
    assertThat(project.run("theme", "doctor").exitsWith(0).printsNoProblem().out())
        .isEqualTo("no problems in 0 files\n");
  }
}
