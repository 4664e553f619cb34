package dev.querent.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Logo, header, footer and head by settings alone. */
class SurroundingsTest {
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 40\"><path d=\"M0 0h9\"/></svg>";

  private final SiteProject project =
      SiteProject.bare()
          .question("net/dns/ttl.md", "What is a `TTL`?", "A time.")
          .question("net/dns/soa.md", "What is an SOA?", "A record.")
          .question("tls/sni.md", "What is SNI?", "A name.")
          .file("content/about.md", "# About *us*\n\nWe.\n");

  @AfterEach
  void remove() {
    project.close();
  }

  private SiteProject.Run build(String settings) {
    return project.file("querent.yaml", "title: Test\n" + settings).run("build");
  }

  @Test
  void withoutSettingsTheHeaderHasAllCollectionsAndTheFooterThePlainPages() {
    build("").exitsWith(0).printsNoProblem();

    Document page = project.html("net/dns/ttl/");
    assertThat(page.select(".site-nav a").eachText()).containsExactly("Net", "Tls");
    assertThat(page.select(".site-footer li").first().text()).isEqualTo("About us");
    assertThat(page.select(".brand svg.brand-mark")).hasSize(1);
    assertThat(page.select(".footer-groups, .brand img")).isEmpty();
  }

  @Test
  void theHeaderHasTheLinksOfTheSettingsInTheirOrder() {
    build(
            """
            navigation:
              - { to: tls }
              - { to: about.md, text: About }
              - { to: net/dns/ }
              - { to: about/ }
              - { to: search }
              - { to: /, text: Start }
              - { to: "https://example.org/x?a=1&b=2", text: "Blog & more" }
            """)
        .exitsWith(0)
        .printsNoProblem();

    Document page = project.html("net/dns/ttl/");
    assertThat(page.select(".site-nav a").eachText())
        .containsExactly("Tls", "About", "Dns", "About us", "Search", "Start", "Blog & more");
    assertThat(page.select(".site-nav a").eachAttr("href"))
        .containsExactly(
            "../../../tls/",
            "../../../about/",
            "../",
            "../../../about/",
            "../../../search/",
            "../../../",
            "https://example.org/x?a=1&b=2");
    assertThat(page.select(".site-nav a[aria-current]").eachText()).containsExactly("Dns");
    assertThat(project.html("about/").select(".site-nav a[aria-current=page]").eachText())
        .containsExactly("About", "About us");
    assertThat(project.html("404.html").select(".site-nav a").first().attr("href"))
        .isEqualTo("/tls/");
  }

  @Test
  void theFooterHasGroupsAndALineOfMarkdown() {
    build(
            """
            footer:
              text: "Made by *us*, see [about](about.md), `code` & [more](https://example.org/)."
              groups:
                - title: Project
                  links:
                    - { to: about.md }
                    - { to: "mailto:us@example.org", text: Write }
                - links: [{ to: net }]
            """)
        .exitsWith(0)
        .printsNoProblem();

    Document page = project.html("net/");
    assertThat(page.select(".footer-groups h2").eachText()).containsExactly("Project");
    assertThat(page.select(".footer-groups a").eachAttr("href"))
        .containsExactly("../about/", "mailto:us@example.org", "./");
    assertThat(page.select(".site-footer > p").first().html())
        .isEqualTo(
            "Made by <em>us</em>, see <a href=\"../about/\">about</a>, <code>code</code> &amp; "
                + "<a href=\"https://example.org/\">more</a>.");
    assertThat(page.select(".site-footer > ul a").eachText())
        .containsExactly("Keyboard", "Back to top");
  }

