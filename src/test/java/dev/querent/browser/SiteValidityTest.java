package dev.querent.browser;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Claims about every page of this repository's own site. */
@ExtendWith(Shared.class)
class SiteValidityTest {
  private static final String LOADING =
      "script[src], img[src], iframe, object, embed, audio, video, source, form, base, frame, "
          + "link[rel=stylesheet], link[rel~=icon], link[rel=apple-touch-icon], link[rel=manifest], "
          + "link[rel=preload], link[rel=modulepreload]";

  @Test
  void everyLinkOfTheSiteLeadsSomewhere(OwnSite site) {
    LinkCheck check = new LinkCheck(site);

    assertThat(check.problems()).isEmpty();
    assertThat(check.followed()).isGreaterThan(1_000);
  }

  @Test
  void everyPageThatMayBeSharedNamesACardThatExists(OwnSite site) {
    Map<String, Document> shared = site.fullPages();
    shared.values().removeIf(page -> page.selectFirst("link[rel=canonical]") == null);

    assertThat(shared).hasSizeGreaterThan(100);
    assertNoneIn(
        shared,
        page -> {
          String card = page.select("meta[property=og:image]").attr("content");
          boolean exists =
              card.startsWith(OwnSite.BASE_URL)
                  && site.files().containsKey(card.substring(OwnSite.BASE_URL.length()));
          boolean told = !page.select("meta[property=og:image:alt]").attr("content").isBlank();
          return exists && told ? List.of() : List.of("card: '" + card + "'");
        });
  }

  @Test
  void anIdIsGivenOnceOnAPage(OwnSite site) {
    assertNoneIn(
        site.pages(),
        page ->
            page.select("[id]").eachAttr("id").stream()
                .collect(groupingBy(id -> id, TreeMap::new, counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> "the id '" + entry.getKey() + "' is there twice")
                .toList());
  }

  @Test
  void aPageHasOneFirstLevelHeadingAndNoneIsSkipped(OwnSite site) {
    assertNoneIn(
        site.pages(),
        page -> {
          List<String> problems = new ArrayList<>();
          if (page.select("h1").size() != 1) {
            problems.add(page.select("h1").size() + " first-level headings");
          }
          int above = 0;
          for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.normalName().charAt(1) - '0';
            if (level > above + 1) {
              problems.add("a level is left out before " + heading);
            }
            if (heading.text().isBlank()) {
              problems.add("empty: " + heading);
            }
            above = level;
          }
          return problems;
        });
  }

  @Test
  void aPageSaysItsLanguageAndHasATitleOfItsOwn(OwnSite site) {
    assertNoneIn(
        site.pages(),
        page -> page.selectFirst("html[lang=en][dir=ltr]") == null ? List.of("lang") : List.of());
    assertThat(site.fullPages().values()).extracting(Document::title).doesNotHaveDuplicates();
    assertThat(site.pages().values()).allSatisfy(p -> assertThat(p.title()).isNotBlank());
  }

  @Test
  void thePolicyIsReadBeforeAnythingThatItJudges(OwnSite site) {
    assertNoneIn(
        site.pages(),
        page -> {
          Element charset = page.head().child(0);
          Element policy = page.head().child(1);
          boolean first =
              charset.hasAttr("charset")
                  && policy.attr("http-equiv").equals("Content-Security-Policy");
          String rules = policy.attr("content");
          boolean strict =
              rules.startsWith("default-src 'none';")
                  && rules.contains("script-src 'self';")
                  && rules.contains("base-uri 'none'")
                  && !rules.contains("unsafe")
                  && !rules.contains("*");
          return first && strict ? List.of() : List.of("policy: " + policy);
        });
  }

