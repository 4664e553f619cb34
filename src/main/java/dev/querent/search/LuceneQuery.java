package dev.querent.search;

import dev.querent.config.SearchSettings;
import dev.querent.search.QueryPlan.Clause;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Makes a query of Lucene's from a plan, as docs/search-format.md, 4.3 and 4.4, says. */
final class LuceneQuery {
  private final TermDictionary dictionary;
  private final Map<SearchField, Float> boosts = new EnumMap<>(SearchField.class);

  LuceneQuery(TermDictionary dictionary, SearchSettings settings) {
    this.dictionary = dictionary;
    for (SearchField field : SearchField.values()) {
      boosts.put(field, field.boost(settings));
    }
  }

  /** The whole query; a phrase as documents that have all its terms, as in prose or as in code. */
  Query of(SearchQuery query, QueryPlan plan) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (!query.isFilterOnly()) {
      all.add(clauses(plan), Occur.MUST);
    }
    query.filters().forEach((kind, values) -> all.add(anyOf(kind, values), Occur.FILTER));
    query.phrases().stream()
        .map(Phrase::requiredTerms)
        .filter(either -> either.stream().noneMatch(List::isEmpty))
        .forEach(either -> all.add(oneOf(either), Occur.FILTER));
    query.excluded().stream()
        .map(this::termsOf)
        .filter(terms -> !terms.isEmpty())
        .forEach(terms -> all.add(allOf(terms), Occur.MUST_NOT));
    return all.build();
  }

  private Query clauses(QueryPlan plan) {
    BooleanQuery.Builder clauses = new BooleanQuery.Builder();
    for (Clause clause : plan.clauses()) {
      List<Query> variants =
          clause.weights().entrySet().stream()
              .map(variant -> variant(plan.fields(), variant.getKey(), variant.getValue()))
              .toList();
      clauses.add(
          variants.size() == 1 ? variants.get(0) : new DisjunctionMaxQuery(variants, 0),
          Occur.SHOULD);
    }
    return clauses.build();
  }

  private Query variant(Set<SearchField> fields, String term, float weight) {
    BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
    for (SearchField field : SearchField.values()) {
      if (fields.contains(field) && dictionary.frequency(field, term) > 0) {
        float boost = weight * boosts.get(field) * (field == SearchField.ALL ? damp(term) : 1);
        anywhere.add(new BoostQuery(termQuery(field, term), boost), Occur.SHOULD);
      }
    }
    return anywhere.build();
  }

  /** Rarity counts a little less than BM25 has it. */
  private float damp(String term) {
    double idf = dictionary.idf(dictionary.frequency(SearchField.ALL, term));
    return (float) Math.sqrt(Math.sqrt(4 / idf));
  }

  /** The terms that a document must have in the field {@code all} to be excluded. */
  private List<String> termsOf(List<Run> item) {
    return item.stream().flatMap(run -> termsOf(run).stream()).distinct().toList();
  }

  private List<String> termsOf(Run run) {
    List<Token> tokens = run.tokens();
    Token last = tokens.get(tokens.size() - 1);
    if (last.whole() && dictionary.frequency(SearchField.ALL, last.term()) > 0) {
      return List.of(last.term());
    }
    return tokens.stream()
        .filter(token -> !token.whole() && !token.stop())
        .map(Token::term)
        .toList();
  }

  private static Query allOf(Collection<String> terms) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    terms.forEach(term -> all.add(termQuery(SearchField.ALL, term), Occur.MUST));
    return all.build();
  }

  private static Query oneOf(List<List<String>> either) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    either.forEach(terms -> any.add(allOf(terms), Occur.SHOULD));
    return any.build();
  }

  private static Query anyOf(FilterKind kind, Set<String> values) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    values.forEach(value -> any.add(new TermQuery(new Term(kind.id(), value)), Occur.SHOULD));
    return any.build();
  }

  private static Query termQuery(SearchField field, String term) {
    return new TermQuery(new Term(field.id(), term));
  }
}
