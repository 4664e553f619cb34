package dev.querent.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A reader who follows links by chance, and goes back and forward. */
final class RandomWalk {
  /** Addresses of the links to pages that can be put in the place of this one. */
  private static final String LINKS =
      """
      [...document.querySelectorAll('a[href]')].map(link => link.href.split('#')[0])
        .filter(href => href.startsWith(location.origin) && /\\/$/.test(href)
          && !href.includes('/search/') && href !== location.href.split('#')[0])
      """;

  private static final String CLICK =
      """
      href => [...document.querySelectorAll('a[href]')]
        .find(link => link.href.split('#')[0] === href && !link.hash).click()
      """;

  /** Links lead to the right places only where the page is that of the address. */
  private static final String ARRIVED =
      """
      () => !('loading' in document.documentElement.dataset)
        && new URL(document.querySelector('.brand').href).pathname === '/'
        && !navigation.transition
      """;

  private final Page page;
  private final Random random;
  private final List<String> steps = new ArrayList<>();
  private int behind;
  private int ahead;

  RandomWalk(Page page, long seed) {
    this.page = page;
    this.random = new Random(seed);
  }

  /** Takes some steps; returns the address where they end. */
  String go() {
    steps.clear();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      step(random.nextInt(4));
    }
    return page.url();
  }

  private void step(int kind) {
    if (kind == 0 && behind > 0) {
      behind--;
      ahead++;
      steps.add("back");
      page.goBack();
    } else if (kind == 1 && ahead > 0) {
      behind++;
      ahead--;
      steps.add("forward");
      page.goForward();
    } else {
      follow();
    }
    page.waitForFunction(ARRIVED);
  }

  private void follow() {
    @SuppressWarnings("unchecked")
    List<String> links = (List<String>) page.evaluate(LINKS);
    String href = links.get(random.nextInt(links.size()));
    steps.add(href);
    page.evaluate(CLICK, href);
    page.waitForURL(href);
    behind++;
    ahead = 0;
  }

  @Override
  public String toString() {
    return String.join(" -> ", steps) + " = " + page.url();
  }
}
