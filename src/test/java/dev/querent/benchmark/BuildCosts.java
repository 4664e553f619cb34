package dev.querent.benchmark;

import dev.querent.benchmark.MeasuredCommand.Cost;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What builds took, with search and without, and what Pagefind took for the same questions. Those
 * of one place in the lists were made one after the other.
 *
 * @param pagefind empty where there is none
 */
record BuildCosts(List<Cost> without, List<Cost> with, List<Cost> pagefind) {
  BuildCosts {
    without = List.copyOf(without);
    with = List.copyOf(with);
    pagefind = List.copyOf(pagefind);
  }

  /** What search adds to a build. */
  List<Cost> ofSearch() {
    return IntStream.range(0, with.size())
        .mapToObj(run -> with.get(run).minus(without.get(run)))
        .toList();
  }
}
