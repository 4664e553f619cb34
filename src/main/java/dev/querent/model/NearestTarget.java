package dev.querent.model;

import dev.querent.diagnostic.Suggestion;
import dev.querent.url.SitePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds what an author probably meant to link to. */
final class NearestTarget {
  private static final String MARKDOWN = ".md";
  private static final String INDEX = "/index.md";

  /** What authors may name, by a form in which spellings of one target are alike. */
  private final Map<String, String> targets = new TreeMap<>();

  private NearestTarget() {}

  /** Among documents, by their content paths; a folder without an index ends with a slash. */
  static NearestTarget amongDocuments(Collection<String> sources) {
    NearestTarget nearest = new NearestTarget();
    sources.forEach(source -> nearest.targets.put(plain(source), source));
    return nearest;
  }

  /** Among the files to publish. */
  static NearestTarget amongAssets(Collection<String> assets) {
    NearestTarget nearest = new NearestTarget();
    assets.forEach(asset -> nearest.targets.put(asset, asset));
    return nearest;
  }

  /**
   * The destination to write in the file {@code from} instead of {@code path}: a target whose name
   * is near and whose folders are, or the only one with exactly this name in another folder.
   */
  Optional<String> to(String path, String from) {
    String wanted = plain(path);
    List<String> near = new ArrayList<>();
    List<String> moved = new ArrayList<>();
    for (String target : targets.keySet()) {
      if (Suggestion.nearest(nameOf(wanted), List.of(nameOf(target))).isPresent()) {
        near.add(target);
      }
      if (nameOf(wanted).equals(nameOf(target))) {
        moved.add(target);
      }
    }
    return Suggestion.nearest(wanted, near)
        .or(() -> moved.size() == 1 ? Optional.of(moved.get(0)) : Optional.empty())
        .map(target -> relative(from, asWritten(targets.get(target), path)));
  }

  /** The relative link from one file to another, or to a folder that ends with a slash. */
  static String relative(String from, String to) {
    return new SitePath(to).relativeTo(new SitePath(from));
  }

  /** A folder stays a folder, and does not become the index in it. */
  private static String asWritten(String target, String path) {
    boolean index = target.endsWith(INDEX) && !path.endsWith(MARKDOWN);
    return index ? target.substring(0, target.length() - INDEX.length() + 1) : target;
  }

  private static String plain(String path) {
    String plain = path.endsWith(INDEX) ? path.substring(0, path.length() - INDEX.length()) : path;
    plain = plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    return plain.endsWith(MARKDOWN) ? plain.substring(0, plain.length() - 3) : plain;
  }

  private static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
