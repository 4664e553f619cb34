package dev.querent.search;

import dev.querent.output.OutputSink;
import dev.querent.url.SitePath;
import java.io.IOException;
import java.util.List;

/**
 * One state of the index, in a folder that is named for its contents.
 *
 * @param name a hash of all that is in it
 * @param compressed the files
 */
record Generation(String name, List<IndexFile> compressed) {
  private static final String ENDING = ".bin";

  static Generation of(IndexFiles files, Parallel parallel) throws IOException {
    List<IndexFile> compressed = files.compressed(parallel);
    return new Generation(Digest.ofAll(compressed).hex(), compressed);
  }

  /** Writes all files to a folder below the one of the index. */
  void write(SitePath folder, OutputSink sink) throws IOException {
    SitePath own = folder.child(name);
    for (IndexFile file : compressed) {
      sink.write(own.file(file.name() + ENDING), file.compressed());
    }
  }
}
