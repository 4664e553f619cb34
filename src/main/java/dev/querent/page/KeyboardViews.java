package dev.querent.page;

import dev.querent.message.Messages;
import dev.querent.page.view.KeyboardView;
import dev.querent.page.view.KeyboardView.Key;
import java.util.List;

/** Says which keys the scripts of the built-in theme know. */
final class KeyboardViews {
  private final Messages messages;

  KeyboardViews(Messages messages) {
    this.messages = messages;
  }

  KeyboardView view() {
    return new KeyboardView(
        List.of(
            key("search", "/"),
            key("search", "Ctrl", "K"),
            key("next", "n"),
            key("previous", "p"),
            key("up", "u"),
            key("answer", "a"),
            key("map", "?")));
  }

  private Key key(String effect, String... names) {
    return new Key(List.of(names), messages.text("keyboard." + effect));
  }
}
