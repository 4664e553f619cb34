package dev.querent.frontmatter;

import dev.querent.config.SiteConfig;
import dev.querent.data.YamlReader;
import dev.querent.data.YamlValue;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.SourceText;
import dev.querent.diagnostic.Suggestion;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Splits a file at its {@code ---} lines and reads what stands between them. A file whose first
 * line is not {@code ---} has no front matter.
 */
public final class HeaderReader {
  private final SiteConfig config;

  /** Reads headers by the words and limits of {@code config}. */
  public HeaderReader(SiteConfig config) {
    this.config = Objects.requireNonNull(config);
  }

  /** Reads the header of one file, and reports every mistake in it. */
  public Header read(SourceText source, FileRole role, Diagnostics diagnostics) {
    String text = source.text();
    int top = text.startsWith("\ufeff") ? 1 : 0;
    if (!isFence(text, top, false)) {
      return new Header(FrontMatter.EMPTY, top);
    }
    int from = nextLine(text, top);
    int to = closingFence(text, from);
    if (to < 0) {
      reportUnclosed(source, top, diagnostics);
      return new Header(FrontMatter.EMPTY, likelyBody(text, from), false);
    }
    int body = nextLine(text, to);
    if (isTooLarge(source, from, to, diagnostics)) {
      return new Header(FrontMatter.EMPTY, body, false);
    }
    Diagnostics own = new Diagnostics();
    Optional<YamlValue.Mapping> mapping =
        YamlReader.read(source, from, to, own).map(keys -> MisplacedKeys.takeOut(keys, role, own));
    FrontMatter frontMatter =
        mapping
            .map(keys -> new FrontMatterReader(config, role, own).read(keys))
            .orElse(FrontMatter.EMPTY);
    own.sorted().forEach(diagnostics::report);
    boolean intact =
        own.sorted().stream().noneMatch(d -> d.rule() == Rule.YAML_SYNTAX)
            && mapping.filter(keys -> isIntact(keys, frontMatter)).isPresent();
    return new Header(frontMatter, body, intact);
  }

  /** Whether every key that was written, and that something else would be missed for, was read. */
  private static boolean isIntact(YamlValue.Mapping mapping, FrontMatter read) {
    Map<String, Boolean> decisive =
        Map.of(
            "id", read.id().isPresent(),
            "title", read.title().isPresent(),
            "status", read.status().isPresent(),
            "kind", read.kind().isPresent(),
            "defaults", !read.defaults().equals(FrontMatter.Defaults.NONE));
    return mapping.entries().stream()
        .map(YamlValue.Entry::key)
        .allMatch(
            key ->
                decisive.containsKey(key)
                    ? decisive.get(key)
                    : Suggestion.nearest(key, decisive.keySet()).isEmpty());
  }

  private boolean isTooLarge(SourceText source, int from, int to, Diagnostics diagnostics) {
    int limit = config.limits().frontMatterBytes();
    // A UTF-16 unit is at least one byte, so that a huge header is refused without encoding it.
    boolean longer =
        to - from > limit
            || source.text().substring(from, to).getBytes(StandardCharsets.UTF_8).length > limit;
    if (longer) {
      String message =
          String.format(Locale.ROOT, "the front matter is longer than %,d bytes", limit);
      diagnostics.report(
          Diagnostic.of(Rule.FRONT_MATTER_TOO_LARGE, source.at(0, 3), message)
              .withHint("move text into the body, below the second '---'"));
    }
    return longer;
  }

  private static void reportUnclosed(SourceText source, int top, Diagnostics diagnostics) {
    diagnostics.report(
        Diagnostic.of(
                Rule.FRONT_MATTER_UNCLOSED,
                source.at(top, 3),
                "the front matter that begins here is not closed")
            .withHint("add a line '---' after its last key"));
  }

  private static int closingFence(String text, int from) {
    int line = from;
    while (line < text.length()) {
      if (isFence(text, line, true)) {
        return line;
      }
      line = nextLine(text, line);
    }
    return -1;
  }

  /** Blanks at the end of the line are not seen in an editor, so they make no difference. */
  private static boolean isFence(String text, int line, boolean closing) {
    boolean fence = text.startsWith("---", line) || (closing && text.startsWith("...", line));
    return fence && text.substring(line + 3, lineEnd(text, line)).isBlank();
  }

  /** The body of a file whose header has no end: from its first blank line or heading. */
  private static int likelyBody(String text, int from) {
    int line = from;
    while (line < text.length()) {
      int end = lineEnd(text, line);
      if (text.startsWith("# ", line) || text.substring(line, end).isBlank()) {
        return line;
      }
      line = nextLine(text, line);
    }
    return text.length();
  }

  private static int lineEnd(String text, int line) {
    int end = line;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static int nextLine(String text, int line) {
    int end = lineEnd(text, line);
    return text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length());
  }
}
