package dev.querent.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code script/check-samples}, over one file in which all is right and one in which nothing is.
 */
class CheckSamplesTest {
  private static final Path SAMPLES = Path.of("src/test/resources/samples");
  private static final Path HERE = Path.of("");

  /** Line and first word of each message about {@code wrong.md}. */
  private static final List<String> WRONG =
      List.of(
          ("4 not,8 gofmt,22 go,30 go,37 expected,42 bash,46 bash,53 JSON,58 YAML,62 YAML,65 bash,"
                  + "72 bash,76 bash,82 YAML,87 JSON,92 JSON,97 YAML,101 JSON,105 bash,108 bash,"
                  + "109 bash,116 bash,124 go,130 bash,134 bash")
              .split(","));

  @TempDir Path folder;

  private record Outcome(int code, String output) {}

  @Test
  void everyMistakeIsFoundInItsLine() throws Exception {
    assumeGo();

    Outcome outcome = check(HERE, samples("wrong.md"));

    assertThat(places(outcome.output())).containsExactlyElementsOf(WRONG);
    assertThat(outcome.output()).contains("25 mistakes");
    assertThat(outcome.code()).isEqualTo(1);
  }

  @Test
  void withoutGoTheOtherMistakesAreFound() throws Exception {
    assertThat(places(check(HERE, samples("wrong.md")).output()))
        .containsAll(
            WRONG.stream().filter(place -> place.matches(".*(not|bash|JSON|YAML)")).toList());
  }

  @Test
  void blocksInQuotesListsAndDefinitionsAreFoundAndOnlyThose() throws Exception {
    Outcome outcome = check(HERE, samples("right.md", "program.go", "program.sh"));

    assertThat(outcome.output()).contains("no mistakes", "1 JSON, 3 YAML, 8 shell", "1 zsh");
    assertThat(outcome.code()).isZero();
  }

  @Test
  void whatABuildConstraintExcludesIsNotVetted() throws Exception {
    assumeGo();

    assertThat(check(HERE, samples("right.md", "program.go")).output())
        .contains("checked: 6 Go,", "not checked: 1 zsh; not vetted: 3 Go");
  }

  @Test
  void nothingToVetIsNoMistake() throws Exception {
    assumeGo();

    Outcome outcome = check(HERE, samples("excluded.md"));

    assertThat(outcome.output()).contains("no mistakes", "not vetted: 1 Go");
    assertThat(outcome.code()).isZero();
  }

  @Test
  void aFailureOfVetWithoutAPlaceIsReportedBesideOneThatHasOne() throws Exception {
    assumeGo();

    // Without it newer versions of Go leave cgo out where there is no C compiler.
    Map<String, String> environment = Map.of("CGO_ENABLED", "1");
    String output = run(HERE, environment, command(samples("unplaced.md"))).output();

    assertThat(places(output)).containsExactly("7 go", "12 go");
    assertThat(output).contains("2 mistakes");
  }

  @Test
  void aPathMayHoldSpaces() throws Exception {
    assumeGo();
    Files.createDirectory(folder.resolve("a b"));
    Files.copy(SAMPLES.resolve("wrong.md"), folder.resolve("a b/wr ong.md"));

    assertThat(check(folder, "a b").output())
        .contains("a b/wr ong.md:22: error: go vet: fmt.Printf", "25 mistakes");
  }

  @Test
  void lineEndingsAndAByteOrderMarkMakeNoDifference() throws Exception {
    String unix = Files.readString(SAMPLES.resolve("right.md"));
    Files.writeString(folder.resolve("RIGHT.MD"), "\uFEFF" + unix.replace("\n", "\r\n"));
    String program = Files.readString(SAMPLES.resolve("program.go"));
    Files.writeString(folder.resolve("program.go"), program.replace("\n", "\r\n"));

    assertThat(check(folder, ".").output())
        .isEqualTo(check(HERE, samples("right.md", "program.go")).output())
        .contains("no mistakes", "1 JSON, 3 YAML, 7 shell");
  }

