package dev.querent.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Chromium of this machine, started once, when it is first wanted. */
public final class WebBrowser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final List<Path> MAC_OS =
      List.of(
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-default-apps",
          "--disable-domain-reliability",
          "--disable-sync",
          "--metrics-recording-only",
          "--no-first-run",
          "--no-pings");

  private Optional<Running> running = Optional.empty();

  private record Running(Playwright playwright, Browser browser) {}

  /** A reader who has never been here. */
  Visit visit(Browser.NewContextOptions options) {
    return new Visit(context(options));
  }

  /** A new profile without memory of others. */
  public BrowserContext context(Browser.NewContextOptions options) {
    return browser().newContext(options);
  }

  /** Its version, such as {@code 120.0.6099.224}. */
  public String version() {
    return browser().version();
  }

  /** Whether this machine has one. */
  public static boolean isInstalled() {
    return find().isPresent();
  }

  /**
   * Only here the browser is started, within a test: there it can be skipped where there is no
   * browser.
   */
  private Browser browser() {
    if (running.isEmpty()) {
      running = Optional.of(start(executable()));
    }
    return running.get().browser();
  }

  private static Running start(Path executable) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(FLAGS);
    return new Running(playwright, playwright.chromium().launch(options));
  }

  /** The browser's program; where there is none, the test is skipped, or fails if it must run. */
  private static Path executable() {
    Optional<Path> found = find();
    String reason = "neither Chromium nor Chrome was found; looked on PATH for " + NAMES;
    if (found.isEmpty() && (isSet("CI") || isSet("QUERENT_REQUIRE_BROWSER"))) {
      throw new IllegalStateException(reason + ", and here the tests with a browser must run");
    }
    assumeTrue(found.isPresent(), reason);
    return found.orElseThrow();
  }

  private static boolean isSet(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isEmpty() && !value.equals("false") && !value.equals("0");
  }

  private static Optional<Path> find() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (String name : NAMES) {
      for (String folder : path.split(File.pathSeparator)) {
        Path file = Path.of(folder, name);
        if (!folder.isEmpty() && Files.isExecutable(file)) {
          return Optional.of(file);
        }
      }
    }
    return MAC_OS.stream().filter(Files::isExecutable).findFirst();
  }

  @Override
  public void close() {
    running.ifPresent(
        r -> {
          r.browser().close();
          r.playwright().close();
        });
  }
}
