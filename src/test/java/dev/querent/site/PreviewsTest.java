package dev.querent.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.querent.QuerentProcess;
import dev.querent.SiteProject;
import dev.querent.history.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What other programs show of a site: cards, tags, icons and the manifest. */
class PreviewsTest {
  private static final String BASE = "https://example.org/docs/";

  private final SiteProject project =
      SiteProject.bare()
          .file("content/net/index.md", "# Net & more\n\nA net.\n")
          .file("content/net/dns/index.md", "# DNS\n\nNames.\n")
          .file(
              "content/net/dns/ttl.md",
              "---\nid: k0000001\ndifficulty: hard\n---\n# What is a TTL?\n\nA time.\n");

  @AfterEach
  void remove() {
    project.close();
  }

  private SiteProject.Run build(String... settings) {
    project.file("querent.yaml", "title: Questions\n" + String.join("\n", settings) + "\n");
    return project.run("build").exitsWith(0);
  }

  private String tag(String address, String property) {
    Document page = project.html(address);
    return page.select("meta[property=" + property + "], meta[name=" + property + "]")
        .attr("content");
  }

  /** The file of the picture that a page names. */
  private String card(String address) {
    String url = tag(address, "og:image");
    assertThat(url).startsWith(BASE);
    assertThat(project.publishes(url.substring(BASE.length()))).as(url).isTrue();
    return url.substring(BASE.length());
  }

  @Test
  void eachSectionHasACardAndOtherPagesShowThatOfTheNearestAbove() throws IOException {
    build("base-url: " + BASE).printsNoProblem();

    assertThat(card("")).isEqualTo("assets/cards/~.png");
    assertThat(card("net/")).isEqualTo("assets/cards/net~.png");
    assertThat(card("net/dns/")).isEqualTo("assets/cards/net/dns~.png");
    assertThat(card("net/dns/ttl/")).isEqualTo(card("net/dns/"));
    assertThat(card("net/all/")).isEqualTo(card("net/"));
    assertThat(card("difficulty/hard/")).isEqualTo(card(""));
    var picture = ImageIO.read(project.site().resolve(card("net/")).toFile());
    assertThat(picture.getWidth() + "x" + picture.getHeight())
        .isEqualTo(tag("net/", "og:image:width") + "x" + tag("net/", "og:image:height"))
        .isEqualTo("1200x630");
  }

  @Test
  void questionsGetCardsByChoice() {
    build("base-url: " + BASE, "social-cards: questions").printsNoProblem();

    assertThat(card("net/dns/ttl/")).isEqualTo("assets/cards/net/dns/ttl~.png");
    assertThat(tag("net/dns/ttl/", "og:image:alt")).isEqualTo("What is a TTL? · Questions");
  }

  @Test
  void thereAreNoCardsWithoutAnAddressOrWhereTheyAreSwitchedOff() {
    build("description: No address.").printsNoProblem();
    assertNoCards();

    build("base-url: " + BASE, "social-cards: none").printsNoProblem();
    assertNoCards();
  }

  private void assertNoCards() {
    assertThat(project.site().resolve("assets/cards")).doesNotExist();
    for (String address : new String[] {"", "net/", "net/dns/ttl/"}) {
      assertThat(project.page(address + "index.html")).doesNotContain("og:image", "twitter:");
      assertThat(tag(address, "og:title")).isNotEmpty();
    }
  }

