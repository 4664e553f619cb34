package dev.querent.relevance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Lucene as it comes, to compare with: its analyser for English, title and text in one field, BM25,
 * and any word of a query is enough.
 */
final class PlainLucene implements Searcher {
  private static final String ID = "id";
  private static final String TEXT = "text";

  private final Analyzer analyzer = new EnglishAnalyzer();
  private final Directory index = new ByteBuffersDirectory();

  PlainLucene(JudgedCollection collection) throws IOException {
    try (IndexWriter writer = new IndexWriter(index, new IndexWriterConfig(analyzer))) {
      collection.documents(
          (number, entry) -> {
            Document document = new Document();
            document.add(new StoredField(ID, entry.id()));
            String text = entry.title() + "\n" + entry.text();
            document.add(new TextField(TEXT, text, Field.Store.NO));
            writer.addDocument(document);
          });
      writer.forceMerge(1);
    }
  }

  /** Gives ids in place of addresses. */
  @Override
  public List<List<String>> answers(List<String> queries) throws IOException {
    List<List<String>> answers = new ArrayList<>();
    try (DirectoryReader reader = DirectoryReader.open(index)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (String query : queries) {
        List<String> ids = new ArrayList<>();
        for (ScoreDoc found : searcher.search(query(query), PublishedSearch.LIMIT).scoreDocs) {
          ids.add(searcher.storedFields().document(found.doc).get(ID));
        }
        answers.add(ids);
      }
    }
    return answers;
  }

  private Query query(String text) throws IOException {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    try (TokenStream tokens = analyzer.tokenStream(TEXT, text)) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(new TermQuery(new Term(TEXT, word.toString())), BooleanClause.Occur.SHOULD);
      }
      tokens.end();
    }
    return words.build();
  }
}
