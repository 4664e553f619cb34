package dev.querent.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A folder {@code themes/<name>} over the built-in theme, seen in the published site. */
class ThemesTest {
  private final SiteProject project = SiteProject.bare();

  @BeforeEach
  void write() {
    project
        .file("querent.yaml", "title: Test\ntheme: mine\n")
        .file("themes/mine/theme.yaml", "name: Mine\n")
        .question("net/ttl.md", "What is a TTL?", "A time.");
  }

  @AfterEach
  void remove() {
    project.close();
  }

  private void build() {
    project.run("build").exitsWith(0).printsNoProblem();
  }

  /** The published static file whose name begins so, before its fingerprint. */
  private String published(String beginning) {
    Map<String, String> files = SiteProject.snapshot(project.site());
    return files.keySet().stream()
        .filter(file -> file.startsWith(beginning))
        .findFirst()
        .orElseThrow(() -> new AssertionError(files.keySet()));
  }

  @Test
  void oneTemplateAndOneStaticFileAreReplacedAndTheRestStays() {
    project.run("build").exitsWith(0);
    String icon = published("assets/favicon.");
    project
        .file("themes/mine/templates/part/mark.jte", "<b class=\"mine\">My mark</b>\n")
        .file("themes/mine/static/css/main.css", "body { color: rebeccapurple }\n");
    build();

    assertThat(project.html("net/ttl/").select(".brand b.mine").text()).isEqualTo("My mark");
    assertThat(project.html("404.html").select(".brand b.mine")).hasSize(1);
    assertThat(project.html("net/ttl/").select("h1").text()).isEqualTo("What is a TTL?");
    String style = published("assets/css/main.");
    assertThat(project.page(style)).isEqualTo("body{color:rebeccapurple}");
    assertThat(project.html("net/ttl/").select("link[rel=stylesheet]").attr("href"))
        .isEqualTo("../../" + style);
    assertThat(published("assets/favicon.")).as("from the built-in theme").isEqualTo(icon);
  }

  @Test
  void aNewTemplateAndANewStaticFileMayBeUsedByAnother() {
    project
        .file("themes/mine/templates/part/mark.jte", "@template.part.logo(size = 32)\n")
        .file(
            "themes/mine/templates/part/logo.jte",
            "@param int size\n<i style-size=\"${size}\">logo</i>\n")
        .file("themes/mine/static/js/extra.js", "import \"./more.js\";\n")
        .file("themes/mine/static/js/more.js", "export {};\n");
    build();

    assertThat(project.html("").select(".brand i").attr("style-size")).isEqualTo("32");
    assertThat(project.page(published("assets/js/extra.")))
        .contains(published("assets/js/more.").replace("assets/js/", "./"));
  }

  @Test
  void textsAreReplacedOneByOne() {
    project.file("themes/mine/messages/en.yaml", "question:\n  show: Reveal <it>\n");
    build();

    assertThat(project.html("net/").select(".when-closed").text()).isEqualTo("Reveal <it>");
    assertThat(project.html("net/").select(".when-open").text()).isEqualTo("Hide answer");
  }

  @Test
  void aLanguageFallsBackToItsBaseAndThenToEnglish() {
    project
        .file("querent.yaml", "title: Test\ntheme: mine\nlanguage: fr-CA\n")
        .file("themes/mine/messages/fr.yaml", "question:\n  show: Afficher\n  hide: Cacher\n")
        .file("themes/mine/messages/fr-CA.yaml", "question:\n  hide: Fermer\n")
        .run("build")
        .exitsWith(0)
        .printsError("'fr-CA': alert.caution, alert.important, ");

    var page = project.html("net/");
    assertThat(page.select("html").attr("lang")).isEqualTo("fr-CA");
    assertThat(page.select(".when-closed").text()).isEqualTo("Afficher");
    assertThat(page.select(".when-open").text()).isEqualTo("Fermer");
    assertThat(page.select(".skip").text()).isEqualTo("Skip to content");
  }

  @Test
  void aThemeMayExtendAnother() {
    project
        .file("themes/house/templates/part/mark.jte", "<b>house</b>\n")
        .file("themes/house/messages/en.yaml", "page:\n  skip: House skip\n")
        .file("themes/mine/theme.yaml", "extends: house\n")
        .file("themes/mine/messages/en.yaml", "nav:\n  tags: My tags\n");
    build();

    assertThat(project.html("").select(".brand b").text()).isEqualTo("house");
    assertThat(project.html("").select(".skip").text()).isEqualTo("House skip");
  }

  @Test
  void filesForMachinesKeepTheirNames() {
    project
        .file("themes/mine/static/root/CNAME", "example.org\n")
        .file("themes/mine/static/root/robots.txt", "User-agent: *\nDisallow: /\n")
        .file("themes/mine/static/root/.well-known/security.txt", "Contact: x\n")
        .file("themes/mine/static/root/.DS_Store", "junk");
    build();

    assertThat(project.publishes(".DS_Store")).isFalse();
    assertThat(project.page("CNAME")).isEqualTo("example.org\n");
    assertThat(project.page(".well-known/security.txt")).isEqualTo("Contact: x\n");
    assertThat(project.page("robots.txt")).isEqualTo("User-agent: *\nDisallow: /\n");
  }

  @Test
  void theSecondRunTakesTemplatesFromTheCache() {
    project.file("themes/mine/templates/part/mark.jte", "<b>one</b>\n");
    build();
    Map<String, String> site = SiteProject.snapshot(project.site());
    Map<String, FileTime> cache = times(project.folder().resolve(".querent/cache"));
    assertThat(cache).isNotEmpty();

    project.run("build").exitsWith(0).printsNoProblem().prints(" 0 files written, ");
    assertThat(SiteProject.snapshot(project.site())).isEqualTo(site);
    assertThat(times(project.folder().resolve(".querent/cache"))).isEqualTo(cache);

    project.file("themes/mine/templates/part/mark.jte", "<b>two</b>\n");
    build();
    assertThat(project.html("").select(".brand b").text()).isEqualTo("two");
  }

  @Test
  void anOutOfDateOverrideNamesItsLineAndLeavesTheSite() {
    build();
    project
        .file(
            "themes/mine/templates/not-found.jte",
            """
            @import dev.querent.message.Messages
            @import dev.querent.page.view.Frame
            @import dev.querent.page.view.NotFoundView
            @param Frame frame
            @param NotFoundView view
            @param Messages texts
            <p>
            ${view.colections().size()}
            </p>
            """)
        .run("build")
        .exitsWith(2)
        .printsError(
            """
            themes/mine/templates/not-found.jte:8:1: error: 'NotFoundView' has no method 'colections()' [template-error]
                8 | ${view.colections().size()}
                  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^
            """)
        .leavesTheOldSiteUntouched();
  }

  private static Map<String, FileTime> times(Path root) {
    Map<String, FileTime> times = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        times.put(root.relativize(file).toString(), Files.getLastModifiedTime(file));
      }
      return times;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
