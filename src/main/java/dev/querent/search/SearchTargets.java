package dev.querent.search;

import dev.querent.diagnostic.Suggestion;
import dev.querent.model.Site;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The names under which search tests may name what search can find. */
public final class SearchTargets {
  private final NavigableMap<String, SearchTarget> named = new TreeMap<>();

  private final Unsearched unsearched;

  private SearchTargets(Unsearched unsearched) {
    this.unsearched = unsearched;
  }

  /** The names of documents of a site: paths, sections of pages, ids of questions. */
  public static SearchTargets of(Site site, List<SearchDocument> documents) {
    SearchTargets targets = new SearchTargets(Unsearched.of(site));
    for (SearchDocument document : documents) {
      SearchTarget target = SearchTarget.of(document);
      targets.named.put(target.toString(), target);
      SearchTarget whole = new SearchTarget(target.contentPath(), "");
      List<String> names =
          document.isOfSection() ? namesOf(target.contentPath()) : List.of(target.contentPath());
      names.forEach(name -> targets.named.putIfAbsent(name, whole));
    }
    site.questions()
        .forEach(
            question -> {
              String path = question.document().contentPath();
              SearchTarget known = targets.named.get(path);
              if (known != null) {
                question.id().ifPresent(id -> targets.named.putIfAbsent(id, known));
              }
            });
    return targets;
  }

  /**
   * The names of a folder, given one of them: as its index, whether it has one or not, or alone.
   */
  static List<String> namesOf(String contentPath) {
    String folder = contentPath.substring(0, contentPath.lastIndexOf('/') + 1);
    String index = folder + "index.md";
    return folder.isEmpty()
        ? List.of(index)
        : List.of(index, folder, folder.substring(0, folder.length() - 1));
  }

  /** What a name stands for. */
  Optional<SearchTarget> find(String name) {
    return Optional.ofNullable(named.get(name));
  }

  /** Why search does not find what is there under a name. */
  Optional<Unsearched.Reason> whyNot(String name) {
    return likely(name).flatMap(likely -> unsearched.reason(likely).stream()).findFirst();
  }

  /** A name, and the paths that stand for it where it begins in the project, or is an address. */
  private static Stream<String> likely(String name) {
    String below = name.replaceFirst("^[./]*(content/)?", "");
    return Stream.of(name, below, below.replaceFirst("/*$", "") + ".md");
  }

  /** What to write instead of a name that stands for nothing. */
  String hint(String name) {
    int hash = name.indexOf('#');
    String page = hash < 0 ? name : name.substring(0, hash);
    if (hash >= 0 && named.containsKey(page)) {
      List<String> sections =
          named.tailMap(page + "#").keySet().stream()
              .takeWhile(known -> known.startsWith(page + "#"))
              .toList();
      return sections.isEmpty()
          ? "write '" + page + "'; it has no sections that are found alone"
          : Suggestion.hint(name, sections).orElse("write '" + page + "' for all of its sections");
    }
    Optional<String> meant = likely(name).filter(named::containsKey).findFirst();
    if (meant.isPresent()) {
      return "write '" + meant.get() + "', the path of the file in the content folder";
    }
    return Suggestion.nearest(name, named.keySet())
        .map(near -> "did you mean '" + near + "'?")
        .orElse("write a path below the content folder, or the id of a question");
  }
}
