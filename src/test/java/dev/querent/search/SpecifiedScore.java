package dev.querent.search;

import static java.util.stream.Collectors.toList;

import dev.querent.config.SearchSettings;
import dev.querent.search.QueryPlan.Clause;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.util.SmallFloat;

/** The formulas of docs/search-format.md, 4.3, word for word, over all documents one by one. */
final class SpecifiedScore {
  private final List<FieldTokens> documents;
  private final SearchSettings settings;

  SpecifiedScore(List<SearchDocument> documents, Analysis analysis, SearchSettings settings) {
    this.documents = documents.stream().map(d -> FieldTokens.of(d, analysis)).collect(toList());
    this.settings = settings;
  }

  /** The documents with a term of a clause, by number, with their scores. */
  Map<Integer, Float> of(QueryPlan plan) {
    Map<Integer, Float> scores = new TreeMap<>();
    for (int document = 0; document < documents.size(); document++) {
      double sum = 0;
      for (Clause clause : plan.clauses()) {
        for (double part : parts(clause, plan.fields(), document)) {
          sum += part;
          scores.put(document, (float) sum);
        }
      }
    }
    return scores;
  }

  /** What a clause adds to the sum of a document; nothing where it has none of its terms. */
  private List<Double> parts(Clause clause, Set<SearchField> fields, int document) {
    if (clause.weights().size() == 1) {
      var only = clause.weights().entrySet().iterator().next();
      return parts(only.getKey(), only.getValue(), fields, document);
    }
    return clause.weights().entrySet().stream()
        .map(variant -> parts(variant.getKey(), variant.getValue(), fields, document))
        .filter(parts -> !parts.isEmpty())
        .map(parts -> (double) (float) parts.stream().mapToDouble(part -> part).sum())
        .max(Double::compare)
        .stream()
        .toList();
  }

  private List<Double> parts(String term, float weight, Set<SearchField> fields, int document) {
    return fields.stream()
        .filter(field -> frequency(field, document, term) > 0)
        .map(field -> (double) score(field, document, term, weight))
        .toList();
  }

  private float score(SearchField field, int document, String term, float weight) {
    int n = count(field);
    int df = 0;
    long total = 0;
    for (int i = 0; i < documents.size(); i++) {
      df += frequency(field, i, term) > 0 ? 1 : 0;
      total += tokens(field, i).size();
    }
    float idf = (float) Math.log(1 + (n - df + 0.5) / (df + 0.5));
    float avgdl = (float) ((double) total / n);
    float k1 = field.k1(settings);
    float b = field.b(settings);
    float share = b * SmallFloat.byte4ToInt(norm(field, document)) / avgdl;
    float cache = 1 / (k1 * ((1 - b) + share));
    float damp = field == SearchField.ALL ? (float) Math.sqrt(Math.sqrt(4 / (double) idf)) : 1;
    float w = weight * field.boost(settings) * damp * idf;
    return w - w / (1 + frequency(field, document, term) * cache);
  }

  private int count(SearchField field) {
    int count = 0;
    for (int i = 0; i < documents.size(); i++) {
      count += tokens(field, i).isEmpty() ? 0 : 1;
    }
    return count;
  }

  private byte norm(SearchField field, int document) {
    if (!field.hasNorms()) {
      return 1;
    }
    long length = tokens(field, document).stream().filter(token -> !token.whole()).count();
    return SmallFloat.intToByte4((int) Math.max(1, length));
  }

  private int frequency(SearchField field, int document, String term) {
    return (int) tokens(field, document).stream().filter(t -> t.term().equals(term)).count();
  }

  private List<Token> tokens(SearchField field, int document) {
    return documents.get(document).in(field);
  }
}
