package dev.querent.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The keys that the guide explains, against those the program knows. A key that does not exist is
 * answered with the ones that do.
 */
class GuideKeysTest {
  private static final String NONSENSE = "qqqqqqqqqqqq";
  private static final Pattern ANSWER =
      Pattern.compile(
          "there is no key '" + NONSENSE + "'(?: in '([a-z.]+)')?[^=]*= help: use one of (.*)");
  private static final Pattern ROW = Pattern.compile("^\\| `([a-z0-9.:_-]+)` \\|.*");

  private final SiteProject project = SiteProject.bare();

  @AfterEach
  void remove() {
    project.close();
  }

  /** What the program says it knows, with nested keys dotted. */
  private Set<String> knownAfterBuild() {
    Set<String> known = new TreeSet<>();
    Matcher answers = ANSWER.matcher(project.run("build").err());
    while (answers.find()) {
      String parent = answers.group(1) == null ? "" : answers.group(1) + ".";
      for (String key : answers.group(2).split(", ")) {
        known.add(parent + key.replace("'", ""));
      }
    }
    assertThat(known).isNotEmpty();
    return known;
  }

  private static Set<String> explained(String page) throws IOException {
    return Files.readAllLines(Path.of("content/guide", page)).stream()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(row -> row.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theGuideExplainsEveryKeyOfTheConfiguration() throws IOException {
    String nonsense = NONSENSE + ": 1";
    project.file(
        "querent.yaml",
        String.join(
            "\n",
            "title: Test",
            nonsense,
            "repository: { url: https://github.com/example/x, " + nonsense + " }",
            "license: { name: X, " + nonsense + " }",
            "limits: { " + nonsense + " }",
            "search: { " + nonsense + " }",
            "difficulty: [{ id: hard, label: Hard, " + nonsense + " }]",
            "look:",
            "  accent: { " + nonsense + " }",
            "  marker: { " + nonsense + " }",
            "  paper: { " + nonsense + " }",
            "  text: { " + nonsense + " }",
            "  fonts: { " + nonsense + " }",
            "  logo: { file: a.svg, " + nonsense + " }",
            "  " + nonsense,
            "navigation: [{ to: a, " + nonsense + " }]",
            "footer: { groups: [{ links: [{ to: a, "
                + nonsense
                + " }], "
                + nonsense
                + " }], "
                + nonsense
                + " }",
            "head: { meta: { " + nonsense + " }, link: { " + nonsense + " }, " + nonsense + " }",
            "level: [{ id: exam, label: Exam, " + nonsense + " }]",
            ""));

    assertThat(explained("configuration.md"))
        .containsExactlyInAnyOrderElementsOf(knownAfterBuild());
  }

  @Test
  void theGuideExplainsEveryKeyOfFrontMatter() throws IOException {
    String nonsense = NONSENSE + ": 1";
    project.file("content/a/b.md", "---\n" + nonsense + "\n---\n# B?\n\nAnswer.\n");
    project.file(
        "content/a/index.md",
        "---\n" + nonsense + "\ndefaults: { " + nonsense + " }\n---\n# A\n\nText.\n");

    assertThat(explained("front-matter.md")).containsExactlyInAnyOrderElementsOf(knownAfterBuild());
  }

  /** A value for each key of front matter, to see which file takes it. */
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("aliases", "[/old/]"),
          Map.entry("defaults", "{ kind: question }"),
          Map.entry("description", "Text."),
          Map.entry("difficulty", "hard"),
          Map.entry("extra", "{ owner: me }"),
          Map.entry("id", "k3v9xq2m"),
          Map.entry("kind", "question"),
          Map.entry("level", "senior"),
          Map.entry("license", "MIT"),
          Map.entry("related", "[k3v9xq2n]"),
          Map.entry("reviewed", "2026-11-20"),
          Map.entry("search", "false"),
          Map.entry("source", "A book"),
          Map.entry("start", "b.md"),
          Map.entry("status", "published"),
          Map.entry("tags", "[sql]"),
          Map.entry("title", "Locks"),
          Map.entry("weight", "20"));

  /** The keys in the table below a heading of the page about front matter. */
  private static Set<String> explainedBelow(String heading) throws IOException {
    String page = Files.readString(Path.of("content/guide/front-matter.md"));
    String section = page.substring(page.indexOf("\n## " + heading)).split("\n## ", 3)[1];
    return section
        .lines()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(row -> row.group(1))
        .filter(key -> !key.contains("."))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> acceptedIn(String file) {
    Set<String> accepted = new TreeSet<>(VALUES.keySet());
    accepted.removeIf(key -> !isAccepted(file, key + ": " + VALUES.get(key)));
    return accepted;
  }

  /** Whether a key may stand in this file: its example is neither unknown nor without effect. */
  private boolean isAccepted(String file, String example) {
    project.file("content/a/" + file, "---\n" + example + "\n---\n# A?\n\nAnswer.\n");
    String errors = project.run("build").err();
    return errors.lines().noneMatch(l -> l.startsWith("content/a/" + file) && isAboutKeys(l));
  }

  private static boolean isAboutKeys(String message) {
    return message.endsWith("[unknown-key]")
        || message.endsWith("[bad-value]")
        || message.endsWith("[yaml-syntax]");
  }

  @Test
  void theGuideExplainsTheKeysOfAQuestionAndOfAnIndexApart() throws IOException {
    assertThat(explainedBelow("Questions and pages")).isEqualTo(acceptedIn("b.md"));
    assertThat(explainedBelow("What an `index.md` may say")).isEqualTo(acceptedIn("index.md"));
  }

  @Test
  void everyExampleOfTheConfigurationIsAccepted() throws IOException {
    String page = Files.readString(Path.of("content/guide/configuration.md"));
    List<String> blocks =
        Pattern.compile("```yaml[^\n]*\n(.*?)```", Pattern.DOTALL)
            .matcher(page)
            .results()
            .map(block -> block.group(1))
            .toList();
    assertThat(blocks).hasSizeGreaterThan(4);
    for (String block : blocks) {
      project.file("querent.yaml", block.contains("title:") ? block : "title: Test\n" + block);
      assertThat(project.run("build").err().lines().filter(GuideKeysTest::isAboutKeys))
          .as(block)
          .isEmpty();
    }
  }
}
