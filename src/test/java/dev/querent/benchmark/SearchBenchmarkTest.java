package dev.querent.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.querent.browser.WebBrowser;
import dev.querent.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code script/benchmark-search} takes and prints. */
class SearchBenchmarkTest {
  private static final List<String> QUERENT =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-cp",
          System.getProperty("java.class.path"),
          Main.class.getName());

  @TempDir Path folder;

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aRunWithoutPagefindTellsOfQuerentAlone() throws IOException {
    assumeTrue(WebBrowser.isInstalled(), "neither Chromium nor Chrome was found");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BenchmarkOptions options = new BenchmarkOptions(List.of(20), 1, 1, Optional.empty());

    SearchBenchmark.print(options, QUERENT, new PrintStream(out, true, StandardCharsets.UTF_8));

    String report = out.toString(StandardCharsets.UTF_8);
    assertThat(report)
        .startsWith("Command: `RUNS=1 VISITS=1 script/benchmark-search 20`")
        .containsPattern("\\| 20 \\| Querent's engine \\|( [\\d,]+ \\|){7} 1\\.00 \\| 1\\.00 \\|\n")
        .containsPattern(
            "\\| 20 \\| Querent's dialog \\|( [\\d,]+ \\|){7} [\\d.]+ \\| [\\d.]+ \\|\n")
        .containsPattern("\\| 20 \\| keystroke to paint, files in memory \\| [\\d.]+ \\|")
        .containsPattern("\\| 20 \\| ranking alone \\| [\\d.]+ \\| [\\d.]+ \\| 5 \\|\n")
        .containsPattern("\\| 20 \\| a site with search \\| [\\d.]+ \\|")
        .containsPattern("\\| 20 \\| Querent \\| [\\d,]+ \\| [\\d,]+ \\| 1\\.00 \\|\n")
        .doesNotContain("| 20 | Pagefind");
  }

  @Test
  void withoutArgumentsThreeSizesAreMeasured() throws IOException {
    BenchmarkOptions options = BenchmarkOptions.of(List.of(), Map.of());
    assertThat(options.command())
        .isEqualTo("RUNS=3 VISITS=30 script/benchmark-search 100 1000 10000");
    assertThat(options.pagefind()).isEmpty();
  }

  @Test
  void argumentsAndVariablesSayWhatIsMeasured() throws IOException {
    BenchmarkOptions options =
        BenchmarkOptions.of(List.of("20", "50"), Map.of("RUNS", "1", "VISITS", "2"));
    assertThat(options.command()).isEqualTo("RUNS=1 VISITS=2 script/benchmark-search 20 50");
  }

  @Test
  void aSizeThatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> BenchmarkOptions.of(List.of("--help"), Map.of()))
        .hasMessage("a number of questions is '--help', must be a number from 1 to 9999999");
    assertThatThrownBy(() -> BenchmarkOptions.of(List.of(), Map.of("RUNS", "0")))
        .hasMessage("RUNS is '0', must be a number from 1 to 9999999");
  }

  @Test
  void pagefindIsFoundOnThePath() throws IOException {
    Path program = program("bin/pagefind");
    Map<String, String> environment = Map.of("PATH", program.getParent().toString());
    assertThat(Pagefind.find(environment)).contains(new Pagefind(program));
  }

  @Test
  void ofThePackageOfPagefindTheProgramIsTakenNotItsScript() throws IOException {
    program("node_modules/.bin/pagefind");
    Path program = program("node_modules/@pagefind/linux-x64/bin/pagefind_extended");
    Map<String, String> environment = Map.of("PAGEFIND", folder.toString());
    assertThat(Pagefind.find(environment)).contains(new Pagefind(program));
  }

  @Test
  void aFolderWithoutPagefindIsRefused() {
    assertThatThrownBy(() -> Pagefind.find(Map.of("PAGEFIND", folder.toString())))
        .hasMessage("PAGEFIND is '%s', which is neither Pagefind nor a folder with it", folder);
  }

  private Path program(String name) throws IOException {
    Path program = folder.toAbsolutePath().resolve(name);
    Files.createDirectories(program.getParent());
    Files.createFile(program);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program;
  }

  @Test
  void timesOfBothKindsAreRead() {
    assertThat(MeasuredCommand.ofGnuTime("1.50 0.25 2048\n").cpuSeconds()).isEqualTo(1.75);
    assertThat(MeasuredCommand.ofGnuTime("1.50 0.25 2048\n").mebibytes()).hasValue(2);
    MeasuredCommand.Cost shell = MeasuredCommand.ofShell("0m0.01s 0m0.00s\n1m1.25s 0m0.50s\n");
    assertThat(shell.cpuSeconds()).isEqualTo(61.75);
    assertThat(shell.mebibytes()).isEmpty();
  }

  @Test
  void theMedianIsInTheMiddleAndNineOfTenAreNotAboveTheNinetieth() {
    assertThat(new Sample(List.of(3.0, 1.0, 2.0)).median()).isEqualTo(2);
    assertThat(new Sample(List.of(4.0, 1.0, 2.0, 3.0)).median()).isEqualTo(2.5);
    Sample ten = new Sample(List.of(9.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 10.0));
    assertThat(ten.ninetieth()).isEqualTo(9);
    assertThat(new Sample(List.of(7.0)).ninetieth()).isEqualTo(7);
  }
}
