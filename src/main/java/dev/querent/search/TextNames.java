package dev.querent.search;

import java.util.HashMap;
import java.util.Map;

/** Gives texts their names, which follow from what they say: so they may be cached for good. */
final class TextNames {
  private final Map<String, Digest> taken = new HashMap<>();

  /** The name of a text; texts that are the same share one. */
  String of(Digest text) {
    String name = text.name();
    // Somebody may search for texts whose hashes begin alike; both must be shown rightly.
    for (int i = 2; taken.containsKey(name) && !taken.get(name).equals(text); i++) {
      name = text.name() + "-" + i;
    }
    taken.put(name, text);
    return name;
  }
}
