package dev.querent.page.view;

import java.util.List;

/** Every tag with its count, by label. */
public record TagIndexView(List<TermLink> tags) {
  public TagIndexView {
    tags = List.copyOf(tags);
  }
}
