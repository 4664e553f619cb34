package dev.querent.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The workflows run strangers' proposals: these rules keep that harmless. */
class WorkflowsTest {
  private static final Pattern USES = Pattern.compile("uses: *(\\S+)(.*)");
  private static final Pattern PINNED = Pattern.compile("(actions/[a-z-]+)@([0-9a-f]{40})");

  /** Hashes are never typed from memory: a new one is looked up in the action's repository. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "actions/checkout", "3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1",
          "actions/setup-java", "b6effb05e454b25005698d916606bdc6ffcbf961 # v5.7.0",
          "actions/configure-pages", "983d7736d9b0ae728b81ab479565c72886d7745b # v5.0.0",
          "actions/upload-pages-artifact", "fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0",
          "actions/deploy-pages", "cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0",
          "actions/upload-artifact", "bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0");

  static Stream<Path> workflows() throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(Path.of(".github/workflows"))) {
      files = listed.sorted().toList();
    }
    assertThat(files).isNotEmpty();
    return files.stream();
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void everyActionIsPinnedToAKnownCommit(Path workflow) throws IOException {
    int uses = 0;
    for (String line : Files.readAllLines(workflow)) {
      Matcher action = USES.matcher(line);
      if (action.find()) {
        uses++;
        Matcher pinned = PINNED.matcher(action.group(1));
        assertThat(pinned.matches()).as(line).isTrue();
        assertThat(pinned.group(2) + action.group(2)).isEqualTo(KNOWN.get(pinned.group(1)));
      }
    }
    assertThat(uses).isPositive();
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void theTopGrantsReadingOnly(Path workflow) throws IOException {
    assertThat(Files.readString(workflow)).contains("\npermissions:\n  contents: read\n\n");
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void noWorkflowRunsProposalsWithRights(Path workflow) throws IOException {
    String text = Files.readString(workflow);
    assertThat(text)
        .doesNotContain("pull_request_target")
        .doesNotContain("workflow_run")
        .doesNotContain("secrets.")
        .doesNotContain("write-all");
    if (text.contains("pull_request:")) {
      assertThat(text).doesNotContain(": write");
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void noExpressionStandsInAScript(Path workflow) throws IOException {
    int indent = -1;
    for (String line : Files.readAllLines(workflow)) {
      int here = line.indexOf(line.strip());
      if (indent >= 0 && !line.isBlank() && here <= indent) {
        indent = -1;
      }
      if (line.strip().matches("(- )?run:.*")) {
        indent = here;
      }
      if (indent >= 0) {
        // An expression is pasted into the script before the shell reads it.
        assertThat(line).doesNotContain("${{");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void checkingOutLeavesNoCredentials(Path workflow) throws IOException {
    String text = Files.readString(workflow);
    assertThat(count(text, "persist-credentials: false"))
        .isEqualTo(count(text, "actions/checkout@"));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
