package dev.querent.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import dev.querent.html.HtmlScanner;
import java.util.regex.Pattern;

/** What content says, without markup: for descriptions, search, ids and alternative texts. */
final class PlainText {
  private static final Pattern BLANKS = Pattern.compile("[ \\t]*+\\n\\s*+");

  private final StringBuilder text = new StringBuilder();

  private PlainText() {}

  /** The inlines of a node, without spaces at the ends. */
  static String ofInline(Node node) {
    PlainText plain = new PlainText();
    plain.children(node);
    return plain.text.toString().strip();
  }

  /** Blocks, each on a line of its own, without blocks of code. */
  static String ofBlocks(Iterable<? extends Node> blocks) {
    PlainText plain = new PlainText();
    blocks.forEach(plain::add);
    return BLANKS.matcher(plain.text).replaceAll("\n").strip();
  }

  private void children(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      add(child);
    }
  }

  private void add(Node node) {
    if (node instanceof Text || node instanceof HtmlEntity) {
      text.append(Plain.of(node));
    } else if (node instanceof Code) {
      text.append(Plain.codeSpan(((Code) node).getText()));
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      separate(' ');
    } else if (node instanceof AutoLink) {
      text.append(((AutoLink) node).getText());
    } else if (node instanceof MailLink) {
      text.append(((MailLink) node).getText());
    } else if (isUndefined(node)) {
      text.append(Plain.decode(node.getChars()));
    } else if (node instanceof HtmlBlockBase) {
      text.append(Plain.lines(GuardedText.clean(HtmlScanner.text(node.getChars().toString()))));
      separate('\n');
    } else if (!isSilent(node)) {
      block(node);
    }
  }

  private static boolean isUndefined(Node node) {
    return (node instanceof RefNode && !LinkTargets.isDefined((RefNode) node))
        || (node instanceof Footnote && !((Footnote) node).isDefined());
  }

  private void block(Node node) {
    children(node);
    if (node instanceof TableCell) {
      separate(' ');
    } else if (node instanceof Block) {
      separate('\n');
    }
  }

  /** Code blocks are not prose; the others say nothing, or say it elsewhere. */
  private static boolean isSilent(Node node) {
    return node instanceof FencedCodeBlock
        || node instanceof IndentedCodeBlock
        || node instanceof HtmlInlineBase
        || node instanceof Reference
        || node instanceof Footnote
        || node instanceof FootnoteBlock
        || node instanceof TableSeparator;
  }

  private void separate(char sign) {
    int length = text.length();
    if (length > 0 && text.charAt(length - 1) == ' ') {
      text.setCharAt(length - 1, sign);
    } else if (length > 0 && text.charAt(length - 1) != '\n') {
      text.append(sign);
    }
  }
}
