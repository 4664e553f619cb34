package dev.querent.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.querent.FirstVisit;
import dev.querent.benchmark.Lighthouse.Judgement;
import dev.querent.browser.OwnSite;
import dev.querent.browser.Shared;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What {@code script/benchmark-pages} takes and prints. */
class PagesBenchmarkTest {
  /** A report of Lighthouse, with what is read of it. */
  private static final String REPORT =
      """
      {"categories": {
        "performance": {"score": 1, "auditRefs": [
          {"id": "cumulative-layout-shift", "weight": 25},
          {"id": "speed-index", "weight": 10}]},
        "accessibility": {"score": 0.956, "auditRefs": [
          {"id": "color-contrast", "weight": 7},
          {"id": "image-alt", "weight": 10},
          {"id": "list", "weight": 7},
          {"id": "focus-traps", "weight": 0}]},
        "best-practices": {"score": 1, "auditRefs": []},
        "seo": {"score": 1, "auditRefs": []}},
       "audits": {
        "cumulative-layout-shift": {"score": 1, "numericValue": 0.0125},
        "speed-index": {"score": 0.99},
        "color-contrast": {"score": 0},
        "image-alt": {"score": 1},
        "list": {"score": null},
        "focus-traps": {"score": 0}}}
      """;

  @TempDir Path folder;

  @Test
  void ofAReportTheScoresAreReadAndWhatTookPoints() {
    Judgement judgement = Lighthouse.read(REPORT);
    assertThat(judgement.scores()).containsExactly(100, 96, 100, 100);
    assertThat(judgement.shift()).isEqualTo(0.0125);
    assertThat(judgement.faults()).containsExactly("color-contrast");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void lighthouseIsAskedAsOnATelephoneAndAsOnADesktopComputer() throws IOException {
    Path report = Files.writeString(folder.resolve("report.json"), REPORT);
    Path asked = folder.resolve("asked");
    Path program = folder.resolve("lighthouse");
    String script = "#!/bin/sh%necho \"$*\" >>'%s'%ncat '%s'%n".formatted(asked, report);
    Files.writeString(program, script);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    Lighthouse lighthouse = Lighthouse.find(Map.of("PATH", folder.toString())).orElseThrow();

    assertThat(lighthouse.judge("http://127.0.0.1/", false)).isEqualTo(Lighthouse.read(REPORT));
    lighthouse.judge("http://127.0.0.1/", true);

    List<String> lines = Files.readAllLines(asked);
    assertThat(lines).hasSize(2).allMatch(line -> line.startsWith("http://127.0.0.1/ "));
    assertThat(lines.get(0)).doesNotContain("--preset");
    assertThat(lines.get(1)).endsWith(" --preset=desktop");
  }

  @Test
  void aFolderWithoutLighthouseIsRefused() {
    assertThatThrownBy(() -> Lighthouse.find(Map.of("LIGHTHOUSE", folder.toString())))
        .hasMessage("LIGHTHOUSE is '%s', which is neither Lighthouse nor a folder with it", folder);
  }

  @Test
  @ExtendWith(Shared.class)
  void aRowSaysWhatComesAtOnceAndWhatLater(OwnSite site) {
    Path page = site.folder().resolve(OwnSite.fileOf("tags/"));
    FirstVisit visit = FirstVisit.of(site.folder(), OwnSite.BASE_PATH, page);
    MeasuredPage measured =
        new MeasuredPage("tags", "tags/", visit, List.of(Lighthouse.read(REPORT)));

    assertThat(new PagesReport(List.of(measured)).toString())
        .containsPattern("\\| tags \\| `/tags/` \\|( [\\d,]+ \\|){5} 6 \\| [\\d,]+ \\|\n")
        .contains("| tags | telephone | 100 | 96 | 100 | 100 | 0.013 | color-contrast |\n");
    assertThat(visit.weight())
        .isEqualTo(
            FirstVisit.weightOf(page)
                + visit.weight("css"::equals)
                + visit.weight("js"::equals)
                + visit.weight("svg"::equals));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whereABuildFailsNothingIsMeasured() throws IOException {
    Path program = folder.resolve("querent");
    Files.writeString(program, "#!/bin/sh\necho broken >&2\nexit 1\n", StandardCharsets.UTF_8);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    List<String> querent = List.of(program.toString());
    assertThatThrownBy(() -> PagesBenchmark.print(Optional.empty(), querent, System.out))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("broken");
  }
}
