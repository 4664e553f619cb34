package dev.querent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import dev.querent.SiteProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Content that attacks its readers: none of it runs, and none of it hides what stands beside. */
@ExtendWith(Shared.class)
class HostileContentTest {
  private static final String COUNT =
      """
      text => [...document.querySelectorAll('main p')].filter(
        p => p.textContent.includes(text)
          && p.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true})).length
      """;
  private static final String UNFOLD =
      "document.querySelectorAll('main details').forEach(d => d.open = true)";

  private static SiteProject project;
  private static String scan;

  @BeforeAll
  static void take(HostileSite site) throws IOException {
    scan = Files.readString(Path.of("src/test/resources/hostile/scan.js"));
    scan = scan.substring(scan.indexOf("() =>"));
    project = site.project();
  }

  @Test
  void nothingRunsAndNothingIsHidden(PagesServer server, WebBrowser browser) {
    assertThat(problems(server, browser, html -> html)).isEmpty();
  }

  @Test
  void nothingRunsEvenWithoutThePolicy(PagesServer server, WebBrowser browser) {
    assertThat(problems(server, browser, HostileSite::withoutPolicy)).isEmpty();
  }

  @Test
  void whatWouldRunIsNoticed(PagesServer server, WebBrowser browser) {
    String page = HostileDocument.read("shown").get(0).address();
    String script = "<b onclick=\"window.__pwned=1\">x</b></main>";
    String locked = server.serve("/", project.site(), html -> html.replace("</main>", script));
    try (Visit visit = browser.visit(new NewContextOptions())) {
      assertThat((List<?>) visit.open(locked + page).evaluate(scan)).hasSize(1);
      assertThat(visit.takeTroubles()).anyMatch(trouble -> trouble.contains("Content Security"));
    }
    String open =
        server.serve(
            "/",
            project.site(),
            html -> HostileSite.withoutPolicy(html).replace("</main>", script));
    try (Visit visit = browser.visit(new NewContextOptions())) {
      assertThat((List<?>) visit.open(open + page).evaluate(scan)).hasSize(2);
    }
  }

  @Test
  void theFeedAndTheSitemapStayXml() throws Exception {
    for (String file : List.of("feed.xml", "sitemap.xml")) {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(project.site().resolve(file).toFile());
    }
    for (Path page : pages()) {
      String html = Files.readString(page);
      int data = html.indexOf("ld+json\">");
      if (data >= 0) {
        JsonParser.parseString(html.substring(data + 9, html.indexOf("</script>", data)));
      }
    }
  }

  @Test
  void whatCannotBeMadeHarmlessIsRefused() {
    try (SiteProject refused = HostileSite.withoutDocuments()) {
      Set<String> expected = new TreeSet<>();
      for (HostileDocument document : HostileDocument.read("refused")) {
        refused.file("content/" + document.path(), document.text());
        expected.add("content/" + document.path());
      }
      refused.file("content/c/x/a\"onload=\"alert(1).md", "# A name\n\nText.\n");
      refused.file(
          "content/c/x/evil.svg",
          "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
      refused.file("content/c/x/evil.png", "<script>alert(1)</script>");
      refused.file("content/c/x/evil.html", "<script>alert(1)</script>");
      refused.file("content/c/x/evil.js", "alert(1)");
      expected.add("content/c/x/a\"onload=\"alert(1).md");
      expected.add("content/c/x/evil.svg");
      expected.add("content/c/x/evil.png");
      expected.add("content/c/x/evil.html");

      SiteProject.Run run = refused.run("build", "--format", "json").exitsWith(1);

      assertThat(filesWithErrors(run)).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(refused.site()).doesNotExist();
    }
  }

  private static Set<String> filesWithErrors(SiteProject.Run run) {
    Set<String> files = new TreeSet<>();
    JsonObject report = JsonParser.parseString(run.out()).getAsJsonObject();
    for (JsonElement element : report.getAsJsonArray("diagnostics")) {
      JsonObject diagnostic = element.getAsJsonObject();
      if (diagnostic.get("severity").getAsString().equals("error")) {
        files.add(diagnostic.get("file").getAsString());
      }
    }
    return files;
  }

  private static List<String> problems(
      PagesServer server, WebBrowser browser, UnaryOperator<String> change) {
    String base = server.serve("/", project.site(), change);
    Map<String, Integer> canaries = canaries();
    List<String> problems = new ArrayList<>();
    try (Visit visit = browser.visit(new NewContextOptions())) {
      for (Path file : pages()) {
        String name = project.site().relativize(file).toString().replace('\\', '/');
        Page page = visit.open(base + name);
        page.evaluate(UNFOLD);
        List<Object> found = new ArrayList<>((List<?>) page.evaluate(scan));
        found.addAll(visit.takeTroubles());
        for (String canary : List.of(HostileDocument.BEFORE, HostileDocument.AFTER)) {
          Object seen = page.evaluate(COUNT, canary);
          if (canaries.containsKey(name) && !canaries.get(name).equals(seen)) {
            found.add(seen + " times '" + canary + "'");
          }
        }
        found.forEach(problem -> problems.add(name + ": " + problem));
      }
    }
    return problems;
  }

  /** How often each canary must be seen, by page: once for each document that it holds. */
  private static Map<String, Integer> canaries() {
    Map<String, Integer> expected = new TreeMap<>();
    for (HostileDocument document : HostileDocument.read("shown")) {
      expected.put(document.address() + "index.html", 1);
      if (!document.text().contains("\nkind: page\n")) {
        expected.merge("c/all/index.html", 1, Integer::sum);
      }
    }
    return expected;
  }

  private static List<Path> pages() {
    try (var walk = Files.walk(project.site())) {
      return walk.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
