package dev.querent.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.querent.SiteProject;
import dev.querent.site.Recount.Question;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * This repository's own questions: how many there are, where they appear, and what each one has.
 */
class OwnQuestionsTest {
  private static final Path CONTENT = Path.of("content");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’_.-]*");
  private static final Pattern LINK_TO_FILE = Pattern.compile("\\]\\(([^):#]+\\.md)[)#]");

  private static SiteProject project;
  private static List<Question> questions;
  private static Map<String, Text> texts;

  /** The source of a question, in its parts. */
  private record Text(
      String header, String answer, String keyPoints, String followUps, String references) {
    static Text of(String source) {
      String[] halves = source.split("\n---\n", 2);
      String body = halves[1];
      int points = body.indexOf("\n## Key points\n");
      int follow = body.indexOf("\n## Follow-ups\n");
      int references = body.indexOf("\n## References\n");
      assertThat(List.of(points, follow, references)).doesNotContain(-1).isSorted();
      return new Text(
          halves[0],
          body.substring(0, points),
          body.substring(points, follow),
          body.substring(follow, references),
          body.substring(references));
    }

    /** The answer's words outside code, tables and the title. */
    long words() {
      String prose = answer.replaceAll("(?s)\n(```+).*?\n\\1", "\n").replaceAll("\n[#|].*", "");
      return WORD.matcher(prose).results().count();
    }

    boolean hasCode() {
      return Pattern.compile("\n```(?!text|http)\\w|\\{\\{include").matcher(answer).find();
    }

    boolean hasTableOrDiagram() {
      return Pattern.compile("\n(\\|:?-+|```text)|\\.svg").matcher(answer).find();
    }

    static long items(String section) {
      return section.lines().filter(line -> line.startsWith("- ")).count();
    }
  }

  @BeforeAll
  static void build() throws IOException {
    project = SiteProject.ofThisRepository();
    project.run("build").exitsWith(0).printsNoProblem();
    questions = new Recount(CONTENT, List.of("networking", "go-net")).questions();
    texts = new LinkedHashMap<>();
    for (Question question : questions) {
      texts.put(question.address(), Text.of(Files.readString(file(question))));
    }
  }

  @AfterAll
  static void remove() {
    project.close();
  }

  private static Path file(Question question) {
    return CONTENT.resolve(question.address().replaceFirst("/$", ".md"));
  }

  private static List<Question> in(String collection, List<Question> questions) {
    return questions.stream().filter(q -> q.folder().startsWith(collection + "/")).toList();
  }

  private static Map<String, Long> count(List<Question> questions, Function<Question, String> by) {
    return questions.stream()
        .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.counting()));
  }

  /** The first 78, with their difficulties and in their order; others may come between them. */
  private static List<Question> founding() throws IOException {
    List<String> listed = Files.readAllLines(Path.of("src/test/resources/own-questions.txt"));
    List<Question> found =
        questions.stream()
            .filter(q -> listed.stream().anyMatch(line -> line.startsWith(q.address() + " ")))
            .toList();
    assertThat(found)
        .extracting(q -> q.address() + " " + q.difficulty())
        .containsExactlyElementsOf(listed);
    return found;
  }

  @Test
  void networkingHasThirtyEightQuestionsInTwelveTopics() throws IOException {
    List<Question> networking = in("networking", founding());

    assertThat(count(networking, Question::folder).values())
        .containsExactly(2L, 7L, 2L, 3L, 4L, 4L, 3L, 4L, 2L, 3L, 2L, 2L);
    assertThat(count(networking, Question::difficulty))
        .containsOnly(
            Map.entry("warm-up", 2L),
            Map.entry("medium", 13L),
            Map.entry("hard", 18L),
            Map.entry("staff", 5L));
    assertThat(networking).extracting(Question::level).containsOnly("senior");
  }

  @Test
  void goNetHasTenQuestionsOnEachOfFourLevels() throws IOException {
    assertThat(count(in("go-net", founding()), Question::level).entrySet())
        .extracting(Map.Entry::getKey, Map.Entry::getValue)
        .containsExactly(
            tuple("junior", 10L),
            tuple("middle", 10L),
            tuple("senior", 10L),
            tuple("professional", 10L));
    assertThat(in("go-net", questions))
        .allMatch(q -> q.folder().equals("go-net/" + q.level() + "/"));
  }

  @Test
  void eachQuestionIsWholeOnItsPageItsTopicAndTheWholeCollection() {
    for (Question question : questions) {
      Element own = project.html(question.address()).selectFirst("main");
      String collection = question.folder().substring(0, question.folder().indexOf('/') + 1);
      assertThat(WORD.matcher(own.select(".page-body .prose").text()).results().count())
          .as("words on /%s", question.address())
          .isGreaterThan(texts.get(question.address()).words());

      for (String page : List.of(question.folder(), collection + "all/")) {
        String id = question.address().substring(page.replace("all/", "").length());
        Element there = project.html(page).selectFirst("article[id=" + id + "]");
        assertThat(there).as("%s on /%s", id, page).isNotNull();
        assertThat(there.select("h2 a, h3 a").first().text()).isEqualTo(own.select("h1").text());
        assertThat(there.select(".prose").eachText())
            .as("prompt, answer and sections of %s on /%s", id, page)
            .isEqualTo(own.select(".page-body .prose").eachText());
      }
    }
  }

  @Test
  void eachQuestionHasWhatAReaderExpects() {
    texts.forEach(
        (address, text) -> {
          assertThat(text.header()).as(address).contains("\nreviewed: 20", "\nid: ");
          assertThat(text.words()).as("words of %s", address).isBetween(100L, 700L);
          assertThat(Text.items(text.keyPoints())).as("points: %s", address).isBetween(3L, 5L);
          assertThat(Text.items(text.followUps())).as("follow-ups: %s", address).isBetween(2L, 4L);
          assertThat(text.followUps()).as("follow-ups: %s", address).contains(".md");
          assertThat(text.references()).as("references: %s", address).contains("](https://");
          assertThat(text.references()).as("a section: %s", address).containsPattern("§|#|: `");
        });
    assertThat(questions).allSatisfy(q -> assertThat(q.tags()).hasSizeBetween(2, 6));
  }

  @Test
  void manyHaveCodeATableOrADiagram() {
    assertThat(texts.values().stream().filter(Text::hasCode)).hasSizeGreaterThanOrEqualTo(40);
    assertThat(texts.values().stream().filter(Text::hasTableOrDiagram))
        .hasSizeGreaterThanOrEqualTo(25);
  }

  @Test
  void theCollectionsLinkToEachOther() {
    assertThat(linked("networking", "/go-net/")).hasSizeGreaterThanOrEqualTo(8);
    assertThat(linked("go-net", "/networking/")).hasSizeGreaterThanOrEqualTo(8);
  }

  /** Questions of a collection with a link to a file whose path has this part. */
  private static List<String> linked(String collection, String part) {
    return texts.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(collection + "/"))
        .filter(
            entry ->
                Stream.of(entry.getValue().answer(), entry.getValue().followUps())
                    .flatMap(text -> LINK_TO_FILE.matcher(text).results())
                    .anyMatch(link -> link.group(1).contains(part)))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Test
  void noQuestionIsAnIsland() {
    Collection<String> reached = new TreeSet<>();
    for (Question question : questions) {
      URI here = URI.create("/" + question.address());
      project.html(question.address()).select(".follow-ups a, .related a").stream()
          .map(link -> here.resolve(link.attr("href")).getPath())
          .forEach(reached::add);
    }
    assertThat(questions).extracting(q -> "/" + q.address()).allMatch(reached::contains);
  }

  @Test
  void tagsAndGlossaryAreShortAndInUse() throws IOException {
    List<String> settings = Files.readAllLines(Path.of("querent.yaml"));
    List<String> tags = keysBelow("tags", settings);
    List<String> glossary = keysBelow("glossary", settings);
    String everything = String.join("\n", allSources());

    assertThat(tags).isNotEmpty().hasSizeLessThanOrEqualTo(60);
    assertThat(questions.stream().flatMap(q -> q.tags().stream()).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(tags);
    assertThat(glossary).isNotEmpty().hasSizeLessThanOrEqualTo(80);
    assertThat(glossary)
        .allSatisfy(
            term -> assertThat(everything).containsPattern("\\b" + Pattern.quote(term) + "\\b"));
  }

  private static List<String> keysBelow(String key, List<String> yaml) {
    return yaml.stream()
        .skip(yaml.indexOf(key + ":") + 1L)
        .takeWhile(line -> line.startsWith("  "))
        .map(line -> line.strip().replaceFirst(":.*", ""))
        .toList();
  }

  private static List<String> allSources() throws IOException {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CONTENT)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
        sources.add(Files.readString(file));
      }
    }
    return sources;
  }
}
