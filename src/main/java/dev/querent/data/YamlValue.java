package dev.querent.data;

import dev.querent.diagnostic.Place;
import java.util.List;
import java.util.Optional;

/** A value read from YAML, with the place it was written at. */
public sealed interface YamlValue {
  /** Where the value begins. */
  Place place();

  /** What the value is, for messages: {@code text}, {@code a list} or {@code a mapping}. */
  String typeName();

  /**
   * A scalar, always as the text the author wrote: {@code 010}, {@code yes} and {@code 2026-11-20}
   * are text until a reader wants something else.
   *
   * @param quoted whether it stood in quotes or in a block, so that {@code ""} differs from nothing
   */
  record Scalar(String text, boolean quoted, Place place) implements YamlValue {
    @Override
    public String typeName() {
      return text.isEmpty() && !quoted ? "nothing" : "text";
    }
  }

  /** A list. */
  record Sequence(List<YamlValue> items, Place place) implements YamlValue {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String typeName() {
      return "a list";
    }
  }

  /** A mapping in the order of the file, without repeated keys. */
  record Mapping(List<Entry> entries, Place place) implements YamlValue {
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The entry with this key. */
    public Optional<Entry> find(String key) {
      return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    @Override
    public String typeName() {
      return "a mapping";
    }
  }

  /**
   * A value that has been reported and cannot be used, such as an alias. Whoever reads it stays
   * silent: the author has been told.
   */
  record Refused(Place place) implements YamlValue {
    @Override
    public String typeName() {
      return "a value that is not accepted";
    }
  }

  /** One key of a mapping with its value. */
  record Entry(String key, Place keyPlace, YamlValue value) {}
}
