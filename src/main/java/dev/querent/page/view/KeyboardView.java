package dev.querent.page.view;

import java.util.List;

/**
 * The list of keys.
 *
 * @param keys in the order in which they are shown
 */
public record KeyboardView(List<Key> keys) {
  public KeyboardView {
    keys = List.copyOf(keys);
  }

  /**
   * A key and what it does.
   *
   * @param names what is pressed at the same time
   */
  public record Key(List<String> names, String effect) {
    public Key {
      names = List.copyOf(names);
    }
  }
}
