package dev.querent.page.view;

import java.util.List;

/** The page for addresses that do not exist; all its links are absolute paths. */
public record NotFoundView(List<Link> collections) {
  public NotFoundView {
    collections = List.copyOf(collections);
  }
}
