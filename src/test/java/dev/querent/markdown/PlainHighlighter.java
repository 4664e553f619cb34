package dev.querent.markdown;

import dev.querent.highlight.Highlighter;
import dev.querent.html.Escape;
import java.util.List;

/** Knows a few languages by name, and escapes. */
final class PlainHighlighter implements Highlighter {
  private static final List<String> LANGUAGES = List.of("go", "java", "sql", "text");

  @Override
  public boolean knows(String language) {
    return LANGUAGES.contains(language);
  }

  @Override
  public List<String> languages() {
    return LANGUAGES;
  }

  @Override
  public List<String> lines(String code, String language) {
    return List.of(code.split("\n", -1)).stream().map(Escape::text).toList();
  }
}
