package dev.querent.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final Pattern ROW = Pattern.compile("^\\| `([a-z.-]+)` \\|.*");

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
            "difficulty: [{ id: hard, label: Hard, " + nonsense + " }]",
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
}
