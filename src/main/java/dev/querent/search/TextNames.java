package dev.querent.search;

import java.util.HashMap;
import java.util.Map;

/** Gives texts their names, which follow from what they say: so they may be cached for good. */
final class TextNames {
  private final Map<String, Digest> taken = new HashMap<>();

  /** A name, and whether nobody has written the text of this name before. */
  record Name(String value, boolean isNew) {}

  /** The name of a text; texts that are the same share one. */
  Name of(Digest text) {
    String name = text.name();
    // Somebody may search for texts whose hashes begin alike; both must be shown rightly.
    for (int i = 2; taken.containsKey(name) && !taken.get(name).equals(text); i++) {
      name = text.name() + "-" + i;
    }
    return new Name(name, taken.put(name, text) == null);
  }
}
