package dev.querent.page.view;

import dev.querent.html.SafeHtml;

/**
 * A link to a page of the site.
 *
 * @param href relative to the page it is shown on
 * @param html its text with inline markup
 * @param text its text without markup, for titles and labels
 */
public record Link(String href, SafeHtml html, String text) {
  /** A link with a plain text. */
  public static Link of(String href, String text) {
    return new Link(href, SafeHtml.ofText(text), text);
  }
}
