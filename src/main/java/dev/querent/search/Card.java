package dev.querent.search;

import dev.querent.data.JsonValue;
import dev.querent.url.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a result shows of a document.
 *
 * @param address from the root of the site
 * @param section the innermost section that it is in
 * @param page the title of the page, for a section of one that is no section of the site itself
 * @param text the name of its text
 */
record Card(String address, SitePath section, String title, Optional<String> page, String text) {
  /** The card of a document whose text has no name yet. */
  static Card of(SearchDocument document) {
    return new Card(
        document.address(), document.section(), document.title().text(), page(document), "");
  }

  /** A part of the page of a section has its title from the section, but that of the home page. */
  private static Optional<String> page(SearchDocument document) {
    boolean known = document.isOfSection() && !document.section().equals(SitePath.HOME);
    return known ? Optional.empty() : document.page();
  }

  Card withText(String name) {
    return new Card(address, section, title, page, name);
  }

  JsonValue json() {
    List<String> values = new ArrayList<>();
    values.add(address.substring(section.value().length()));
    values.add(title);
    values.add(text);
    page.ifPresent(values::add);
    return JsonValue.texts(values);
  }
}
