package dev.querent.search;

import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** Puts documents into a Lucene index in memory, of one segment, numbered in their order. */
final class ReferenceIndex {
  /** In MiB; most sites fit, so that nothing is merged. */
  private static final double MEMORY = 512;

  /** Tells users of newer JDKs of a speed-up that they cannot have; kept, lest it be forgotten. */
  private static final Logger ADVERTISEMENT =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    ADVERTISEMENT.setLevel(Level.OFF);
  }

  private static final FieldType WITH_NORMS = fieldType(false);
  private static final FieldType WITHOUT_NORMS = fieldType(true);

  private final Analysis analysis;
  private final Similarity similarity;

  /**
   * @param similarity makes the norms
   */
  ReferenceIndex(Analysis analysis, Similarity similarity) {
    this.analysis = analysis;
    this.similarity = similarity;
  }

  private static FieldType fieldType(boolean omitNorms) {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }

  /** Indexes all documents. */
  Directory write(List<SearchDocument> documents) throws IOException {
    Directory directory = new ByteBuffersDirectory();
    IndexWriterConfig config =
        new IndexWriterConfig(new KeywordAnalyzer())
            .setSimilarity(similarity)
            .setRAMBufferSizeMB(MEMORY)
            // The only kind of policy that keeps documents in their order.
            .setMergePolicy(new LogDocMergePolicy())
            .setMergeScheduler(new SerialMergeScheduler());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (SearchDocument document : documents) {
        writer.addDocument(lucene(document));
      }
      writer.forceMerge(1);
    }
    return directory;
  }

  private Document lucene(SearchDocument document) {
    FieldTokens tokens = FieldTokens.of(document, analysis);
    Document fields = new Document();
    for (SearchField field : SearchField.values()) {
      FieldType type = field.hasNorms() ? WITH_NORMS : WITHOUT_NORMS;
      fields.add(new Field(field.id(), new FieldTokenStream(tokens.in(field)), type));
    }
    for (FilterKind kind : FilterKind.values()) {
      for (String value : FilterValues.valuesOf(document, kind)) {
        fields.add(new StringField(kind.id(), value, Field.Store.NO));
      }
    }
    return fields;
  }
}