  @Test
  void nothingRunsOrStylesFromWithinAPage(OwnSite site) {
    assertNoneIn(
        site.pages(),
        page -> {
          List<String> problems = new ArrayList<>();
          page.select("style, [style], script:not([src]):not([type=application/ld+json])")
              .forEach(element -> problems.add("inline: " + element));
          for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
              if (attribute.getKey().startsWith("on")
                  || attribute.getValue().strip().regionMatches(true, 0, "javascript:", 0, 11)) {
                problems.add("runs: " + element);
              }
            }
          }
          return problems;
        });
  }

  @Test
  void nothingIsLoadedFromAnotherOrigin(OwnSite site) {
    assertNoneIn(
        site.pages(),
        page ->
            page.select(LOADING).stream()
                .filter(
                    element ->
                        !element.is("script, img, link, form:not([action])")
                            || element.is("[href*=//], [src*=//], [srcset]"))
                .map(Element::toString)
                .toList());
    site.files()
        .forEach(
            (file, text) -> {
              if (file.endsWith(".css")) {
                assertThat(text).as(file).doesNotContain("//").doesNotContain("@import");
              }
            });
  }

  @Test
  void aQuestionIsDescribedToSearchEngines(OwnSite site) {
    Map<String, Document> questions = site.fullPages();
    questions.values().removeIf(page -> page.selectFirst(".question-foot") == null);

    assertThat(questions).hasSizeGreaterThan(10);
    assertNoneIn(
        questions,
        page -> {
          JsonObject article = described(page).get("Article");
          return article.get("headline").getAsString().equals(page.selectFirst("h1").text())
              ? List.of()
              : List.of(article.toString());
        });
  }

  @Test
  void thePathToAPageIsDescribedToSearchEngines(OwnSite site) {
    Map<String, Document> pages = site.fullPages();
    pages.remove("index.html");
    pages.remove(OwnSite.NOT_FOUND);
    pages.remove(OwnSite.fileOf(OwnSite.SEARCH));
    pages.remove(OwnSite.fileOf(OwnSite.SEARCH + "keyboard/"));

    assertNoneIn(pages, page -> breadcrumbs(page, site));
    assertThat(described(site.pages().get("index.html"))).containsOnlyKeys("WebSite");
    assertThat(described(site.pages().get(OwnSite.NOT_FOUND))).isEmpty();
  }

  private static List<String> breadcrumbs(Document page, OwnSite site) {
    List<String> problems = new ArrayList<>();
    List<JsonElement> steps =
        described(page).get("BreadcrumbList").getAsJsonArray("itemListElement").asList();
    String above = OwnSite.BASE_URL;
    for (JsonElement element : steps) {
      JsonObject step = element.getAsJsonObject();
      String item = step.get("item").getAsString();
      boolean right =
          type(step).equals("ListItem")
              && step.get("position").getAsInt() == steps.indexOf(element) + 1
              && !step.get("name").getAsString().isBlank()
              && item.startsWith(above)
              && site.pages()
                  .containsKey(OwnSite.fileOf(item.substring(OwnSite.BASE_URL.length())));
      if (!right) {
        problems.add(step.toString());
      }
      above = item;
    }
    if (!above.equals(page.selectFirst("link[rel=canonical]").attr("href"))) {
      problems.add("the last step is not the page: " + above);
    }
    return problems;
  }

  /** What the page says about itself in JSON-LD, by type. */
  private static Map<String, JsonObject> described(Document page) {
    Map<String, JsonObject> types = new TreeMap<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      JsonObject root = JsonParser.parseString(script.data()).getAsJsonObject();
      assertThat(root.get("@context").getAsString()).isEqualTo("https://schema.org");
      for (JsonElement node : root.getAsJsonArray("@graph")) {
        types.put(type(node.getAsJsonObject()), node.getAsJsonObject());
      }
    }
    return types;
  }

  private static String type(JsonObject node) {
    return node.get("@type").getAsString();
  }

  /** A claim about one page: what speaks against it. */
  private interface Claim {
    List<String> objections(Document page);
  }

  private static void assertNoneIn(Map<String, Document> pages, Claim claim) {
    List<String> all = new ArrayList<>();
    pages.forEach(
        (file, page) -> claim.objections(page).forEach(text -> all.add(file + ": " + text)));
    assertThat(pages).isNotEmpty();
    assertThat(all).isEmpty();
  }
}
