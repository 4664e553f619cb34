package dev.querent.search;

import dev.querent.data.JsonValue;
import dev.querent.model.Section;
import dev.querent.url.SitePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which documents are in which section: one range each, since documents are in reading order. */
final class SectionRanges {
  private final Map<String, int[]> ranges = new HashMap<>();

  SectionRanges(List<Card> cards) {
    for (int i = 0; i < cards.size(); i++) {
      String path = cards.get(i).section().value();
      for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        int first = i;
        ranges.computeIfAbsent(path.substring(0, slash + 1), key -> new int[] {first, first})[1] =
            i + 1;
      }
    }
  }

  /** The sections that hold documents, below the root of the site. */
  JsonValue json(Section root) {
    List<JsonValue> sections = new ArrayList<>();
    root.tree()
        .filter(section -> !section.path().equals(SitePath.HOME))
        .filter(section -> ranges.containsKey(section.path().value()))
        .forEach(section -> sections.add(json(section, ranges.get(section.path().value()))));
    return JsonValue.array(sections);
  }

  private static JsonValue json(Section section, int[] range) {
    return JsonValue.array(
        List.of(
            JsonValue.of(section.path().value()),
            JsonValue.of(section.document().title().text()),
            JsonValue.of(range[0]),
            JsonValue.of(range[1])));
  }
}
