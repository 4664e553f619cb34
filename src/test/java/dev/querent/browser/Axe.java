package dev.querent.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What axe-core finds in a page. Its script is put into a page once, for all that is looked for.
 */
final class Axe {
  private static final List<String> ON_COLOURS = List.of("color-contrast", "link-in-text-block");

  private static final String SCRIPT = script();
  private static final String RUN =
      """
      async ({ only, not }) => {
        const options = { resultTypes: ["violations"] };
        if (only.length > 0) {
          options.runOnly = { type: "rule", values: only };
        }
        options.rules = Object.fromEntries(not.map(rule => [rule, { enabled: false }]));
        const { violations } = await axe.run(options);
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, html }) => `${id}: ${target} ${html}`));
      }
      """;

  private Axe() {}

  /** What breaks any of the rules that axe-core applies by itself. */
  static List<?> violations(Page page) {
    return run(page, Map.of("only", List.of(), "not", List.of()));
  }

  /** What breaks rules on colours. They are what takes axe-core longest. */
  static List<?> violationsByColour(Page page) {
    return run(page, Map.of("only", ON_COLOURS, "not", List.of()));
  }

  /** What breaks other rules. */
  static List<?> violationsBesidesColour(Page page) {
    return run(page, Map.of("only", List.of(), "not", ON_COLOURS));
  }

  private static List<?> run(Page page, Map<String, List<String>> rules) {
    if (!(Boolean) page.evaluate("'axe' in window")) {
      page.evaluate(SCRIPT);
    }
    return (List<?>) page.evaluate(RUN, rules);
  }

  private static String script() {
    try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
