package dev.querent.search;

import dev.querent.output.OutputSink;
import dev.querent.url.SitePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes the texts of documents, those that are the same once, and gives the cards their names. */
final class DocumentTexts {
  private final SearchIndex index;
  private final Parallel parallel;
  private final TextNames names = new TextNames();

  DocumentTexts(SearchIndex index, Parallel parallel) {
    this.index = index;
    this.parallel = parallel;
  }

  /** Writes a file for each text to a folder. */
  void write(SitePath folder, OutputSink sink) throws IOException {
    int document = 0;
    for (List<Range> ranges : Range.over(index.documents().size())) {
      List<Named> texts = new ArrayList<>();
      for (List<Text> range : parallel.map(ranges, this::texts)) {
        for (Text text : range) {
          TextNames.Name name = names.of(text.digest);
          index.indexed().nameText(document++, name.value());
          if (name.isNew()) {
            texts.add(new Named(folder.file(name.value() + ".bin"), text.compressed));
          }
        }
      }
      parallel.map(texts, text -> text.write(sink));
    }
  }

  private List<Text> texts(Range range) {
    List<Text> texts = new ArrayList<>();
    try (Zlib zlib = new Zlib()) {
      for (SearchDocument document : range.of(index.documents())) {
        byte[] compressed = zlib.compress(DocumentText.of(document));
        texts.add(new Text(Digest.of(compressed), compressed));
      }
    }
    return texts;
  }

  private record Text(Digest digest, byte[] compressed) {}

  private record Named(SitePath path, byte[] compressed) {
    SitePath write(OutputSink sink) throws IOException {
      sink.write(path, compressed);
      return path;
    }
  }
}
