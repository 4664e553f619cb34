package dev.querent.search;

import java.util.List;

/**
 * How the terms are spread over files, as far as it bears on results: an unfinished word looks in
 * at most two of them, and a correction shares its first characters with what was typed.
 *
 * @param bounds the lower bound of the keys of each shard; the first is empty
 * @param fuzzy how many first characters a correction shares, 1 or 2
 */
public record TermShards(List<String> bounds, int fuzzy) {
  /** All terms in one file. */
  public static final TermShards ONE = new TermShards(List.of(""), 1);

  public TermShards {
    bounds = List.copyOf(bounds);
    if (fuzzy < 1 || fuzzy > 2) {
      throw new IllegalArgumentException("fuzzy is " + fuzzy + ", must be 1 or 2");
    }
    if (bounds.isEmpty() || !bounds.get(0).isEmpty()) {
      throw new IllegalArgumentException("bounds are " + bounds + ", the first must be empty");
    }
  }

  /** The number of the shard that a key belongs to. */
  int shardOf(String key) {
    int shard = 0;
    while (shard + 1 < bounds.size() && bounds.get(shard + 1).compareTo(key) <= 0) {
      shard++;
    }
    return shard;
  }
}
