package dev.querent.search;

import dev.querent.output.OutputSink;
import dev.querent.url.SitePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the texts of documents, those that are the same once. */
final class DocumentTexts {
  /** What one thread takes at once: few enough to share, and enough to set up a compressor for. */
  private static final int AT_ONCE = 32;

  private final SearchIndex index;
  private final Parallel parallel;

  DocumentTexts(SearchIndex index, Parallel parallel) {
    this.index = index;
    this.parallel = parallel;
  }

  /** Writes a file for each text to a folder. */
  void write(SitePath folder, OutputSink sink) throws IOException {
    List<Text> texts = texts();
    List<List<Text>> groups = new ArrayList<>();
    for (int from = 0; from < texts.size(); from += AT_ONCE) {
      groups.add(texts.subList(from, Math.min(texts.size(), from + AT_ONCE)));
    }
    parallel.map(groups, group -> write(group, folder, sink));
  }

  private List<Text> texts() {
    List<Text> texts = new ArrayList<>();
    Set<String> names = new HashSet<>();
    List<Card> cards = index.indexed().cards();
    for (int document = 0; document < cards.size(); document++) {
      String name = cards.get(document).text();
      if (names.add(name)) {
        texts.add(new Text(name, document));
      }
    }
    return texts;
  }

  private int write(List<Text> texts, SitePath folder, OutputSink sink) throws IOException {
    try (Gzip gzip = new Gzip()) {
      for (Text text : texts) {
        byte[] bytes = DocumentText.of(index.documents().get(text.document));
        sink.write(folder.file(text.name + ".bin"), gzip.compress(bytes));
      }
    }
    return texts.size();
  }

  /** The name of a text, and the number of a document that has it. */
  private record Text(String name, int document) {}
}
