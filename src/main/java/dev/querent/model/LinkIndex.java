package dev.querent.model;

import dev.querent.url.SitePath;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everything a link may lead to, by the path from the content folder. */
final class LinkIndex {
  /** Stands for the content folder itself where it has no index. */
  private static final String ROOT = "/";

  /** A renamed folder can break every link of a large site: after so many there are no hints. */
  private static final int MOST_COMPARISONS = 500_000;

  private final NavigableMap<String, Entry> documents = new TreeMap<>();
  private final NavigableSet<String> assets = new TreeSet<>();
  private final Map<String, Entry> madePages = new HashMap<>();
  private final Map<String, Unpublished> unpublished = new HashMap<>();
  private final Set<String> samples = new HashSet<>();
  private final Map<String, String> lowerCase = new HashMap<>();
  private int comparisons;

  /**
   * A document that has a page.
   *
   * @param file as messages show it
   * @param anchors ids on its page; empty where the file could not be read
   */
  record Entry(String file, SitePath path, Optional<Set<String>> anchors) {}

  void addDocument(Document document, SitePath path, Collection<String> sectionAnchors) {
    Set<String> anchors = new HashSet<>(document.body().anchors());
    anchors.addAll(sectionAnchors);
    Optional<Set<String>> known = document.isUnread() ? Optional.empty() : Optional.of(anchors);
    documents.put(document.contentPath(), new Entry(document.file(), path, known));
    lowerCase.put(document.contentPath().toLowerCase(Locale.ROOT), document.contentPath());
  }

  /** A folder that has a page although it has no {@code index.md}. */
  void addFolder(Document document, SitePath path) {
    String folder = path.value().isEmpty() ? ROOT : path.value();
    documents.put(folder, new Entry(document.file(), path, Optional.of(Set.of())));
  }

  void addAsset(String path) {
    assets.add(path);
    lowerCase.put(path.toLowerCase(Locale.ROOT), path);
  }

  void addMadePage(SitePath path) {
    madePages.put(path.value(), new Entry(path.toString(), path, Optional.of(Set.of())));
  }

  /** The page of all questions of a collection; its documents are known already. */
  void addAllPage(Section collection) {
    SitePath path = collection.path().child("all");
    int prefix = collection.path().value().length();
    Set<String> anchors = new HashSet<>(collection.document().body().anchors());
    Stream<Section> shown = collection.tree().filter(section -> !section.questions().isEmpty());
    shown.forEach(
        section -> {
          if (section != collection) {
            addAnchors(section.document(), section.path().value().substring(prefix), anchors);
          }
          for (Question question : section.questions()) {
            addAnchors(question.document(), question.path().value().substring(prefix), anchors);
          }
        });
    madePages.put(path.value(), new Entry(path.toString(), path, Optional.of(anchors)));
  }

  private void addAnchors(Document document, String id, Set<String> anchors) {
    anchors.add(id);
    Optional.ofNullable(documents.get(document.contentPath()))
        .flatMap(Entry::anchors)
        .ifPresent(own -> own.forEach(anchor -> anchors.add(id + anchor)));
  }

  void addUnpublished(Collection<Unpublished> files) {
    files.forEach(file -> unpublished.put(file.file().path(), file));
  }

  void addSample(String path) {
    samples.add(path);
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
    if (documents.containsKey(folder.isEmpty() ? ROOT : folder)) {
      return Optional.of(folder.isEmpty() ? ROOT : folder);
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

  Optional<Entry> madePage(String path) {
    String page = path.isEmpty() || path.endsWith("/") ? path : path + "/";
    return Optional.ofNullable(madePages.getOrDefault(page, madePages.get(path)));
  }

  /** The file without a page that a path names, with or without {@code .md}. */
  Optional<Unpublished> unpublished(String path) {
    String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return Optional.ofNullable(unpublished.getOrDefault(path, unpublished.get(plain + ".md")));
  }

  boolean isSample(String path) {
    return samples.contains(path);
  }

  Optional<String> inOtherCase(String path) {
    return Optional.ofNullable(lowerCase.get(path.toLowerCase(Locale.ROOT)))
        .filter(found -> !found.equals(path));
  }

  /** What to propose instead of the image or page {@code path}, in the file {@code from}. */
  Optional<String> nearest(boolean image, String path, String from) {
    NavigableSet<String> known = image ? assets : documents.navigableKeySet();
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    // A slip is mostly in the last part, so the folder is searched first, and then everything.
    return search(image, known.subSet(folder, folder + Character.MAX_VALUE), path, from)
        .or(() -> search(image, known, path, from));
  }

  private Optional<String> search(
      boolean image, SortedSet<String> known, String path, String from) {
    comparisons += known.size();
    if (comparisons > MOST_COMPARISONS) {
      return Optional.empty();
    }
    NearestTarget nearest =
        image
            ? NearestTarget.amongAssets(known)
            : NearestTarget.amongDocuments(
                known.stream().filter(source -> !source.equals(ROOT)).toList());
    return nearest.to(path, from).filter(found -> !found.equals("./"));
  }
}
