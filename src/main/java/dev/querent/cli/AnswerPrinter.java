package dev.querent.cli;

import dev.querent.build.SiteBuilder;
import dev.querent.data.JsonValue;
import dev.querent.data.JsonWriter;
import dev.querent.search.SearchDocument;
import dev.querent.search.SearchHit;
import dev.querent.search.SearchResult;
import dev.querent.search.UnknownFilter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Prints what a query finds, for people and for programs. */
final class AnswerPrinter {
  /** Grows when a reader of the old form would go wrong. */
  private static final int VERSION = 1;

  private static final String INDENT = "        ";

  private final String query;
  private final SearchResult result;
  private final List<String> explanations;

  /**
   * @param explanations one for each hit, or none at all
   */
  AnswerPrinter(String query, SearchResult result, List<String> explanations) {
    this.query = query;
    this.result = result;
    this.explanations = explanations;
  }

  /** Three lines for each hit. */
  String text() {
    StringBuilder text = new StringBuilder();
    result.unknown().forEach(filter -> text.append(unknown(filter)).append('\n'));
    for (SearchResult.Guess guess : result.guesses()) {
      text.append("no page has '" + guess.typed() + "'; ")
          .append("including results for '" + guess.term() + "'\n");
    }
    if (result.apart()) {
      text.append("no page has the words in quotes in a row; searching for the words\n");
    }
    for (int i = 0; i < result.hits().size(); i++) {
      text.append(lines(result.hits().get(i)));
      if (!explanations.isEmpty()) {
        explanations.get(i).lines().forEach(line -> text.append(INDENT + line + "\n"));
      }
    }
    return text.append(summary()).append('\n').toString();
  }

  private static String unknown(UnknownFilter filter) {
    String kind = filter.kind().id();
    String meant =
        filter.nearest().map(value -> "; did you mean '" + kind + ":" + value + "'?").orElse("");
    return "no page has the " + kind + " '" + filter.value() + "'; searching for the word" + meant;
  }

  private static String lines(SearchHit hit) {
    SearchDocument document = hit.document();
    BigDecimal score = new BigDecimal(hit.score()).setScale(3, RoundingMode.HALF_UP);
    String page = document.page().map(title -> title + " › ").orElse("");
    String tags = document.tags().isEmpty() ? "" : "  [" + String.join(", ", document.tags()) + "]";
    return padded(score.toPlainString())
        + page
        + document.titleText()
        + "\n"
        + INDENT
        + address(document)
        + "\n"
        + INDENT
        + file(document)
        + tags
        + "\n";
  }

  private static String padded(String score) {
    return score + " ".repeat(Math.max(1, INDENT.length() - score.length()));
  }

  private String summary() {
    int total = result.total();
    int shown = result.hits().size();
    if (total == 0) {
      return "no results";
    }
    String results = total + (total == 1 ? " result" : " results");
    return shown < total ? results + ", the first " + shown + " are shown" : results;
  }

  /** One JSON document. */
  String json() {
    List<JsonValue> hits = new ArrayList<>();
    for (int i = 0; i < result.hits().size(); i++) {
      hits.add(json(i));
    }
    JsonValue document =
        JsonValue.object()
            .put("version", VERSION)
            .put("query", query)
            .put("total", result.total())
            .put("guesses", JsonValue.array(result.guesses().stream().map(this::json).toList()))
            .put("unknown", JsonValue.array(result.unknown().stream().map(this::json).toList()))
            .put("apart", result.apart())
            .put("hits", JsonValue.array(hits))
            .build();
    return JsonWriter.write(document) + "\n";
  }

  private JsonValue json(SearchResult.Guess guess) {
    return JsonValue.object().put("typed", guess.typed()).put("term", guess.term()).build();
  }

  private JsonValue json(UnknownFilter filter) {
    return JsonValue.object()
        .put("kind", filter.kind().id())
        .put("value", filter.value())
        .put("nearest", filter.nearest())
        .build();
  }

  private JsonValue json(int position) {
    SearchHit hit = result.hits().get(position);
    SearchDocument document = hit.document();
    JsonValue.ObjectBuilder object =
        JsonValue.object()
            // The very single that was computed, and no digits more than tell it from others.
            .put("score", JsonValue.of(new BigDecimal(Float.toString(hit.score()))))
            .put("title", document.titleText())
            .put("page", document.page())
            .put("address", address(document))
            .put("file", file(document))
            .put("difficulty", document.difficulty())
            .put("level", document.level())
            .put("tags", JsonValue.texts(document.tags()));
    if (!explanations.isEmpty()) {
      object.put("explanation", JsonValue.texts(explanations.get(position).lines().toList()));
    }
    return object.build();
  }

  private static String address(SearchDocument document) {
    return "/" + document.address();
  }

  private static String file(SearchDocument document) {
    return SiteBuilder.CONTENT + "/" + document.contentPath();
  }
}
