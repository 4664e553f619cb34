package dev.querent.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;

/** Walks over inlines and hands on what a reader would hear of them. */
abstract class SpokenText {
  /** Text as the author means it. */
  abstract void text(String said);

  /** The content of a code span. */
  abstract void code(String said);

  /** A line break that the author made and the page does not. */
  abstract void space();

  /** A tag or a comment, as it is written. */
  abstract void html(String tag);

  /** A node that is not one of the inlines that say something by themselves. */
  abstract void other(Node node);

  final void children(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      add(child);
    }
  }

  final void add(Node node) {
    if (node instanceof Text || node instanceof HtmlEntity) {
      text(Plain.of(node));
    } else if (node instanceof Code) {
      code(Plain.codeSpan(((Code) node).getText()));
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      space();
    } else if (node instanceof AutoLink) {
      text(((AutoLink) node).getText().toString());
    } else if (node instanceof MailLink) {
      text(((MailLink) node).getText().toString());
    } else if (isUndefined(node)) {
      text(Plain.decode(node.getChars()));
    } else if (node instanceof HtmlInlineBase) {
      html(node.getChars().toString());
    } else if (!(node instanceof Footnote)) {
      other(node);
    }
  }

  private static boolean isUndefined(Node node) {
    return (node instanceof RefNode && !LinkTargets.isDefined((RefNode) node))
        || (node instanceof Footnote && !((Footnote) node).isDefined());
  }
}
