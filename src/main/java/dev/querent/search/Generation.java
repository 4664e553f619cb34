package dev.querent.search;

import dev.querent.output.OutputSink;
import dev.querent.url.SitePath;
import java.io.IOException;
import java.util.List;

/**
 * One state of the index, in a folder that is named for its contents.
 *
 * @param name a hash of all that is in it
 * @param files how it is laid out
 * @param compressed the files
 * @param packed whether they are written as one
 */
record Generation(String name, IndexFiles files, List<IndexFile> compressed, boolean packed) {
  private static final String ENDING = ".bin";

  static Generation of(IndexFiles files, Parallel parallel) throws IOException {
    List<IndexFile> compressed = files.compressed(parallel);
    boolean packed = IndexFiles.fitOne(compressed);
    return new Generation(Digest.ofAll(compressed, packed).hex(), files, compressed, packed);
  }

  /** The parts of the one file; none where each is a file of its own. */
  List<IndexFile> parts() {
    return packed ? compressed : List.of();
  }

  /** Writes all files to a folder below the one of the index. */
  void write(SitePath folder, OutputSink sink) throws IOException {
    SitePath own = folder.child(name);
    if (packed) {
      sink.write(own.file("pack" + ENDING), files.pack());
      return;
    }
    for (IndexFile file : compressed) {
      sink.write(own.file(file.name() + ENDING), file.compressed());
    }
  }
}
