package dev.querent.html;

import java.util.Objects;

/**
 * HTML that may go into a page as it is: written by Querent from parsed Markdown, or passed through
 * the sanitiser. Making one from anything else is a security defect.
 */
public record SafeHtml(String markup) {
  /** No HTML. */
  public static final SafeHtml EMPTY = new SafeHtml("");

  public SafeHtml {
    Objects.requireNonNull(markup);
  }

  /** Plain text, escaped. */
  public static SafeHtml ofText(String text) {
    return new SafeHtml(Escape.text(text));
  }

  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return markup.isEmpty();
  }

  @Override
  public String toString() {
    return markup;
  }
}
