package dev.querent.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.Suggestion;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Points out what the rules of Markdown let disappear without a word, or take for something else.
 */
final class LostText {
  private static final Pattern MORE_THAN_A_LETTER = Pattern.compile("\\p{L}.|.\\p{L}");

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
    Tree.all(document, RefNode.class, deadline).forEach(this::reference);
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

  /** CommonMark 0.31 §6.3: without its definition, a reference is text in brackets. */
  private void reference(RefNode node) {
    String label = node.getReference().toString().replaceAll("\\s+", " ");
    if (LinkTargets.isDefined(node) || label.startsWith("^") || !isMeantAsLink(node)) {
      return;
    }
    Set<String> known = Parser.REFERENCES.get(node.getDocument()).keySet();
    String advice = "write '[" + label + "]: …' on a line of its own, or '\\[' for a plain bracket";
    reading.report(
        Rule.BROKEN_REFERENCE,
        reading.place(node),
        "the label '" + label + "' is not defined in this file, so this is text",
        Suggestion.nearest(label, known)
            .map(word -> "did you mean '" + word + "'?")
            .or(() -> Optional.of(advice)));
  }

  /** A name with an index, such as {@code a[i][j]}, is none, nor are single letters. */
  private static boolean isMeantAsLink(RefNode node) {
    boolean named = MORE_THAN_A_LETTER.matcher(node.getText()).find();
    int start = node.getStartOffset();
    char before = start == 0 ? ' ' : node.getDocument().getChars().charAt(start - 1);
    return named && !Character.isLetterOrDigit(before) && "_])".indexOf(before) < 0;
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