  @Test
  void theHeadHasWhatMachinesAskFor() {
    build(
            """
            head:
              meta:
                google-site-verification: abc"def
                fediverse:creator: "@us@example.org"
                theme-color: "#1d46b4"
              link:
                me: [https://example.org/@us, "mailto:us@example.org"]
                license: https://example.org/license
            """)
        .exitsWith(0)
        .printsNoProblem();

    Document page = project.html("tls/sni/");
    assertThat(page.select("meta[name=google-site-verification]").attr("content"))
        .isEqualTo("abc\"def");
    assertThat(page.select("meta[name=fediverse:creator]").attr("content"))
        .isEqualTo("@us@example.org");
    assertThat(page.select("head link[rel=me]").eachAttr("href"))
        .containsExactly("https://example.org/@us", "mailto:us@example.org");
    assertThat(page.select("head link[rel=license]")).hasSize(1);
  }

  @Test
  void nothingInTheHeadCanLoad() {
    build(
            """
            head:
              meta: { refresh: "0; url=https://example.org/", autor: Me }
              link: { stylesheet: https://example.org/x.css, preconnect: https://example.org/ }
            """)
        .exitsWith(2)
        .printsError("there is no key 'refresh' in 'head.meta'")
        .printsError("help: did you mean 'author'?")
        .printsError("there is no key 'stylesheet' in 'head.link'")
        .printsError("there is no key 'preconnect' in 'head.link'");
  }

  @Test
  void aLogoStandsBesideTheNameOfTheSite() {
    project.file("content/images/logo.svg", SVG);
    build("look:\n  logo: { file: images/logo.svg }\n").exitsWith(0).printsNoProblem();

    Document page = project.html("net/dns/");
    assertThat(page.select(".brand").text()).isEqualTo("Test");
    assertThat(page.select(".brand img").outerHtml())
        .isEqualTo("<img src=\"../../images/logo.svg\" width=\"96\" height=\"32\" alt=\"\">");
    assertThat(project.publishes("images/logo.svg")).isTrue();
  }

  @Test
  void aLogoWithTheNameInItTakesItsPlace() throws IOException {
    project
        .file(
            "themes/mine/static/logo.png",
            Files.readAllBytes(Path.of("src/test/resources/hostile/dot.png")))
        .file("themes/mine/theme.yaml", "extends: default\n");
    build("theme: mine\nlook:\n  logo: { file: logo.png, alt: Test }\n").exitsWith(0);

    assertThat(project.html("").select(".brand").text()).isEmpty();
    assertThat(project.html("").select(".brand img").attr("alt")).isEqualTo("Test");
    assertThat(project.html("").select(".brand img").attr("src"))
        .matches("assets/logo\\.[0-9a-z]+\\.png");
  }

  @Test
  void whatDoesNotExistIsToldWithWhatIsNear() {
    project
        .file("content/images/logo.svg", SVG)
        .file("content/images/bare.svg", SVG.replace("viewBox=\"0 0 120 40\"", ""));
    build(
            """
            look:
              logo: { file: images/lgoo.svg }
            navigation:
              - { to: abuot.md }
              - { to: difficulty/hrad }
              - { to: "https://example.org/" }
              - { to: "javascript:alert(1)", text: X }
              - { text: Y }
            footer:
              text: "# [us](abut.md)"
              groups: [{ title: Z }]
            """)
        .exitsWith(2)
        .printsError("querent.yaml:3:17: error: there is no file 'images/lgoo.svg' [broken-image]")
        .printsError("help: did you mean 'images/logo.svg'?")
        .printsError("querent.yaml:5:11: error: no page has the address 'abuot.md' [broken-link]")
        .printsError("help: did you mean 'about.md'?")
        .printsError("querent.yaml:7:11: error: the link to another site has no text [bad-value]")
        .printsError("querent.yaml:8:11: error: this is not a web address")
        .printsError("the key 'navigation.to' is missing")
        .printsError("the footer can hold one line of text only")
        .printsError("the key 'footer.groups.links' is missing");
    build("look:\n  logo: { file: images/bare.svg }\n")
        .exitsWith(2)
        .printsError("the logo's width and height are not known [bad-value]");
  }
}
