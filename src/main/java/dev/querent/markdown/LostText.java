package dev.querent.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import dev.querent.diagnostic.Rule;
import java.util.Set;

/**
 * Points out what the rules of Markdown let disappear without a word, or take for something else.
 */
final class LostText {
  private final Reading reading;

  LostText(Reading reading) {
    this.reading = reading;
  }

  /**
   * Looks through a whole file after it was written.
   *
   * @param shown the footnotes that some text names
   */
  void check(Node document, Set<FootnoteBlock> shown) {
    Deadline deadline = reading.writer().deadline();
    Tree.all(document, HtmlCommentBlock.class, deadline).forEach(this::comment);
    Tree.all(document, HtmlBlock.class, deadline).forEach(this::comment);
    Tree.all(document, FencedCodeBlock.class, deadline).forEach(this::fence);
    Tree.all(document, TableRow.class, deadline).forEach(this::row);
    for (FootnoteBlock note : Tree.all(document, FootnoteBlock.class, deadline)) {
      if (!shown.contains(note)) {
        reading.report(
            Rule.LOST_TEXT,
            reading.place(note),
            "the footnote '" + note.getText() + "' is not shown",
            "name it in a text as '[^"
                + note.getText()
                + "]'; of two with one name the first counts");
      }
    }
  }

  /** CommonMark 0.31 §4.6: such a comment reaches to the end of the file. */
  private void comment(HtmlBlockBase block) {
    String html = block.getChars().toString().strip();
    if (html.startsWith("<!--") && !html.contains("-->")) {
      reading.report(
          Rule.LOST_TEXT,
          reading.place(block),
          "the comment is never closed, so nothing below it is shown",
          "end it with '-->'");
    }
  }

  /** CommonMark 0.31 §4.5: such a block reaches to the end of the file, or of what is around it. */
  private void fence(FencedCodeBlock block) {
    if (block.getClosingMarker().isEmpty()) {
      reading.report(
          Rule.LOST_TEXT,
          reading.place(block.getOpeningMarker()),
          "the code block is never closed, so all below it is code",
          "end it with a line '" + block.getOpeningMarker() + "'");
    }
  }

  /** GFM §4.10: "The excess is ignored." */
  private void row(TableRow row) {
    Node last = row.getLastChild();
    if (last == null) {
      return;
    }
    String rest =
        row.getChars().baseSubSequence(last.getEndOffset(), row.getEndOffset()).toString();
    if (!rest.replace("|", "").isBlank()) {
      reading.report(
          Rule.LOST_TEXT,
          reading.place(last.getEndOffset(), row.getEndOffset() - last.getEndOffset()),
          "the row has more cells than the table has columns, so these are not shown",
          "give the first line of the table more columns, or write '\\|' for a bar in text or code");
    }
  }
}
