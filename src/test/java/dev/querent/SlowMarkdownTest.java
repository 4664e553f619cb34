package dev.querent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Files that the Markdown parser would read for minutes or for ever. */
class SlowMarkdownTest {
  /** One member of each family; each takes fifteen times the limit and more on a fast machine. */
  private static final Map<String, String> SLOW =
      new TreeMap<>(
          Map.of(
              "backslashes", "[" + "\\".repeat(40),
              "instructions", "a<?".repeat(300_000),
              "links", "[a](".repeat(200_000)));

  @Test
  void aFileThatTakesTooLongIsNamedAndTheOthersAreStillChecked() {
    try (SiteProject project = SiteProject.bare()) {
      project.file("querent.yaml", "title: Test\nlimits:\n  markdown-seconds: 1\n");
      SLOW.forEach((name, body) -> project.question("c/" + name + ".md", name, body));
      project.question("c/wrong.md", "Wrong", "See [that](nowhere.md).");

      SiteProject.Run run = project.run("build").exitsWith(1);

      List<String> errors = run.err().lines().filter(line -> line.contains(": error: ")).toList();
      assertThat(errors).hasSize(SLOW.size() + 1);
      for (String name : SLOW.keySet()) {
        assertThat(errors)
            .contains(
                "content/c/"
                    + name
                    + ".md: error: the file takes more than 1.0 s of processor time to read"
                    + " [markdown-too-slow]");
      }
      assertThat(errors.get(errors.size() - 1))
          .startsWith("content/c/wrong.md:6:12: error:")
          .endsWith("[broken-link]");
      assertThat(project.site()).doesNotExist();
    }
  }
}
