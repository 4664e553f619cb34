package dev.querent.search;

import dev.querent.browser.WebBrowser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What runs the search modules of the theme: an engine in this process, or a browser. */
public interface Scripts extends AutoCloseable {
  /** The search modules of the built-in theme. */
  Path MODULES = Path.of("themes/default/static/js/search");

  /** How long a call may take, also in the engine, which is slower. */
  Duration LIMIT = Duration.ofMinutes(10);

  /**
   * The browser of this machine, which compiles what runs often, and where there is none the
   * engine, which takes many times as long. For tests that run the modules very often.
   */
  static Scripts fastest(WebBrowser browser) {
    return WebBrowser.isInstalled()
        ? new BrowserScripts(browser, LIMIT)
        : ScriptEngine.of(MODULES, LIMIT);
  }

  /**
   * Gives the modules two global functions: {@code fetch}, which answers with these files and
   * otherwise with status 404, and {@code inflate}, which takes and gives a {@code Uint8Array}.
   *
   * @param files from an address, which begins with a slash, to its bytes
   */
  void serve(Function<String, Optional<byte[]>> files);

  /**
   * Loads a module that a test has written.
   *
   * @param source its text; it may import the modules of the folder ({@code './text.js'}) and its
   *     default export is a function
   */
  Script module(String source);

  @Override
  void close();

  /** A module that was loaded. */
  @FunctionalInterface
  interface Script {
    /**
     * Calls the default export, and waits for the promise if it gives one.
     *
     * @param arguments strings, whole numbers, booleans, lists of strings; an implementation may
     *     take more, and says so
     * @return the result as a string; that of {@code undefined} is empty
     * @throws RuntimeException if it throws
     * @throws AssertionError if it takes too long, or the promise is never settled
     */
    String call(Object... arguments);
  }
}
