package dev.querent.benchmark;

import dev.querent.FirstVisit;
import dev.querent.benchmark.Lighthouse.Judgement;
import java.util.List;

/**
 * What was found out about a page.
 *
 * @param kind what page it is
 * @param address from the root of the site
 * @param judgements of Lighthouse, on a telephone and on a desktop computer; empty without it
 */
record MeasuredPage(String kind, String address, FirstVisit visit, List<Judgement> judgements) {
  MeasuredPage {
    judgements = List.copyOf(judgements);
  }
}
