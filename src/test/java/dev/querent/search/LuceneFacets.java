package dev.querent.search;

import dev.querent.config.SearchSettings;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;

/**
 * Counts with Lucene what docs/search-format.md, section 4.5, says: the documents of each value
 * that a query finds without its other filters of that kind.
 */
final class LuceneFacets implements AutoCloseable {
  private static final List<FilterKind> KINDS =
      List.of(FilterKind.TOPIC, FilterKind.DIFFICULTY, FilterKind.LEVEL);

  private final List<SearchDocument> documents;
  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final QueryReader queries;
  private final QueryPlanner planner;
  private final LuceneQuery translation;

  LuceneFacets(
      List<SearchDocument> documents, SearchSettings settings, Analysis analysis, TermShards shards)
      throws IOException {
    this.documents = documents;
    this.directory = new ReferenceIndex(analysis, new FieldSimilarity(settings)).write(documents);
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
    TermDictionary dictionary = new TermDictionary(reader);
    this.queries = new QueryReader(analysis, new FilterValues(documents));
    this.planner = new QueryPlanner(analysis, dictionary, shards);
    this.translation = new LuceneQuery(dictionary, settings);
  }

  /**
   * Such as {@code topic:net/tcp=3}, in order.
   *
   * @param results all of them, where the query has phrases, which Lucene does not check
   * @param apart whether it was answered without its phrases
   */
  List<String> of(String typed, List<SearchDocument> results, boolean apart) throws IOException {
    SearchQuery read = queries.read(typed);
    SearchQuery query = apart ? read.withoutPhrases() : read;
    Map<String, Integer> counts = new TreeMap<>();
    for (FilterKind kind : KINDS) {
      Stream<SearchDocument> found =
          query.phrases().isEmpty() ? found(without(query, kind)) : results.stream();
      found
          .flatMap(document -> FilterValues.valuesOf(document, kind).stream())
          .map(value -> kind.id() + ":" + value.replaceFirst("/$", ""))
          .forEach(value -> counts.merge(value, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .map(count -> count.getKey() + "=" + count.getValue())
        .toList();
  }

  private Stream<SearchDocument> found(SearchQuery query) throws IOException {
    ScoreDoc[] found =
        searcher.search(translation.of(query, planner.plan(query)), documents.size()).scoreDocs;
    return Stream.of(found).map(hit -> documents.get(hit.doc));
  }

  /** A filter goes when all values pass; what has no value of the kind is not counted anyway. */
  private SearchQuery without(SearchQuery query, FilterKind kind) {
    Map<FilterKind, Set<String>> filters = new EnumMap<>(FilterKind.class);
    filters.putAll(query.filters());
    filters.computeIfPresent(kind, (any, some) -> values(kind));
    return new SearchQuery(
        query.runs(), query.phrases(), query.excluded(), filters, query.unknown(), query.open());
  }

  private Set<String> values(FilterKind kind) {
    return documents.stream()
        .flatMap(document -> FilterValues.valuesOf(document, kind).stream())
        .collect(Collectors.toSet());
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
