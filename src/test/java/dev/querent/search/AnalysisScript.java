package dev.querent.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The analysis in the theme's script, beside the one in Java: what both say of the same texts. */
final class AnalysisScript implements AutoCloseable {
  /** So many texts go over in one call; the longest answers then have some megabytes. */
  private static final int BATCH = 500;

  private static final int WORDS = 10_000;

  static final Map<String, List<String>> SYNONYMS =
      Map.of(
          "k8s", List.of("kubernetes"),
          "js", List.of("javascript"),
          "lb", List.of("load", "balancer"));

  private final Analysis analysis;
  private final Scripts engine;
  private final Scripts.Script script;

  private final String language;

  /**
   * @param engine closed with this
   */
  AnalysisScript(String language, Scripts engine) {
    this.engine = engine;
    this.language = language;
    analysis = new Analysis(language, SYNONYMS);
    script =
        engine.module(
            """
            import { analysis } from "./text.js";

            const flag = (value, name) => (value === true ? name : value === false ? "" : "?");
            const described = ({ term, word, typed, stop, whole }) =>
              [term, word, typed, flag(stop, "stop"), flag(whole, "whole")].join("\\t");

            export default (language, stopWords, texts, code) => {
              const synonyms = { k8s: ["kubernetes"], js: ["javascript"], lb: ["load", "balancer"] };
              const one = analysis({ language, stopWords, synonyms });
              const tokens = (token) => [token, ...(code ? [] : one.cuts(token))].map(described);
              return Array.from(texts, (text) =>
                one
                  .runs(text, code)
                  .map((run) => [run.start + "-" + run.end, ...run.tokens.flatMap(tokens)].join("\\n"))
                  .join("\\n"),
              ).join("\\0");
            };
            """);
  }

  Analysis analysis() {
    return analysis;
  }

  /** Both make the same tokens of every text, as prose and as code. */
  void assertEqual(List<String> texts) {
    assertEqual(texts, false);
    assertEqual(texts, true);
  }

  /** Both make the same tokens of every text. */
  void assertEqual(List<String> texts, boolean code) {
    for (int from = 0; from < texts.size(); from += BATCH) {
      List<String> batch = texts.subList(from, Math.min(texts.size(), from + BATCH));
      String[] answers = call(batch, code).split("\0", -1);
      assertThat(answers).hasSameSizeAs(batch);
      for (int i = 0; i < answers.length; i++) {
        String ofJava = described(batch.get(i), code);
        if (!answers[i].equals(ofJava)) {
          assertThat(answers[i])
              .as("%s %s", code ? "code" : "prose", escaped(batch.get(i)))
              .isEqualTo(ofJava);
        }
      }
    }
  }

  /** Both make the same terms of words. */
  void assertEqualTerms(List<String> words) {
    Scripts.Script terms =
        engine.module(
            """
            import { analysis } from "./text.js";
            export default (language, words) => {
              const one = analysis({ language });
              return words.split("\\n").map((word) => one.term(word).term).join("\\n");
            };
            """);
    Analysis plain = new Analysis(language, Map.of());
    for (int from = 0; from < words.size(); from += WORDS) {
      List<String> batch = words.subList(from, Math.min(words.size(), from + WORDS));
      List<String> ofScript =
          List.of(terms.call(language, String.join("\n", batch)).split("\n", -1));
      assertThat(ofScript).isEqualTo(batch.stream().map(word -> plain.term(word).term()).toList());
    }
  }

  private String call(List<String> texts, boolean code) {
    String stopWords = String.join(" ", analysis.stopWords());
    return script.call(language, stopWords, texts, code);
  }

  private String described(String text, boolean code) {
    List<String> lines = new ArrayList<>();
    for (Run run : analysis.runs(text, code)) {
      lines.add(run.start() + "-" + run.end());
      for (Token token : run.tokens()) {
        lines.add(described(token));
        if (!code) {
          analysis.humps(token).forEach(cut -> lines.add(described(cut)));
        }
      }
    }
    return String.join("\n", lines);
  }

  private static String described(Token token) {
    String stop = token.stop() ? "stop" : "";
    String whole = token.whole() ? "whole" : "";
    return String.join("\t", token.term(), token.word(), token.typed(), stop, whole);
  }

  /** The text with everything but printable ASCII as the escapes of Java. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char unit : text.toCharArray()) {
      escaped.append(
          unit >= ' ' && unit < 0x7f
              ? unit + ""
              : String.format(Locale.ROOT, "\\u%04x", (int) unit));
    }
    return escaped.toString();
  }

  @Override
  public void close() {
    engine.close();
  }
}
