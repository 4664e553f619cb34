package dev.querent.browser;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** Tests of one page of each kind, among them a question with every kind of Markdown. */
abstract class EveryKindTest extends OwnSiteTest {
  /** The kind of the question that has everything. */
  static final String MARKDOWN = "markdown";

  private static final String MARKDOWN_PATH = "/every-kind/";

  /** What scripts add is there: they come when the reader moves, and then their styles. */
  private static final String IMPROVED =
      """
      () => document.querySelector("link[href*='/page.']")?.sheet
        && (document.querySelector(".copy") || !document.querySelector(".code"))
      """;

  private static final String STYLE =
      """
      css => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
      }
      """;

  @BeforeEach
  void serve(MarkdownSite site) {
    server.serve(MARKDOWN_PATH, site.folder());
  }

  static Stream<String> kinds() {
    return Stream.concat(OwnSite.KINDS.keySet().stream(), Stream.of(MARKDOWN));
  }

  /** Opens the page of a kind. */
  Page open(Visit visit, String kind) {
    return visit.open(
        server.origin()
            + (kind.equals(MARKDOWN)
                ? MARKDOWN_PATH + MarkdownSite.QUESTION
                : OwnSite.BASE_PATH + OwnSite.KINDS.get(kind)));
  }

  /** Gives a page styles of its reader's own, which no policy forbids, for those it had before. */
  static void style(Page page, String css) {
    page.evaluate(STYLE, css);
  }

  /** Moves, as readers do, and waits for what scripts then add. */
  static void wake(Page page) {
    page.keyboard().press("Shift");
    page.waitForFunction(IMPROVED);
  }
}
