package dev.querent.benchmark;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.querent.browser.WebBrowser;
import java.util.ArrayList;
import java.util.List;

/** How long readers wait who have searched for the same before; all in milliseconds. */
final class SearchTimes {
  /**
   * Notes the time of every keystroke from its event until the frame with the results is painted.
   * Keystrokes without results do not count; there is less to be done for them.
   */
  private static final String RECORDER =
      """
      () => {
        const list = document.querySelector("dialog[open] [role=listbox]");
        const notes = document.querySelector("dialog[open] .search-notes");
        const isNew = globalThis.times === undefined;
        globalThis.shown = 0;
        globalThis.times = [];
        if (!isNew) return;
        let start;
        addEventListener("input", () => (start = performance.now()), true);
        const observer = new MutationObserver(() => {
          const from = start;
          start = undefined;
          if (from === undefined) return;
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
              if (list.firstChild) times.push(performance.now() - from);
              shown++;
            };
            port2.postMessage(0);
          });
        });
        observer.observe(list, { childList: true });
        observer.observe(notes, { childList: true });
      }
      """;

  /** A search by script with everything in memory, twice, of which the second counts. */
  private static final String SEARCH =
      """
      async ([queries, ...addresses]) => {
        const search = await (%s)(...addresses);
        const times = [];
        for (const query of queries) {
          await search(query);
          const start = performance.now();
          await search(query);
          times.push(performance.now() - start);
        }
        return times;
      }
      """;

  private static final String ENGINE =
      """
      async (modules, manifest) => {
        const { openIndex } = await import(modules + "search.js");
        const { excerpt, highlighter } = await import(modules + "excerpt.js");
        const index = await openIndex(manifest);
        return async (query) => {
          const result = await index.search(query, { limit: 10 });
          const matcher = highlighter(index, result);
          const texts = await Promise.all(result.hits.map((hit) => hit.text()));
          return texts.map((lines) => excerpt(lines, matcher));
        };
      }
      """;

  private static final String PAGEFIND =
      """
      async (module) => {
        const pagefind = await import(module);
        return async (query) => {
          const { results } = await pagefind.search(query);
          return Promise.all(results.slice(0, 10).map((result) => result.data()));
        };
      }
      """;

  /** Ranking takes less than a clock in a browser shows. */
  private static final String RANKING =
      """
      async ([queries, modules, manifestAddress]) => {
        const load = (name) => import(modules + name + ".js");
        const names = ["site", "query", "rank"];
        const [{ siteOf }, { plan, readQuery }, { rank }] = await Promise.all(names.map(load));
        const folder = manifestAddress.replace(/[^/]*$/, "");
        const file = async (path, read) => {
          const { body } = await fetch(folder + path);
          const inflated = new Response(body.pipeThrough(new DecompressionStream("deflate")));
          return read(new Uint8Array(await inflated.arrayBuffer()));
        };
        const manifest = await (await fetch(manifestAddress)).json();
        const site = siteOf(manifest, file);
        const times = [];
        for (const query of queries) {
          const [clauses] = await plan(readQuery(query, site), site);
          rank(manifest, site.docs, clauses);
          const start = performance.now();
          for (let i = 0; i < 10; i++) rank(manifest, site.docs, clauses);
          times.push((performance.now() - start) / 10);
        }
        return times;
      }
      """;

  private final WebBrowser browser;
  private final String address;
  private final List<String> queries;

  /**
   * @param address of a page of the site
   */
  SearchTimes(WebBrowser browser, String address, List<String> queries) {
    this.browser = browser;
    this.address = address;
    this.queries = List.copyOf(queries);
  }

  /**
   * From a keystroke in the dialog to painted results.
   *
   * @param fromCache with the files in the browser's cache
   * @param fromMemory with the files in the memory of the page
   */
  record Keystrokes(Sample fromCache, Sample fromMemory) {}

  /** Types queries, whose files are in the browser's cache or in the memory of the page. */
  Keystrokes keystrokes() {
    try (BrowserContext context = browser.context(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      page.navigate(address);
      typeAll(page);
      page.navigate(address);
      Sample fromCache = typeAll(page);
      return new Keystrokes(fromCache, typeAll(page));
    }
  }

  private Sample typeAll(Page page) {
    SearchClient.openDialog(page);
    page.evaluate(RECORDER);
    int typed = 0;
    for (String query : queries) {
      page.keyboard().press("ControlOrMeta+A");
      for (String key : query.split("")) {
        page.keyboard().type(key);
        typed++;
        page.waitForFunction("typed => shown >= typed", typed);
      }
    }
    return sample(page.evaluate("times"));
  }

  /** Ranking alone, with what it needs in memory. */
  Sample ranking(String modules, String manifest) {
    return script(RANKING, modules, manifest);
  }

  /** A search with Querent's engine, ten results and their excerpts, with everything in memory. */
  Sample engine(String modules, String manifest) {
    return script(SEARCH.formatted(ENGINE), modules, manifest);
  }

  /** The same with Pagefind. */
  Sample pagefind(String module) {
    return script(SEARCH.formatted(PAGEFIND), module);
  }

  private Sample script(String script, String... addresses) {
    try (BrowserContext context = browser.context(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      page.navigate(address);
      List<Object> arguments = new ArrayList<>();
      arguments.add(queries);
      arguments.addAll(List.of(addresses));
      return sample(page.evaluate(script, arguments));
    }
  }

  private static Sample sample(Object times) {
    List<Double> values = new ArrayList<>();
    for (Object time : (List<?>) times) {
      values.add(((Number) time).doubleValue());
    }
    return new Sample(values);
  }
}
