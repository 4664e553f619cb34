package dev.querent.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import dev.querent.site.Recount.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every number on every page of this repository's site, counted again from the files. */
class NumbersTest {
  private static final List<String> COLLECTIONS = List.of("networking", "go-net", "guide");

  /** Words of the vocabularies in their order, with their labels. */
  private static final List<String> DIFFICULTIES = List.of("Warm-up", "Medium", "Hard", "Staff");

  private static final List<String> LEVELS = List.of("junior", "middle", "senior", "professional");
  private static final String NUMBERED =
      ".count, .summary, .mix li, .number, ol.rows > li, .coverage td,"
          + " .page-head .meta > li:not(:has(a))";

  /** What follows a number that is estimated. */
  private static final String READING_TIME = " · about [1-9][0-9]* (minutes|hours?) to read$";

  private static SiteProject project;
  private static Recount recount;

  @BeforeAll
  static void build() throws IOException {
    project = SiteProject.ofThisRepository();
    project.run("build").exitsWith(0);
    recount = new Recount(Path.of("content"), COLLECTIONS);
  }

  @AfterAll
  static void remove() {
    project.close();
  }

  @Test
  void theBuildCountsAsMany() {
    project.run("build").prints("built " + questions(recount.questions().size()) + " on ");
  }

  @Test
  void everyTagDifficultyAndLevelHasAPage() {
    List<Question> all = recount.questions();
    List<String> expected = new ArrayList<>();
    all.forEach(q -> q.tags().forEach(tag -> expected.add("tags/" + tag + "/")));
    all.forEach(q -> expected.add("difficulty/" + q.difficulty() + "/"));
    all.forEach(q -> expected.add("level/" + q.level() + "/"));
    expected.removeIf(address -> address.endsWith("//"));
    expected.add("tags/");

    assertThat(addresses())
        .filteredOn(address -> address.matches("(tags|difficulty|level)/.*"))
        .containsExactlyInAnyOrderElementsOf(expected.stream().distinct().toList());
  }

  @TestFactory
  List<DynamicTest> everyNumberIsRight() {
    return addresses().stream()
        .map(address -> DynamicTest.dynamicTest("/" + address, () -> check(address)))
        .toList();
  }

  private static List<String> addresses() {
    return SiteProject.snapshot(project.site()).keySet().stream()
        .filter(file -> file.endsWith("/index.html") || file.equals("index.html"))
        .map(file -> file.substring(0, file.length() - "index.html".length()))
        .toList();
  }

  /** What was compared is taken out of the page; in the end no number may be left. */
  private static void check(String address) {
    Document page = project.html(address);
    checkLists(page);
    checkCoverage(page);
    checkTerms(page);
    checkSearch(page);
    if (isTerm(address)) {
      checkGroups(page, address);
    }
    for (Element card : page.select(".card, .topic")) {
      checkCard(card);
    }
    // The stub at an old address has none.
    page.select(".page-head").forEach(head -> checkHead(head, address));
    assertThat(page.select(NUMBERED)).as("numbers nobody counted").isEmpty();
  }

  private static void checkLists(Document page) {
    for (Element link : page.select("nav.tree a:has(.count)")) {
      assertThat(link.select(".count").text())
          .as("%s in the navigation", link)
          .isEqualTo(String.valueOf(recount.below(target(link)).size()));
    }
    page.select("nav.tree .count").remove();
    for (Element row : page.select("ol.rows > li")) {
      assertThat(row.attr("value")).isEqualTo(numberOf(row.selectFirst("a")));
    }
    page.select("ol.rows > li").remove();
    for (Element heading : page.select("article.question > header:has(.number)")) {
      assertThat(heading.select(".number").text())
          .isEqualTo(numberOf(heading.selectFirst(":is(h2, h3) a")));
    }
    page.select(".number").remove();
  }

  /** Rows are topics and columns difficulties; a number leads to the first of its questions. */
  private static void checkCoverage(Document page) {
    for (Element row : page.select(".coverage tbody tr")) {
      String topic = target(row.selectFirst("th a"));
      for (int i = 0; i < row.select("td").size(); i++) {
        String difficulty = id(page.select(".coverage thead th span").get(i).text());
        List<Question> counted =
            recount.below(topic).stream().filter(q -> q.difficulty().equals(difficulty)).toList();
        Element cell = row.select("td").get(i);
        assertThat(cell.text()).as("%s %s", topic, difficulty).isEqualTo("" + counted.size());
        assertThat(cell.select("a").stream().map(link -> target(link).replace("#", "")).toList())
            .isEqualTo(counted.stream().limit(1).map(Question::address).toList());
      }
    }
    page.select(".coverage td").remove();
  }

