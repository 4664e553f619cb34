package dev.querent.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A function that runs in a page and says what is wrong with it.
 *
 * @param function in JavaScript
 */
record PageCheck(String function) {
  private static final Path FOLDER = Path.of("src/test/resources/browser");

  /** One that stands in a file, below a comment that says what it looks for. */
  static PageCheck read(String file) {
    try {
      String text = Files.readString(FOLDER.resolve(file));
      return new PageCheck(text.substring(text.indexOf("\n(") + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong. */
  List<?> problems(Page page) {
    return problems(page, null);
  }

  /** What is wrong, where the function has a parameter. */
  List<?> problems(Page page, Object argument) {
    return (List<?>) page.evaluate(function, argument);
  }
}
