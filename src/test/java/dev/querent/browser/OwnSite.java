package dev.querent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The site of this repository's own content, built once for every test that looks at it. */
public final class OwnSite implements AutoCloseable {
  public static final String BASE_URL = "https://example.github.io/querent/";

  /** The base address's path, under which GitHub Pages would serve the site. */
  public static final String BASE_PATH = "/querent/";

  static final String HOME = "";
  static final String COLLECTION = "networking/";
  static final String TOPIC = "networking/tcp-internals/";
  static final String QUESTION = "networking/tcp-internals/time-wait/";
  static final String OLD_ADDRESS = "networking/tcp-internals/time-wait-sockets/";
  static final String TAG = "tags/time-wait/";
  static final String SEARCH = "search/";
  static final String NOT_FOUND = "404.html";

  /** One address of each kind of page, by the name of the kind; the stub leads away at once. */
  public static final Map<String, String> KINDS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("home", HOME),
              Map.entry("collection", COLLECTION),
              Map.entry("topic", TOPIC),
              Map.entry("question", QUESTION),
              Map.entry("all", "networking/all/"),
              Map.entry("manual", "guide/"),
              Map.entry("plain", "guide/writing-a-question/"),
              Map.entry("tags", "tags/"),
              Map.entry("tag", TAG),
              Map.entry("difficulty", "difficulty/hard/"),
              Map.entry("level", "level/senior/"),
              Map.entry("search", SEARCH),
              Map.entry("not-found", NOT_FOUND)));

  private final SiteProject project;
  private final Map<String, String> files;
  private final Map<String, Document> pages = new TreeMap<>();

  OwnSite() {
    project = SiteProject.ofThisRepository();
    project.run("build", "--base-url", BASE_URL).exitsWith(0).printsNoProblem();
    files = SiteProject.texts(project.site());
    files.forEach(
        (name, text) -> {
          if (name.endsWith(".html")) {
            pages.put(name, Jsoup.parse(text, BASE_URL + name));
          }
        });
    KINDS.values().forEach(path -> assertThat(pages).containsKey(fileOf(path)));
  }

  /** The folder with the built site. */
  public Path folder() {
    return project.site();
  }

  /** Every file of the site as text, by its path. */
  Map<String, String> files() {
    return files;
  }

  /** Every page of the site, by the path of its file. */
  Map<String, Document> pages() {
    return pages;
  }

  /** The pages without the stubs at old addresses. */
  Map<String, Document> fullPages() {
    Map<String, Document> full = new TreeMap<>(pages);
    full.values().removeIf(OwnSite::isStub);
    return full;
  }

  /** Whether a page only leads to another. */
  static boolean isStub(Document page) {
    return page.selectFirst("noscript meta[http-equiv=refresh]") != null;
  }

  /** The file behind an address. */
  public static String fileOf(String path) {
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  @Override
  public void close() {
    project.close();
  }
}
