package dev.querent.markdown;

import com.vladsch.flexmark.util.ast.Node;

/** What inlines say, without markup: for names of sections, ids and alternative texts. */
final class PlainText extends SpokenText {
  private final StringBuilder text = new StringBuilder();

  private PlainText() {}

  /** The inlines of a node, without spaces at the ends. */
  static String ofInline(Node node) {
    PlainText plain = new PlainText();
    plain.children(node);
    return plain.text.toString().strip();
  }

  @Override
  void text(String said) {
    text.append(said);
  }

  @Override
  void code(String said) {
    text.append(said);
  }

  @Override
  void space() {
    int length = text.length();
    if (length > 0 && text.charAt(length - 1) != ' ' && text.charAt(length - 1) != '\n') {
      text.append(' ');
    }
  }

  @Override
  void html(String tag) {}

  @Override
  void other(Node node) {
    children(node);
  }
}
