package dev.querent.theme;

import dev.querent.diagnostic.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * One file of a layer of a theme.
 *
 * @param name path inside its folder, such as {@code part/question.jte} or {@code css/main.css}
 * @param file the path to show in messages, such as {@code themes/mine/templates/part/question.jte}
 * @param bytes the content; shared, never to be changed
 */
public record ThemeFile(String name, String file, byte[] bytes) {
  public ThemeFile {
    Objects.requireNonNull(name);
    Objects.requireNonNull(file);
    Objects.requireNonNull(bytes);
  }

  /**
   * The content as text, with LF at the end of every line and without a byte order mark, so that a
   * checkout on Windows gives the same pages.
   */
  public String text() {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String unmarked = text.startsWith("\ufeff") ? text.substring(1) : text;
    return unmarked.replace("\r\n", "\n");
  }

  /** Whether this is a file to read, and no picture or archive. */
  public boolean isText() {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\0') < 0 && Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
  }

  /** Whether both say the same; ends of lines do not count in texts. */
  public boolean saysTheSameAs(ThemeFile other) {
    return Arrays.equals(bytes, other.bytes)
        || (isText() && other.isText() && text().equals(other.text()));
  }

  /** The text with its lines, to point into. */
  public SourceText source() {
    return new SourceText(file, text());
  }
}