  @Test
  void aFileThatIsNotUtf8IsReportedAndTheNextOneIsChecked() throws Exception {
    Files.write(folder.resolve("a.md"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(folder.resolve("b.md"), "```json\n{\n```\n");

    assertThat(check(folder, "a.md", "b.md").output())
        .startsWith("a.md:1: error: this file is not UTF-8\nb.md:2: error: JSON")
        .contains("2 mistakes");
  }

  @Test
  void sampleFilesAreCheckedAndHaveToBeIncluded() throws Exception {
    Path content = Files.createDirectory(folder.resolve("content"));
    Files.createDirectory(content.resolve(".editor"));
    Files.writeString(content.resolve(".editor/settings.json"), "// for an editor");
    for (String name : List.of("in", "out")) {
      Files.writeString(content.resolve(name + ".sh"), "fi\n");
      Files.writeString(content.resolve(name + ".bash"), "fi\n");
      Files.writeString(content.resolve(name + ".json"), "{\n");
      Files.writeString(content.resolve(name + ".yaml"), "[\n");
      Files.writeString(content.resolve(name + ".yml"), "[\n");
      Files.writeString(content.resolve(name + ".go"), "x\n");
    }
    Files.writeString(content.resolve("search-tests.yaml"), "[\n");
    Files.writeString(
        content.resolve("page.md"),
        """
        - {{include "in.sh"}}

        > {{include "in.bash"}}

        {{include "in.json" lines="1"}}

        {{include "in.yaml"}}

        {{include "./in.yml"}}

        {{include "in.go"}}

            {{include "out.go"}}

        ```text
        {{include "out.sh"}}
        ```
        """);

    Outcome outcome = check(folder);

    assertThat(outcome.output().lines().map(line -> line.replaceFirst("(error: \\w+).*", "$1")))
        .containsExactlyInAnyOrder(
            "content/in.bash:1: error: bash",
            "content/in.go:1: error: not",
            "content/in.json:1: error: JSON",
            "content/in.sh:1: error: bash",
            "content/in.yaml:1: error: YAML",
            "content/in.yml:1: error: YAML",
            "content/out.bash:1: error: bash",
            "content/out.bash:1: error: no",
            "content/out.go:1: error: no",
            "content/out.go:1: error: not",
            "content/out.json:1: error: JSON",
            "content/out.json:1: error: no",
            "content/out.sh:1: error: bash",
            "content/out.sh:1: error: no",
            "content/out.yaml:1: error: YAML",
            "content/out.yaml:1: error: no",
            "content/out.yml:1: error: YAML",
            "content/out.yml:1: error: no",
            "content/search-tests.yaml:1: error: YAML",
            "check-samples: 19 mistakes in content; checked: 2 JSON, 5 YAML, 4 shell");
  }

  @Test
  void theTextsOfThisRepositoryHoldNoMistake() throws Exception {
    Outcome outcome = check(HERE);

    assertThat(outcome.output())
        .contains("no mistakes in content, docs, README.md, CONTRIBUTING.md;");
    assertThat(outcome.code()).isZero();
    assertThat(number(outcome.output(), "Go")).isGreaterThanOrEqualTo(50);
    assertThat(number(outcome.output(), "shell")).isGreaterThanOrEqualTo(80);
    assertThat(number(outcome.output(), "YAML")).isGreaterThanOrEqualTo(10);
  }

  @Test
  void anArgumentThatDoesNotExistIsAnError() throws Exception {
    Outcome outcome = check(HERE, samples("right.md", "missing.md"));

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.output()).contains("missing.md' does not exist");
  }

  @Test
  void aRepositoryWithoutTextsIsAnError() throws Exception {
    Outcome outcome = check(folder);

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.output()).contains("none of [content, docs, README.md, CONTRIBUTING.md]");
  }

  /** No Java and no Go are on the path, and the script is started through two symbolic links. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theScriptNeedsOnlyJavaHomeAndMayBeLinked() throws Exception {
    Path script = Files.createDirectory(folder.resolve("script"));
    for (String name : List.of("check-samples", "CheckSamples.java")) {
      Path original = Path.of("script", name);
      Files.copy(original, script.resolve(name));
      script.resolve(name).toFile().setExecutable(true);
    }
    Path lib = Files.createDirectories(folder.resolve("target/app/lib"));
    for (String jar : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path file = Path.of(jar);
      if (file.getFileName().toString().matches("(flexmark|jackson|snakeyaml).*")) {
        Files.copy(file, lib.resolve(file.getFileName()));
      }
    }
    Path tools = Files.createDirectory(folder.resolve("tools"));
    for (String tool : List.of("dirname", "readlink", "bash")) {
      String start = "#!/bin/sh\nexec '" + onPath(tool) + "' \"$@\"\n";
      Files.writeString(tools.resolve(tool), start).toFile().setExecutable(true);
    }
    Files.copy(SAMPLES.resolve("right.md"), folder.resolve("README.md"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("script/check-samples"));
    Files.createSymbolicLink(tools.resolve("link"), link);

    Outcome outcome =
        run(
            tools,
            Map.of("PATH", tools.toString(), "JAVA_HOME", System.getProperty("java.home")),
            List.of(tools.resolve("link").toString()));

    assertThat(outcome.output())
        .isEqualTo(
            "check-samples: no mistakes in README.md; checked: 1 JSON, 3 YAML, 7 shell;"
                + " not checked: 8 Go, 1 zsh\n");
    assertThat(outcome.code()).isZero();
  }

  /** Line and first word of each message. */
  private static List<String> places(String output) {
    return output
        .lines()
        .filter(line -> line.contains(": error: "))
        .map(line -> line.replaceFirst("^[^:]+:(\\d+): error: (\\w+).*", "$1 $2"))
        .toList();
  }

  private static int number(String output, String label) {
    Matcher number = Pattern.compile("(\\d+) " + label).matcher(output);
    return number.find() ? Integer.parseInt(number.group(1)) : 0;
  }

  private static String[] samples(String... names) {
    return Stream.of(names).map(name -> SAMPLES.resolve(name).toString()).toArray(String[]::new);
  }

  private static void assumeGo() {
    assumeTrue(onPath("go") != null && onPath("gofmt") != null, "Go is not installed");
  }

  private static Path onPath(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  private static Outcome check(Path folder, String... arguments) throws Exception {
    return run(folder, Map.of(), command(arguments));
  }

  /** The source file itself, as the script would start it. */
  private static List<String> command(String... arguments) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String source = Path.of("script/CheckSamples.java").toAbsolutePath().toString();
    // It is compiled at every start, and ends too soon for better machine code.
    List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1"));
    command.addAll(
        List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), source));
    command.addAll(List.of(arguments));
    return command;
  }

  private static Outcome run(Path folder, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(folder.toAbsolutePath().toFile()).environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Outcome(process.exitValue(), output);
  }
}
