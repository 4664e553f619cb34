package dev.querent.output;

import dev.querent.diagnostic.Diagnostics;
import dev.querent.url.SitePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sites to publish in tests, and what is on the disk afterwards. */
final class Sites {
  private Sites() {}

  /** A small site: pairs of address and text. */
  static SortedMap<String, String> site(String... pairs) {
    SortedMap<String, String> files = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      files.put(pairs[i], pairs[i + 1]);
    }
    return files;
  }

  /** Version 0 or 1 of a site of 300 files, of which two thirds are the same in both. */
  static SortedMap<String, String> version(int version) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("", "home of version " + version);
    for (int i = 0; i < 249; i++) {
      String text = i % 5 == 0 ? "version " + version : "the same in both";
      files.put("s" + i % 7 + "/q" + i + "/", (text + " " + i + "\n").repeat(100));
    }
    for (int i = 0; i < 50; i++) {
      files.put("only-" + version + "/q" + i + "/", "version " + version + " " + i);
    }
    return files;
  }

  static OutputFolder folder(Path target) {
    Path project = target.getParent();
    return new OutputFolder(target, project, project.resolve("content"));
  }

  static SitePublisher publisher(Path target) {
    return new SitePublisher(folder(target), FolderSwap.BEST, Duration.ofSeconds(30));
  }

  static void write(OutputSink sink, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      sink.write(new SitePath(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Publishes without mistakes. */
  static PublishReport publish(SitePublisher publisher, Map<String, String> files)
      throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Optional<StagedSite> opened = publisher.open(diagnostics);
    try (StagedSite site =
        opened.orElseThrow(() -> new AssertionError(diagnostics.sorted().toString()))) {
      write(site, files);
      return site.publish().orElseThrow(() -> new AssertionError(diagnostics.sorted().toString()));
    }
  }

  static PublishReport publish(Path target, Map<String, String> files) throws IOException {
    return publish(publisher(target), files);
  }

  /** What a folder holds, by path; the manifest as well. */
  static SortedMap<String, String> read(Path folder) throws IOException {
    SortedMap<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> found.put(folder.relativize(file).toString(), text(file)));
    }
    return found;
  }

  static SortedMap<String, String> readWithoutManifest(Path folder) throws IOException {
    SortedMap<String, String> found = read(folder);
    found.remove(Manifest.FILE);
    return found;
  }

  /** What the folder of a published site must hold. */
  static SortedMap<String, String> expected(Map<String, String> site) {
    MemorySink memory = new MemorySink();
    TreeMap<String, Manifest.Entry> entries = new TreeMap<>();
    SortedMap<String, String> expected = new TreeMap<>();
    try {
      write(memory, site);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    memory
        .files()
        .forEach(
            (path, bytes) -> {
              entries.put(path, Manifest.Entry.of(bytes));
              expected.put(path, new String(bytes, StandardCharsets.UTF_8));
            });
    byte[] manifest = Manifest.of(entries).toBytes();
    expected.put(Manifest.FILE, new String(manifest, StandardCharsets.UTF_8));
    return expected;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
