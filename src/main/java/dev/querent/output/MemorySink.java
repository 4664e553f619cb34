package dev.querent.output;

import dev.querent.url.SitePath;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Keeps a site in memory, for the preview server and for tests. */
public final class MemorySink implements OutputSink {
  private final ConcurrentSkipListMap<String, byte[]> files = new ConcurrentSkipListMap<>();

  @Override
  public void write(SitePath path, byte[] bytes) {
    if (files.putIfAbsent(path.outputFile(), bytes) != null) {
      throw new IllegalStateException("address is '" + path + "', must be written once");
    }
  }

  /** The bytes at an address; empty where nothing was written. */
  public Optional<byte[]> read(SitePath path) {
    return Optional.ofNullable(files.get(path.outputFile()));
  }

  /** Every file by its path from the root of the site, sorted; a copy. */
  public SortedMap<String, byte[]> files() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }
}
