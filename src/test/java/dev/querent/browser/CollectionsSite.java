package dev.querent.browser;

import dev.querent.SiteProject;
import dev.querent.history.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A small site with collections of several kinds and a history, built once for all tests. */
final class CollectionsSite implements AutoCloseable {
  /** Home, topics by difficulty and without, and more topics than are introduced. */
  static final List<String> PAGES = List.of("", "net/", "plain/", "wide/");

  private static final int DAY = 86_400;

  private final SiteProject project = SiteProject.bare();
  private final Map<String, String> files;

  CollectionsSite() {
    try {
      Repository repository = Repository.in(project.folder());
      question("net/dns/ttl", "difficulty: hard\nlevel: junior\n");
      question("net/dns/cache", "difficulty: warm-up\n");
      question("net/tcp/open", "difficulty: staff\n");
      question("net/general", "");
      question("plain/a/one", "");
      question("plain/b/two", "");
      for (int i = 1; i <= 101; i++) {
        question(String.format(Locale.ROOT, "wide/t%03d/q", i), "");
      }
      repository.commit(DAY);
      question("net/tcp/close", "");
      question("plain/b/three", "");
      repository.commit(2 * DAY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    project.run("build").exitsWith(0).printsNoProblem();
    files = SiteProject.texts(project.site());
  }

  private void question(String path, String header) {
    String id = String.format(Locale.ROOT, "k%07d", path.hashCode() & 0xfffff);
    project.file(
        "content/" + path + ".md",
        "---\nid: " + id + "\n" + header + "---\n# What is " + path + "?\n\nThe answer.\n");
  }

  /** The folder with the built site. */
  Path folder() {
    return project.site();
  }

  /** Every file of the site as text, by its path. */
  Map<String, String> files() {
    return files;
  }

  @Override
  public void close() {
    project.close();
  }
}
