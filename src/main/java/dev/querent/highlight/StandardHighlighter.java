package dev.querent.highlight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Highlights with the token makers of RSyntaxTextArea, which need no screen, and with small lexers
 * of our own. The same code gives the same lines whatever was highlighted before.
 */
public final class StandardHighlighter implements Highlighter {
  /** Longer code is shown without classes: no reader reads it, and it would take time. */
  static final int MAX_CODE = 200_000;

  /**
   * Longer lines are shown without classes. Some rules look ahead to the end of the line from every
   * character, so that the time grows with its square.
   */
  static final int MAX_LINE = 5_000;

  private static final List<String> NAMES =
      Arrays.stream(Language.values())
          .flatMap(language -> language.names().stream())
          .sorted()
          .toList();

  @Override
  public boolean knows(String language) {
    return find(language).isPresent();
  }

  @Override
  public List<String> languages() {
    return NAMES;
  }

  @Override
  public List<String> lines(String code, String language) {
    List<String> lines = code.lines().toList();
    Optional<Language> found = find(language);
    if (found.isEmpty() || code.length() > MAX_CODE) {
      return plain(lines);
    }
    try {
      return marked(lines, Lexers.of(found.get()));
    } catch (RuntimeException | StackOverflowError e) {
      return plain(lines);
    } catch (Error e) {
      // What a generated scanner throws when it does not understand itself any more is a bare
      // Error; memory that ran out and the like are not ours to swallow.
      if (e.getClass() != Error.class) {
        throw e;
      }
      return plain(lines);
    }
  }

  private static Optional<Language> find(String name) {
    return Language.named(name.toLowerCase(Locale.ROOT));
  }

  private static List<String> marked(List<String> lines, LineLexer lexer) {
    List<String> marked = new ArrayList<>(lines.size());
    for (String text : lines) {
      MarkedLine line = new MarkedLine(text);
      if (text.length() <= MAX_LINE) {
        lexer.mark(line);
      }
      marked.add(line.html());
    }
    return List.copyOf(marked);
  }

  private static List<String> plain(List<String> lines) {
    return lines.stream().map(text -> new MarkedLine(text).html()).toList();
  }
}
