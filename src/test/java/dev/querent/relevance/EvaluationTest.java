package dev.querent.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.querent.SiteProject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A collection of five documents, built and searched as readers would. One word of each query is in
 * at most two documents, and comes first where it is in the title; so the figures are known.
 */
class EvaluationTest {
  /** 1 / log2(3), the weight of the second place. */
  private static final double SECOND = 0.6309297535714575;

  private static SiteProject project;
  private static CollectionResult result;

  @BeforeAll
  static void measure() throws IOException {
    project = SiteProject.bare();
    JudgedCollection tiny = new JudgedCollection(Path.of("src/test/resources/relevance/tiny"));
    result =
        new Evaluation(
                (folder, documents) -> project.run("build").printsNoProblem().exitsWith(0),
                JavaSearcher::new)
            .of(tiny, project.folder());
  }

  @AfterAll
  static void removeProject() {
    project.close();
  }

  @Test
  void queriesThatNothingAnswersAreLeftOut() {
    assertThat(result.queries())
        .extracting(QueryResult::query)
        .containsExactly("q1", "q2", "q3", "q4");
    assertThat(result.documents()).isEqualTo(5);
  }

  @Test
  void resultsAreTheDocumentsUnderTheirOwnIds() {
    assertThat(result.queries())
        .extracting(QueryResult::results)
        .containsExactly(
            List.of("animals/zebra #1"),
            List.of("Ketel & \"Co\"", "long"),
            List.of("d4", "d5"),
            List.of());
    assertThat(result.withoutResult()).isOne();
  }

  @Test
  void measuresAreThoseComputedByHand() {
    double swapped = (1 + 3 * SECOND) / (3 + SECOND);
    double swappedLinear = (1 + 2 * SECOND) / (2 + SECOND);
    RankingMeasures mean = result.mean();
    assertThat(mean.ndcg()).isCloseTo((1 + SECOND + swapped + 0) / 4, within(1e-12));
    assertThat(mean.linearNdcg()).isCloseTo((1 + SECOND + swappedLinear + 0) / 4, within(1e-12));
    assertThat(mean.reciprocalRank()).isEqualTo((1 + 0.5 + 1 + 0) / 4);
    assertThat(mean.recall()).isEqualTo((1 + 1 + 1 + 0) / 4.0);
  }

  @Test
  void plainLuceneAnswersTheSameQueries() throws IOException {
    JudgedCollection tiny = new JudgedCollection(Path.of("src/test/resources/relevance/tiny"));
    CollectionResult plain = Evaluation.of(tiny, new PlainLucene(tiny));
    assertThat(plain.queries())
        .extracting(QueryResult::results)
        .containsExactly(
            List.of("animals/zebra #1"),
            List.of("Ketel & \"Co\"", "long"),
            List.of("d4", "d5"),
            List.of());
  }

  @Test
  void theReportHasTheFiguresOfEachCollectionAndTheirMean() {
    RelevanceReport report = new RelevanceReport(List.of(result));
    assertThat(report.table())
        .contains("| tiny | 5 | 4 | 0.6069 | 0.6227 | 0.6250 | 0.7500 | 1 |")
        .contains("| mean |  | 4 | 0.6069 | 0.6227 | 0.6250 | 0.7500 | 1 |");
    assertThat(report.json())
        .startsWith("{\"gain\":\"2^grade - 1\",\"collections\":[{\"collection\":\"tiny\"")
        .contains("\"recall@10\":0.75");
    assertThat(report.perQuery())
        .contains("tiny\tq2\t0.630930\t0.630930\t0.500000\t1.000000\tKetel & \"Co\" long\n");
  }
}
