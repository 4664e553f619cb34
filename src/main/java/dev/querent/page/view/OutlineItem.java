package dev.querent.page.view;

import java.util.List;

/** An entry of a table of contents; {@code href} is a fragment such as {@code #why}. */
public record OutlineItem(Link link, List<OutlineItem> children) {
  public OutlineItem {
    children = List.copyOf(children);
  }
}
