package dev.querent.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The arithmetic of the modules of the theme, beside Lucene's: docs/search-format.md, section 4.3.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchModuleScoresTest {
  private static final int DOCUMENTS = 300;
  private static final long SEED = Long.getLong("seed", 20261121);

  private ScriptEngine engine;
  private ScriptEngine.Script rank;

  /** A field of an index; only the first has norms. */
  private record Field(float boost, float k1, float b, int documents, long terms) {
    String json() {
      return String.format(
          Locale.ROOT,
          "{\"boost\":%s,\"k1\":%s,\"b\":%s,\"documents\":%d,\"terms\":%d}",
          boost,
          k1,
          b,
          documents,
          terms);
    }

    SimScorer scorer(double boost, int size) {
      CollectionStatistics all =
          new CollectionStatistics(
              "f", DOCUMENTS, documents, terms, Math.min(terms, 5L * documents));
      TermStatistics term = new TermStatistics(new BytesRef("t"), size, size);
      return new BM25Similarity(k1, b).scorer((float) boost, all, term);
    }

    double idf(int size) {
      return (float) Math.log(1 + (documents - size + 0.5) / (size + 0.5));
    }
  }

  /** Where a term is in a field: frequencies by documents. */
  private record Postings(int field, Map<Integer, Integer> frequencies) {
    String json() {
      List<Integer> ids = frequencies.keySet().stream().sorted().toList();
      return String.format(
          Locale.ROOT,
          "{\"field\":%d,\"size\":%d,\"ids\":%s,\"frequencies\":%s}",
          field,
          ids.size(),
          ids,
          ids.stream().map(frequencies::get).toList());
    }
  }

  /** A term with a weight. */
  private record Variant(float weight, List<Postings> lists) {
    String json() {
      return "{\"weight\":"
          + (double) weight
          + ",\"lists\":"
          + lists.stream().map(Postings::json).toList()
          + "}";
    }
  }

  @BeforeAll
  void load() {
    engine = ScriptEngine.ofTheme();
    rank =
        engine.module(
            """
            import { rank, top } from "./rank.js";
            export default (fields, norms, clauses, documents) => {
              const scores = rank({ documents, fields: JSON.parse(fields) }, norms, JSON.parse(clauses));
              const ids = [...scores.keys()].filter((id) => scores[id] >= 0);
              return top(ids, scores, 40).join(" ") + "\\n" + scores.join(" ");
            };
            """);
  }

  @AfterAll
  void close() {
    engine.close();
  }

  @Test
  void oneWordScoresAsCalculatedByHand() {
    // idf = ln(1 + 2.5 / 1.5) = 0.98082924, damp = (4 / idf)^(1/4) = 1.4210738,
    // average = 4, the norm of 3 is 3: 1 / (1.2 * (0.25 + 0.75 * 3 / 4)) = 1.025641,
    // w = 1.4210738 * 0.98082924 = 1.3938308, w - w / (1 + 2 * 1.025641) = 0.93702906
    Field all = new Field(1, 1.2f, 0.75f, 3, 12);
    Postings list = new Postings(0, Map.of(1, 2));
    String[] scores =
        rank.call(
                List.of(all.json()).toString(),
                new byte[] {4, 3, 5},
                clauses(List.of(List.of(new Variant(1, List.of(list))))),
                3)
            .split("\\n");
    assertThat(scores[0]).isEqualTo("1");
    String[] each = scores[1].split(" ");
    assertThat(each[0]).isEqualTo("NaN");
    assertThat(Float.parseFloat(each[1])).isEqualTo(0.93702906f);
  }

  @RepeatedTest(40)
  void scoresAndOrderAreThoseOfLucene(RepetitionInfo repetition) {
    long seed = SEED + repetition.getCurrentRepetition();
    Random random = new Random(seed);
    List<Field> fields =
        List.of(
            new Field(1, 1.2f, 0.75f, DOCUMENTS, 300L + random.nextInt(100_000)),
            new Field(0.3f, 0.6f, 0, 1 + random.nextInt(DOCUMENTS), 2000),
            new Field(0.1f, 1.2f, 0, DOCUMENTS, 20_000),
            new Field(random.nextInt(3), random.nextFloat(), 0, DOCUMENTS, 900));
    byte[] norms = new byte[DOCUMENTS];
    random.nextBytes(norms);
    List<List<Variant>> clauses =
        IntStream.range(0, 1 + random.nextInt(5)).mapToObj(i -> clause(random, fields)).toList();

    String[] lines =
        rank.call(
                fields.stream().map(Field::json).toList().toString(),
                norms,
                clauses(clauses),
                DOCUMENTS)
            .split("\\n");
    float[] expected = expected(fields, norms, clauses);
    String[] scores = lines[1].split(" ");
    for (int id = 0; id < DOCUMENTS; id++) {
      assertThat((float) Double.parseDouble(scores[id]))
          .as("document %d with seed %d", id, seed)
          .isEqualTo(Float.valueOf(expected[id]));
    }
    assertThat(lines[0]).as("order with seed %d", seed).isEqualTo(best(expected));
  }

  private static List<Variant> clause(Random random, List<Field> fields) {
    int variants = random.nextBoolean() ? 1 : 1 + random.nextInt(6);
    return IntStream.range(0, variants)
        .mapToObj(i -> new Variant(i == 0 ? 1 : random.nextFloat(), lists(random, fields)))
        .toList();
  }

  private static List<Postings> lists(Random random, List<Field> fields) {
    List<Postings> lists = new ArrayList<>();
    for (int field = 0; field < fields.size(); field++) {
      if (random.nextBoolean()) {
        int size = 1 + random.nextInt(fields.get(field).documents());
        Map<Integer, Integer> frequencies = new HashMap<>();
        random
            .ints(0, DOCUMENTS)
            .distinct()
            .limit(size)
            .forEach(id -> frequencies.put(id, 1 + (int) Math.abs(random.nextGaussian() * 9)));
        lists.add(new Postings(field, frequencies));
      }
    }
    return lists;
  }

  private static float[] expected(List<Field> fields, byte[] norms, List<List<Variant>> clauses) {
    double[] sums = new double[DOCUMENTS];
    Arrays.fill(sums, Double.NaN);
    for (List<Variant> clause : clauses) {
      for (int id = 0; id < DOCUMENTS; id++) {
        double best = Double.NaN;
        for (Variant variant : clause) {
          double score = score(fields, norms, variant, id);
          score = clause.size() > 1 ? (float) score : score;
          best = Double.isNaN(best) || score > best ? score : best;
        }
        sums[id] = Double.isNaN(best) ? sums[id] : best + (Double.isNaN(sums[id]) ? 0 : sums[id]);
      }
    }
    float[] scores = new float[DOCUMENTS];
    IntStream.range(0, DOCUMENTS).forEach(id -> scores[id] = (float) sums[id]);
    return scores;
  }

  private static double score(List<Field> fields, byte[] norms, Variant variant, int id) {
    double sum = Double.NaN;
    for (Postings list : variant.lists()) {
      Integer frequency = list.frequencies().get(id);
      if (frequency != null) {
        Field field = fields.get(list.field());
        int size = list.frequencies().size();
        double damp = list.field() == 0 ? Math.sqrt(Math.sqrt(4 / field.idf(size))) : 1;
        float boost = variant.weight() * field.boost() * (float) damp;
        long norm = list.field() == 0 ? norms[id] & 0xff : 1;
        sum = (Double.isNaN(sum) ? 0 : sum) + field.scorer(boost, size).score(frequency, norm);
      }
    }
    return sum;
  }

  private static String best(float[] scores) {
    return IntStream.range(0, scores.length)
        .boxed()
        .filter(id -> scores[id] >= 0)
        .sorted((a, b) -> scores[a] == scores[b] ? a - b : Float.compare(scores[b], scores[a]))
        .limit(40)
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  private static String clauses(List<List<Variant>> clauses) {
    return clauses.stream()
        .map(clause -> clause.stream().map(Variant::json).toList().toString())
        .toList()
        .toString();
  }
}
