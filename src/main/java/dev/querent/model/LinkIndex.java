package dev.querent.model;

import dev.querent.frontmatter.FrontMatter.Status;
import dev.querent.url.SitePath;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything a link may lead to, by the path from the content folder. */
final class LinkIndex {
  private final Map<String, Entry> documents = new TreeMap<>();
  private final Set<String> assets = new TreeSet<>();
  private final Map<String, SitePath> madePages = new HashMap<>();
  private final Map<String, Status> unpublished = new HashMap<>();
  private final Map<String, String> lowerCase = new HashMap<>();

  /**
   * A document that has a page.
   *
   * @param file as messages show it
   * @param anchors ids on its page
   */
  record Entry(String file, SitePath path, Set<String> anchors) {}

  void addDocument(Document document, SitePath path, Collection<String> sectionAnchors) {
    Set<String> anchors = new HashSet<>(document.body().anchors());
    anchors.addAll(sectionAnchors);
    documents.put(document.contentPath(), new Entry(document.file(), path, anchors));
    lowerCase.put(document.contentPath().toLowerCase(Locale.ROOT), document.contentPath());
  }

  void addAsset(String path) {
    assets.add(path);
    lowerCase.put(path.toLowerCase(Locale.ROOT), path);
  }

  void addMadePage(SitePath path) {
    madePages.put(path.value(), path);
  }

  void addUnpublished(Map<String, Status> questions) {
    unpublished.putAll(questions);
  }

  /** The document a path names: the file itself, or the index of a folder. */
  Optional<String> source(String path) {
    if (documents.containsKey(path)) {
      return Optional.of(path);
    }
    String folder = path.isEmpty() || path.endsWith("/") ? path : path + "/";
    String index = folder + "index.md";
    if (documents.containsKey(index)) {
      return Optional.of(index);
    }
    String file = folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1) + ".md";
    return Optional.of(file).filter(documents::containsKey);
  }

  Entry entry(String source) {
    return documents.get(source);
  }

  boolean isAsset(String path) {
    return assets.contains(path);
  }

  Optional<SitePath> madePage(String path) {
    String page = path.isEmpty() || path.endsWith("/") ? path : path + "/";
    return Optional.ofNullable(madePages.getOrDefault(page, madePages.get(path)));
  }

  Optional<Status> unpublished(String path) {
    return Optional.ofNullable(unpublished.get(path));
  }

  Optional<String> inOtherCase(String path) {
    return Optional.ofNullable(lowerCase.get(path.toLowerCase(Locale.ROOT)))
        .filter(found -> !found.equals(path));
  }

  Collection<String> sources() {
    return documents.keySet();
  }

  Collection<String> assets() {
    return assets;
  }
}
