package dev.querent.search;

import dev.querent.data.JsonValue;
import dev.querent.model.TermGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values that documents have of one vocabulary, with the numbers of documents. */
final class Facets {
  private final List<TermGroup> vocabulary;
  private final Map<String, Integer> counts = new HashMap<>();

  /**
   * @param vocabulary the values, in their order
   */
  Facets(List<TermGroup> vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Counts a value of a document. */
  void add(String value) {
    counts.merge(value, 1, Integer::sum);
  }

  /** The values that a document has, in the order of the vocabulary. */
  List<String> values() {
    return used().stream().map(group -> group.term().id()).toList();
  }

  JsonValue json() {
    List<JsonValue> values = new ArrayList<>();
    for (TermGroup group : used()) {
      values.add(
          JsonValue.array(
              List.of(
                  JsonValue.of(group.term().id()),
                  JsonValue.of(group.term().label()),
                  JsonValue.of(counts.get(group.term().id())))));
    }
    return JsonValue.array(values);
  }

  /** A byte for each document: the position of its value from 1, or 0. */
  byte[] positions(List<Optional<String>> ofDocuments) {
    List<String> values = values();
    byte[] positions = new byte[ofDocuments.size()];
    for (int i = 0; i < positions.length; i++) {
      int position = ofDocuments.get(i).map(values::indexOf).orElse(-1) + 1;
      positions[i] = (byte) (position > 255 ? 0 : position);
    }
    return positions;
  }

  private List<TermGroup> used() {
    return vocabulary.stream().filter(group -> counts.containsKey(group.term().id())).toList();
  }
}
