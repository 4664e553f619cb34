package dev.querent.benchmark;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.querent.benchmark.Transfers.Load;
import dev.querent.browser.WebBrowser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Readers who come for the first time, and search some times.
 *
 * @param client what they search with
 * @param first what their first searches load, the client included
 * @param following what the others load
 */
record SearchVisits(SearchClient client, List<Load> first, List<Load> following) {
  /** How often a reader searches. */
  static final int SEARCHES = 5;

  SearchVisits {
    first = List.copyOf(first);
    following = List.copyOf(following);
  }

  /**
   * Lets readers come, each with an empty cache.
   *
   * @param address where they are
   * @param queries what they search for, {@link #SEARCHES} for each of them
   */
  static SearchVisits of(
      SearchClient client, WebBrowser browser, String address, List<String> queries) {
    List<Load> first = new ArrayList<>();
    List<Load> following = new ArrayList<>();
    for (int from = 0; from + SEARCHES <= queries.size(); from += SEARCHES) {
      try (BrowserContext context = browser.context(new Browser.NewContextOptions())) {
        Transfers transfers = new Transfers(context);
        Page page = context.newPage();
        page.navigate(address);
        Load code = transfers.take(page, client::has);
        for (int i = 0; i < SEARCHES; i++) {
          client.search(page, queries.get(from + i));
          Load load = transfers.take(page, any -> true);
          if (i == 0) {
            first.add(code.plus(load));
          } else {
            following.add(load);
          }
        }
      }
    }
    return new SearchVisits(client, first, following);
  }

  static Sample sample(List<Load> loads, ToIntFunction<Load> measure) {
    return new Sample(loads.stream().map(load -> (double) measure.applyAsInt(load)).toList());
  }
}
