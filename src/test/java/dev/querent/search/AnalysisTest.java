package dev.querent.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class AnalysisTest {
  private final Analysis analysis = new Analysis("en", AnalysisScript.SYNONYMS);

  @Test
  void theTokensAreTheOnesThatWereSpecified() {
    List<GoldenTokens> golden = GoldenTokens.all();
    assertThat(golden).hasSizeGreaterThan(500);
    SoftAssertions softly = new SoftAssertions();
    for (GoldenTokens line : golden) {
      softly
          .assertThat(GoldenTokens.written(analysis.runs(line.text(), line.code())))
          .as("%s: %s", line.place(), line.text())
          .isEqualTo(line.tokens());
    }
    softly.assertAll();
  }
}
