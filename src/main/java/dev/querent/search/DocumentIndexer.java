package dev.querent.search;

import dev.querent.output.OutputSink;
import dev.querent.search.IndexedSite.Labels;
import dev.querent.url.SitePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the documents of a site into an index, and writes their texts. Documents are analysed on
 * several threads, some hundred at a time, and added in their order.
 */
final class DocumentIndexer {
  /** What one thread takes at once: few enough to share, and enough to set up a compressor for. */
  private static final int RANGE = 32;

  /** How many documents are in memory between analysis and index. */
  private static final int AT_ONCE = 32 * RANGE;

  private final List<SearchDocument> documents;
  private final Analysis analysis;
  private final Parallel parallel;
  private final TextNames names = new TextNames();

  DocumentIndexer(List<SearchDocument> documents, Analysis analysis, Parallel parallel) {
    this.documents = documents;
    this.analysis = analysis;
    this.parallel = parallel;
  }

  /** Indexes all documents into {@code site}; their texts go to {@code folder}. */
  void index(IndexedSite site, SitePath folder, OutputSink sink) throws IOException {
    for (int from = 0; from < documents.size(); from += AT_ONCE) {
      int to = Math.min(documents.size(), from + AT_ONCE);
      List<Text> texts = new ArrayList<>();
      for (List<Analysed> range : parallel.map(ranges(from, to), this::analyse)) {
        range.forEach(document -> add(document, site, texts));
      }
      parallel.map(
          texts,
          text -> {
            sink.write(folder.file(text.name + ".bin"), text.compressed);
            return text.name;
          });
    }
  }

  private static List<int[]> ranges(int from, int to) {
    List<int[]> ranges = new ArrayList<>();
    for (int start = from; start < to; start += RANGE) {
      ranges.add(new int[] {start, Math.min(to, start + RANGE)});
    }
    return ranges;
  }

  private List<Analysed> analyse(int[] range) {
    List<Analysed> analysed = new ArrayList<>();
    try (Gzip gzip = new Gzip()) {
      for (SearchDocument document : documents.subList(range[0], range[1])) {
        byte[] text = DocumentText.of(document).getBytes(StandardCharsets.UTF_8);
        analysed.add(
            new Analysed(
                Labels.of(document),
                DocumentTerms.of(FieldTokens.of(document, analysis)),
                Card.of(document),
                Digest.of(text),
                gzip.compress(text)));
      }
    }
    return analysed;
  }

  private void add(Analysed document, IndexedSite site, List<Text> texts) {
    TextNames.Name name = names.of(document.digest);
    if (name.isNew()) {
      texts.add(new Text(name.value(), document.compressed));
    }
    site.add(document.labels, document.terms, document.card.withText(name.value()));
  }

  /** A document without what is no longer needed. */
  private record Analysed(
      Labels labels, DocumentTerms terms, Card card, Digest digest, byte[] compressed) {}

  private record Text(String name, byte[] compressed) {}
}
