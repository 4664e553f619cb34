package dev.querent.search;

import dev.querent.markdown.TextLine;
import dev.querent.markdown.TextLine.Kind;
import dev.querent.markdown.TextLine.Span;
import java.nio.charset.StandardCharsets;

/** The text of a document, from which clients cut excerpts: docs/search-format.md, section 3.6. */
final class DocumentText {
  private final StringBuilder text = new StringBuilder();

  private DocumentText() {}

  /** The text in UTF-8. */
  static byte[] of(SearchDocument document) {
    DocumentText text = new DocumentText();
    text.add(document.title());
    text.endLine();
    for (TextLine line : document.lines()) {
      if (line.kind() == Kind.CODE) {
        text.text.append('\t');
      } else if (line.kind() == Kind.HEADING) {
        text.text.append('#').append(line.id()).append('\t');
      }
      text.add(line);
      text.endLine();
    }
    return text.text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Appends a line; only code keeps its tabs, which are signs elsewhere. */
  private void add(TextLine line) {
    boolean keepsTabs = line.kind() == Kind.CODE;
    for (Span span : line.spans()) {
      String plain = span.text().replace('\n', ' ');
      text.append(keepsTabs ? plain : plain.replace('\t', ' '));
    }
  }

  private void endLine() {
    text.append('\n');
  }
}
