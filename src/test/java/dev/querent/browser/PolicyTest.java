package dev.querent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The second lock of a page, its Content-Security-Policy: markup that the sanitiser lets through
 * would run nothing and ask no other origin. Where a page leads is no matter of any policy: links,
 * and {@code <meta http-equiv=refresh>}, which only the sanitiser keeps out.
 */
class PolicyTest extends BrowserTest {
  private static final String PATH = "/policy/";
  private static final PageCheck PROVOKE = PageCheck.read("provoke.js");

  /** Tells of everything that the policy forbids, in frames as well. */
  private static final String TELL =
      "addEventListener('securitypolicyviolation', event => forbidden(event.effectiveDirective))";

  /** What was begun has come to the page. */
  private static final String SETTLED =
      "() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))";

  private static final Map<String, String> VECTORS = vectors();

  private static OtherOrigin other;

  private final List<String> ran = new CopyOnWriteArrayList<>();
  private final List<String> forbidden = new CopyOnWriteArrayList<>();
  private MarkdownSite site;

  @BeforeAll
  static void start() {
    other = new OtherOrigin();
  }

  @AfterAll
  static void stop() {
    other.close();
  }

  @BeforeEach
  void take(MarkdownSite site) {
    this.site = site;
  }

  @Test
  void whatIsWrittenIntoAPageRunsNothingAndAsksNobody() {
    assertThat(VECTORS).hasSizeGreaterThanOrEqualTo(50);
    try (BrowserContext context = context()) {
      Page page = context.newPage();
      for (String name : VECTORS.keySet()) {
        open(page, name, html -> html);
        await(page, name, () -> !forbidden.isEmpty());
        page.evaluate(SETTLED);
        assertThat(ran).as(name).isEmpty();
        assertThat(other.asked(name)).as(name).isEmpty();
        assertThat(page.url()).as(name).startsWith(server.origin() + PATH);
      }
    }
  }

  /** So that the test above is known to see what it looks for, whatever the vector. */
  @Test
  void withoutThePolicyEachOfThemRunsOrAsks() {
    try (BrowserContext context = context()) {
      Page page = context.newPage();
      for (String name : VECTORS.keySet()) {
        open(page, name, HostileSite::withoutPolicy);
        await(page, name, () -> !other.asked(name).isEmpty() || !ran.isEmpty());
        assertThat(forbidden).as(name).isEmpty();
      }
    }
  }

  private static void await(Page page, String name, BooleanSupplier condition) {
    try {
      page.waitForCondition(condition);
    } catch (TimeoutError e) {
      throw new AssertionError(name, e);
    }
  }

  private BrowserContext context() {
    BrowserContext context = browser.context(new NewContextOptions());
    context.setDefaultTimeout(10_000);
    context.exposeBinding("ran", (source, arguments) -> ran.add("a script"));
    context.exposeBinding("forbidden", (source, arguments) -> forbidden.add("" + arguments[0]));
    context.addInitScript(TELL);
    return context;
  }

  /** Opens a page that begins with a vector, and does to it what readers may do. */
  private void open(Page page, String name, UnaryOperator<String> change) {
    String body = "<body>\n" + VECTORS.get(name).replace("{{other}}", other.address(name));
    String address =
        server.serve(PATH, site.folder(), html -> change.apply(html.replace("<body>", body)));
    other.forget();
    ran.clear();
    forbidden.clear();
    page.navigate(address + MarkdownSite.SHORT_QUESTION);
    PROVOKE.problems(page);
  }

  private static Map<String, String> vectors() {
    Map<String, String> vectors = new TreeMap<>();
    try {
      String file = Files.readString(Path.of("src/test/resources/hostile/injected.txt"));
      for (String part : file.split("(?m)^=== ")) {
        if (!part.isEmpty()) {
          int end = part.indexOf('\n');
          vectors.put(part.substring(0, end), part.substring(end + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return vectors;
  }
}
