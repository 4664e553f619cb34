package dev.querent.search;

import dev.querent.config.SearchSettings;
import dev.querent.markdown.TextLine;
import dev.querent.search.SearchResult.Guess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;

/**
 * The queries of docs/search-format.md on Apache Lucene itself: the same documents in the same
 * order with the same scores as in a reader's browser.
 */
public final class ReferenceSearch implements AutoCloseable {
  /** A phrase is looked for in the texts of so many documents at a time. */
  private static final int PHRASE_CANDIDATES = 30;

  /** And of so many, as long as it is in none. */
  private static final int MOST_PHRASE_CANDIDATES = 300;

  /** More than a query can have, of 2,048 characters with five terms in three fields for each. */
  private static final int MOST_CLAUSES = 65_536;

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  private final List<SearchDocument> documents;
  private final Analysis analysis;
  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final QueryReader queries;
  private final QueryPlanner planner;
  private final LuceneQuery translation;

  private ReferenceSearch(
      List<SearchDocument> documents, SearchSettings settings, Analysis analysis, TermShards shards)
      throws IOException {
    Similarity similarity = new FieldSimilarity(settings);
    this.documents = documents;
    this.analysis = analysis;
    this.directory = new ReferenceIndex(analysis, similarity).write(documents);
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
    this.searcher.setSimilarity(similarity);
    this.searcher.setQueryCache(null);
    TermDictionary dictionary = new TermDictionary(reader);
    this.queries = new QueryReader(analysis, new FilterValues(documents));
    this.planner = new QueryPlanner(analysis, dictionary, shards);
    this.translation = new LuceneQuery(dictionary, settings);
  }

  /** Indexes the documents, in reading order. */
  public static ReferenceSearch of(
      List<SearchDocument> documents, SearchSettings settings, Analysis analysis, TermShards shards)
      throws IOException {
    return new ReferenceSearch(documents, settings, analysis, shards);
  }

  /**
   * What a query finds. Whatever is typed is a query.
   *
   * @param limit how many hits to list at most, at least 1
   */
  public SearchResult search(String typed, int limit) throws IOException {
    SearchQuery query = queries.read(typed);
    QueryPlan plan = planner.plan(query);
    List<Phrase> phrases = query.phrases();
    int wanted = phrases.isEmpty() ? limit : MOST_PHRASE_CANDIDATES;
    TopDocs top = top(translation.of(query, plan), wanted);
    List<SearchHit> hits = holding(phrases, top.scoreDocs);
    boolean apart = hits.isEmpty() && phrases.stream().anyMatch(Phrase::hasSeveralWords);
    if (apart) {
      top = top(translation.of(query.withoutPhrases(), plan), limit);
      hits = holding(List.of(), top.scoreDocs);
    }
    int total = apart || phrases.isEmpty() ? Math.toIntExact(top.totalHits.value) : hits.size();
    List<SearchHit> listed = hits.subList(0, Math.min(limit, hits.size()));
    List<Guess> guesses = plan.guesses().stream().map(guess -> written(guess, listed)).toList();
    return new SearchResult(total, listed, guesses, query.unknown(), apart);
  }

  /** The documents that hold all phrases, of the first group in which there are any. */
  private List<SearchHit> holding(List<Phrase> phrases, ScoreDoc[] candidates) {
    List<SearchHit> hits = new ArrayList<>();
    for (int i = 0; i < candidates.length; i++) {
      if (!phrases.isEmpty() && !hits.isEmpty() && i % PHRASE_CANDIDATES == 0) {
        return hits;
      }
      ScoreDoc found = candidates[i];
      SearchDocument document = documents.get(found.doc);
      if (phrases.stream().allMatch(phrase -> phrase.isIn(document, analysis))) {
        hits.add(new SearchHit(document, found.doc, found.score));
      }
    }
    return hits;
  }

  /** With the word as the best hit that has it writes it, for terms may be stems. */
  private Guess written(Guess guess, List<SearchHit> hits) {
    return hits.stream()
        .flatMap(hit -> hit.document().titleAndLines())
        .flatMap(line -> analysis.runs(line.text(), line.kind() == TextLine.Kind.CODE).stream())
        .flatMap(run -> run.tokens().stream())
        .filter(token -> token.term().equals(guess.term()))
        .map(token -> new Guess(guess.typed(), token.word()))
        .findFirst()
        .orElse(guess);
  }

  /** How the score of a hit of a query comes about: Lucene's own account, line by line. */
  public String explain(String typed, SearchHit hit) throws IOException {
    SearchQuery query = queries.read(typed);
    Query translated = translation.of(query.withoutPhrases(), planner.plan(query));
    return searcher.explain(translated, hit.number()).toString();
  }

  /** Every document is scored, so that the number of results is exact. */
  private TopDocs top(Query query, int limit) throws IOException {
    return searcher.search(query, new TopScoreDocCollectorManager(limit, Integer.MAX_VALUE));
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
