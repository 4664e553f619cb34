package dev.querent.page.view;

import java.util.List;

/**
 * An entry of the navigation beside a page.
 *
 * @param link where it leads
 * @param current whether it is the page itself
 * @param open whether its children are shown
 * @param count questions below it, 0 for pages
 * @param children entries below it; empty unless {@code open}
 */
public record NavItem(Link link, boolean current, boolean open, int count, List<NavItem> children) {
  public NavItem {
    children = List.copyOf(children);
  }
}
