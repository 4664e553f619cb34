package dev.querent.benchmark;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;

/** One way to search. */
interface SearchClient {
  /** What stands in the report. */
  String name();

  /** Searches, and returns when everything is there; the first time, it loads itself. */
  void search(Page page, String query);

  /** Whether something that every page loads, before anybody searches, is part of this client. */
  default boolean has(String address) {
    return false;
  }

  /** The engine of Querent, as scripts of other people use it: ten results with their texts. */
  static SearchClient engine(String module, String manifest) {
    return scripted(
        "Querent's engine",
        """
        async ([module, manifest, query]) => {
          globalThis.index ??= await (await import(module)).openIndex(manifest);
          const { hits } = await index.search(query, { limit: 10 });
          await Promise.all(hits.map((hit) => hit.text()));
        }
        """,
        module,
        manifest);
  }

  /** Pagefind, as its documentation has it: ten results with their data, which hold excerpts. */
  static SearchClient pagefind(String module) {
    return scripted(
        "Pagefind",
        """
        async ([module, query]) => {
          globalThis.pagefind ??= await import(module);
          const { results } = await pagefind.search(query);
          await Promise.all(results.slice(0, 10).map((result) => result.data()));
        }
        """,
        module);
  }

  private static SearchClient scripted(String name, String script, String... addresses) {
    return new SearchClient() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public void search(Page page, String query) {
        String[] values = Arrays.copyOf(addresses, addresses.length + 1);
        values[addresses.length] = query;
        page.evaluate(script, List.of(values));
      }
    };
  }

  /** The dialog of Querent's pages: somebody types, and looks at what is shown. */
  static SearchClient dialog() {
    return new SearchClient() {
      /** A fast writer: the slower, the more of what they have not finished is searched for. */
      private static final int BETWEEN_KEYS_MILLISECONDS = 100;

      private static final int READING_MILLISECONDS = 900;

      @Override
      public String name() {
        return "Querent's dialog";
      }

      @Override
      public void search(Page page, String query) {
        openDialog(page);
        page.keyboard().type(query, new Keyboard.TypeOptions().setDelay(BETWEEN_KEYS_MILLISECONDS));
        page.waitForTimeout(READING_MILLISECONDS);
      }

      @Override
      public boolean has(String address) {
        return address.matches(".*/js/main\\..*");
      }
    };
  }

  /**
   * Opens the dialog where it is closed; what is typed next takes the place of what stands there.
   */
  static void openDialog(Page page) {
    if (page.locator("dialog[open]").count() == 0) {
      page.keyboard().press("/");
      page.waitForSelector("dialog[open] input:focus");
    }
    page.keyboard().press("ControlOrMeta+A");
  }
}
