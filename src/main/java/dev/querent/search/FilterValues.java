package dev.querent.search;

import dev.querent.diagnostic.Suggestion;
import dev.querent.url.SitePath;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The values that documents have, of each kind. Those of topics are the paths of sections. */
final class FilterValues {
  private final Map<FilterKind, Set<String>> values = new EnumMap<>(FilterKind.class);

  FilterValues(List<SearchDocument> documents) {
    for (FilterKind kind : FilterKind.values()) {
      values.put(kind, new TreeSet<>());
    }
    for (SearchDocument document : documents) {
      values.forEach((kind, all) -> all.addAll(valuesOf(document, kind)));
    }
  }

  /** The values of one document; for its topic, those of all sections that it is in. */
  static List<String> valuesOf(SearchDocument document, FilterKind kind) {
    return switch (kind) {
      case TOPIC -> sections(document.section());
      case DIFFICULTY -> document.difficulty().stream().toList();
      case LEVEL -> document.level().stream().toList();
      case TAG -> document.tags();
    };
  }

  /** The values that a reader may mean by a word, none if there is nothing like it. */
  List<String> matching(FilterKind kind, String written) {
    String wanted = written.toLowerCase(Locale.ROOT);
    return values.get(kind).stream().filter(value -> isMeant(kind, value, wanted)).toList();
  }

  /** The value that somebody who slipped may have meant. A topic goes by its last folder, too. */
  Optional<String> nearest(FilterKind kind, String written) {
    Stream<String> known = values.get(kind).stream();
    if (kind == FilterKind.TOPIC) {
      known =
          known
              .map(path -> path.substring(0, path.length() - 1))
              .flatMap(path -> Stream.of(path, path.replaceFirst(".*/", "")));
    }
    return Suggestion.nearest(written, known.sorted().distinct().toList());
  }

  private static boolean isMeant(FilterKind kind, String value, String wanted) {
    String known = value.toLowerCase(Locale.ROOT);
    if (kind != FilterKind.TOPIC) {
      return known.equals(wanted);
    }
    String end = wanted.endsWith("/") ? wanted : wanted + "/";
    return end.length() > 1 && ("/" + known).endsWith("/" + end);
  }

  /** The paths of a section and of those above it, the root left out. */
  private static List<String> sections(SitePath section) {
    String path = section.value();
    List<String> sections = new ArrayList<>();
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      sections.add(path.substring(0, slash + 1));
    }
    return sections;
  }
}
