package dev.querent.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * {@code script/check-samples}, over one file in which all is right and one in which nothing is.
 */
class CheckSamplesTest {
  private static final String FOLDER = "src/test/resources/samples/";

  private record Outcome(int code, String output) {}

  @Test
  void jsonYamlAndShellAreParsed() throws Exception {
    Outcome outcome = check("wrong.md");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(places(outcome.output()))
        .contains("43 bash", "46 bash", "53 JSON", "58 YAML", "62 YAML");
  }

  @Test
  void aGoBlockIsAWholeFile() throws Exception {
    assertThat(places(check("wrong.md").output())).contains("4 not");
  }

  @Test
  void goIsFormattedAndVetted() throws Exception {
    assumeGo();

    assertThat(places(check("wrong.md").output()))
        .containsExactly(
            "4 not",
            "8 gofmt",
            "22 go",
            "30 go",
            "37 expected",
            "37 go",
            "43 bash",
            "46 bash",
            "53 JSON",
            "58 YAML",
            "62 YAML");
  }

  @Test
  void blocksInQuotesListsAndOtherFilesAreFound() throws Exception {
    Outcome outcome = check("right.md", "program.go");

    assertThat(outcome.output()).contains("no mistakes", "1 JSON, 1 YAML, 2 shell");
    assertThat(outcome.code()).isZero();
  }

  @Test
  void whatNeedsANewerGoIsCountedAndNotVetted() throws Exception {
    assumeGo();

    assertThat(check("right.md", "program.go").output())
        .contains("checked: 2 Go,", "no tool to check: 1 newer Go");
  }

  @Test
  void anArgumentThatDoesNotExistIsAnError() throws Exception {
    Outcome outcome = check("missing.md");

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.output()).contains("missing.md' does not exist");
  }

  /** Line and first word of each message. */
  private static List<String> places(String output) {
    return output
        .lines()
        .filter(line -> line.startsWith(FOLDER))
        .map(line -> line.replaceFirst("^[^:]+:(\\d+): error: (\\w+).*", "$1 $2"))
        .toList();
  }

  private static void assumeGo() {
    assumeTrue(onPath("go") && onPath("gofmt"), "Go is not installed");
  }

  private static boolean onPath(String tool) {
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      if (Path.of(folder, tool).toFile().canExecute()) {
        return true;
      }
    }
    return false;
  }

  private static Outcome check(String... names) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>(List.of(java, "-cp", path, "script/CheckSamples.java"));
    for (String name : names) {
      command.add(FOLDER + name);
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Outcome(process.exitValue(), output);
  }
}