  private static String numberOf(Element link) {
    return recount.questions().stream()
        .filter(question -> question.address().equals(target(link)))
        .map(question -> String.valueOf(question.number()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no question for " + link));
  }

  private static void checkTerms(Document page) {
    for (Element term : page.select("a.term:has(.count)")) {
      assertThat(term.select(".count").text())
          .as("%s", term)
          .isEqualTo(String.valueOf(withWord(target(term)).size()));
    }
    page.select("a.term .count").remove();
  }

  /** Without JavaScript the search page lists all there is. */
  private static void checkSearch(Document page) {
    for (Element heading : page.select(".everything :is(h2, h3):has(.count)")) {
      String address = target(heading.selectFirst("a"));
      int questions = recount.below(address).size();
      assertThat(heading.select(".count").text())
          .as(address)
          .isEqualTo(questions > 0 ? questions(questions) : recount.pagesBelow(address) + " pages");
    }
    page.select(".everything .count").remove();
  }

  /** The questions of the page of a tag, difficulty or level. */
  private static List<Question> withWord(String address) {
    String[] parts = address.split("/");
    return recount.questions().stream()
        .filter(
            question ->
                switch (parts[0]) {
                  case "tags" -> question.tags().contains(parts[1]);
                  case "level" -> question.level().equals(parts[1]);
                  default -> question.difficulty().equals(parts[1]);
                })
        .toList();
  }

  private static boolean isTerm(String address) {
    return address.matches("(tags|difficulty|level)/.+");
  }

  /** The page of a word lists its questions by collection. */
  private static void checkGroups(Document page, String address) {
    for (Element group : page.select(".topic")) {
      String collection = target(group.selectFirst("h2 a"));
      long count =
          withWord(address).stream().filter(q -> q.folder().startsWith(collection)).count();
      assertThat(group.select(".count").text()).as(collection).isEqualTo(questions((int) count));
      group.remove();
    }
    assertThat(page.select("meta[name=description]").attr("content"))
        .isEqualTo(questions(withWord(address).size()));
  }

  private static void checkCard(Element card) {
    String address = target(card.selectFirst(":is(h2, h3) a"));
    int count = recount.below(address).size();
    int pages = recount.pagesBelow(address);
    boolean topic = card.hasClass("topic");
    String counted = count > 0 ? questions(count) : pages > 0 ? plural(pages, "page") : "";
    String expected = count > 0 && !topic ? across(address) + levels(address) : counted;
    Element shown = card.selectFirst(topic ? "h2 .count" : ".summary");
    assertThat(shown == null ? "" : shown.text().replaceFirst(READING_TIME, ""))
        .as(address)
        .isEqualTo(expected);
    checkMix(card, address, topic);
    card.select(".count, .summary, .mix").remove();
  }

  private static void checkHead(Element head, String address) {
    String own = address.replaceFirst("all/$", "");
    boolean section = COLLECTIONS.stream().anyMatch(own::startsWith);
    if (address.isEmpty()) {
      assertThat(head.select(".summary").text()).isEqualTo(across("") + levels(""));
    } else if (isTerm(address)) {
      assertThat(head.select(".summary").text()).isEqualTo(questions(withWord(address).size()));
    } else if (section && !recount.below(own).isEmpty()) {
      assertThat(head.select(".summary").text().replaceFirst(READING_TIME, ""))
          .isEqualTo(across(own) + levels(own));
      checkMix(head, own, address.endsWith("/all/"));
    }
    recount.questions().stream()
        .filter(question -> question.address().equals(address))
        .forEach(question -> checkPosition(head, question));
    head.select(".summary, .mix").remove();
  }

  private static void checkPosition(Element head, Question question) {
    String collection = question.address().replaceFirst("/.*", "/");
    int all = recount.below(collection).size();
    List<Question> topic =
        recount.questions().stream().filter(q -> q.folder().equals(question.folder())).toList();
    int position = topic.indexOf(question) + 1;
    assertThat(head.select(".meta > li").first().text())
        .isEqualTo(
            "Question %d of %d · %d of %d in its topic",
            question.number(), all, position, topic.size());
    Element bar = head.selectFirst(".progress rect");
    assertThat(bar.attr("width")).isEqualTo("" + question.number());
    head.select(".meta > li").remove();
  }

  private static void checkMix(Element element, String address, boolean none) {
    Map<String, Long> byDifficulty =
        recount.below(address).stream()
            .collect(Collectors.groupingBy(Question::difficulty, Collectors.counting()));
    List<String> expected =
        DIFFICULTIES.stream()
            .filter(label -> byDifficulty.containsKey(id(label)) && !none)
            .map(label -> byDifficulty.get(id(label)) + " " + label)
            .toList();
    assertThat(element.select(".mix li").eachText()).as(address).isEqualTo(expected);
  }

  private static String id(String label) {
    return label.toLowerCase(java.util.Locale.ROOT);
  }

  private static String across(String address) {
    long topics = recount.topicsBelow(address);
    String counted = questions(recount.below(address).size());
    return topics == 0 ? counted : counted + " across " + plural((int) topics, "topic");
  }

  private static String levels(String address) {
    List<String> used =
        LEVELS.stream().filter(level -> words(address, Question::level).contains(level)).toList();
    String names = String.join(", ", used).replaceFirst(", ([^,]*)$", " and $1");
    return used.isEmpty() ? "" : (used.size() == 1 ? " · level " : " · levels ") + names;
  }

  private static List<String> words(String address, Function<Question, String> word) {
    return recount.below(address).stream().map(word).distinct().toList();
  }

  private static String questions(int count) {
    return plural(count, "question");
  }

  private static String plural(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static String target(Element link) {
    return link.absUrl("href").replace("https://site.test/", "");
  }
}