  @Test
  void aPageIsDescribedOnceAndWithoutTheTitleOfTheSite() {
    build("base-url: " + BASE, "language: pt-BR", "description: All of it.");

    assertThat(tag("", "og:title")).isEqualTo("Questions");
    assertThat(tag("net/", "og:title")).isEqualTo("Net & more");
    assertThat(tag("net/", "og:site_name")).isEqualTo("Questions");
    assertThat(tag("net/", "og:url")).isEqualTo(BASE + "net/");
    assertThat(tag("net/", "og:type")).isEqualTo("website");
    assertThat(tag("net/dns/ttl/", "og:type")).isEqualTo("article");
    assertThat(tag("net/", "og:locale")).isEqualTo("pt_BR");
    assertThat(tag("net/", "og:image:alt")).isEqualTo("Net & more · Questions");
    assertThat(tag("net/", "twitter:card")).isEqualTo("summary_large_image");
    var names = project.html("net/dns/ttl/").select("meta[property]").eachAttr("property");
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void pagesThatNobodyShouldShareHaveNoCard() {
    build("base-url: " + BASE);

    assertThat(project.page("search/index.html")).doesNotContain("og:image");
    assertThat(project.page("404.html")).doesNotContain("og:image");
  }

  @Test
  void aSecondBuildDrawsNothingAnew() throws IOException {
    build("base-url: " + BASE);
    project.run("build").prints("0 files written");

    // What is kept is what is published, so it was not drawn again.
    var cache = project.folder().resolve(".querent/cache/pictures");
    try (var files = Files.list(cache)) {
      for (var file : files.toList()) {
        byte[] png = Files.readAllBytes(file);
        png[60]++;
        Files.write(file, png);
      }
    }
    project.run("build").prints("3 files written");
  }

  @Test
  void aTitleThatNoFontCanShowLeavesItsCardOutAndTheBuildSaysSoOnce() {
    project.file("content/net/dns/index.md", "# A \udbff\udffd\n\nNames.\n");
    project.file("content/net/tls/index.md", "# B \udbff\udffd\n\nSecrets.\n");
    project.question("net/tls/sni.md", "What is SNI?", "A name.");

    build("base-url: " + BASE)
        .printsError(
            "content/net/dns/index.md: warning: no font of this machine has '\udbff\udffd'"
                + " (U+10FFFD), and so on: 2 pages have no social card [undrawn-picture]");
    assertThat(card("net/dns/ttl/")).isEqualTo("assets/cards/net~.png");
  }

  /** As on a server with Java and nothing else. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aMachineWithoutFontsBuildsTheSiteWithoutCardsAndSaysWhy(@TempDir Path home)
      throws Exception {
    Path fonts = Files.writeString(home.resolve("fonts.conf"), "<fontconfig></fontconfig>\n");
    Path log = home.resolve("log");
    QuerentProcess.here()
        .set("FONTCONFIG_FILE", fonts.toString())
        .option("-Duser.home=" + home)
        .succeed(log, "build", "--project", project.folder().toString(), "--base-url", BASE);

    assertThat(Files.readString(log))
        .containsOnlyOnce("[undrawn-picture]")
        .contains("querent.yaml: warning: social cards cannot be drawn with this Java: ")
        .contains("install fontconfig and a font");
    assertNoCards();
  }

  @Test
  void theManifestNamesTheSiteAndIconsThatExistBelowAnyPath() throws IOException {
    project.file("querent.yaml", "title: Questions on \"nets\"\nlanguage: de\n");
    project.run("build").exitsWith(0);
    JsonObject manifest =
        JsonParser.parseString(project.page("manifest.webmanifest")).getAsJsonObject();

    assertThat(manifest.get("name").getAsString()).isEqualTo("Questions on \"nets\"");
    assertThat(manifest.get("short_name").getAsString()).isEqualTo("Questions on");
    assertThat(manifest.get("lang").getAsString()).isEqualTo("de");
    assertThat(manifest.get("start_url").getAsString()).isEqualTo("./");
    assertThat(manifest.get("theme_color").getAsString()).isEqualTo("#ffffff");
    assertThat(manifest.getAsJsonArray("icons")).hasSize(3);
    for (JsonElement element : manifest.getAsJsonArray("icons")) {
      JsonObject icon = element.getAsJsonObject();
      String source = icon.get("src").getAsString();
      assertThat(project.publishes(source)).as(source).isTrue();
      if (source.endsWith(".png")) {
        int side = ImageIO.read(project.site().resolve(source).toFile()).getWidth();
        assertThat(icon.get("sizes").getAsString()).isEqualTo(side + "x" + side);
      }
    }
    Document page = project.html("net/dns/ttl/");
    assertThat(page.select("link[rel=manifest]")).as("a link of its own is kept").isEmpty();
    assertThat(project.html("").select("link[rel=manifest]").attr("href"))
        .isEqualTo("manifest.webmanifest");
    String icon = page.selectFirst("link[rel=apple-touch-icon]").absUrl("href");
    assertThat(project.publishes(icon.replace("https://site.test/", ""))).as(icon).isTrue();
  }

  @Test
  void aMarkAndColoursOfAThemeAreOnItsIconsAndPages() throws IOException {
    project
        .file(
            "themes/mine/static/favicon.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\">"
                + "<rect width=\"8\" height=\"8\" fill=\"#c00\"/></svg>")
        .file("themes/mine/static/css/main.css", ":root { --paper: light-dark(#fed, #123) }\n");
    build("theme: mine").printsNoProblem();

    Document page = project.html("net/");
    String icon = page.selectFirst("link[rel=apple-touch-icon]").absUrl("href");
    var picture =
        ImageIO.read(project.site().resolve(icon.replace("https://site.test/", "")).toFile());
    assertThat(picture.getWidth()).isEqualTo(180);
    assertThat(picture.getRGB(90, 90)).isEqualTo(0xffcc0000);
    assertThat(project.page("manifest.webmanifest")).contains("\"theme_color\":\"#ffeedd\"");
  }

  @Test
  void aTextSaysWhenItWasChangedToSearchEnginesAndToOtherPrograms() throws IOException {
    Repository.in(project.folder()).commit(1_700_000_000);
    build("base-url: " + BASE).printsNoProblem();

    String data = project.html("net/dns/ttl/").selectFirst("script[type*=ld]").data();
    JsonElement first =
        JsonParser.parseString(data).getAsJsonObject().getAsJsonArray("@graph").get(0);
    assertThat(first.getAsJsonObject().get("dateModified").getAsString())
        .isEqualTo("2023-11-14T22:13:20Z")
        .isEqualTo(tag("net/dns/ttl/", "article:modified_time"));
    assertThat(tag("net/", "article:modified_time")).isEmpty();
  }

  @Test
  void aMarkThatCannotBeDrawnIsReportedAndTheSiteIsBuilt() {
    project.file("themes/mine/static/favicon.svg", "no drawing");

    build("theme: mine")
        .printsError("themes/mine/static/favicon.svg: warning: no icons can be drawn");
  }
}
