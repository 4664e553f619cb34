package dev.querent.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was measured of one site; of Pagefind where it is there.
 *
 * @param visits of Querent's engine first, by which the others are told
 * @param times by what took them, in milliseconds
 */
record SiteResult(
    int questions,
    List<SearchVisits> visits,
    Map<String, Sample> times,
    BuildCosts costs,
    FolderSize index,
    Optional<FolderSize> pagefindIndex) {
  SiteResult {
    visits = List.copyOf(visits);
  }
}
