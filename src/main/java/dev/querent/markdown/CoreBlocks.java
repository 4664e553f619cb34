package dev.querent.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Node;

/** Writes CommonMark's blocks, apart from headings, code and HTML. */
final class CoreBlocks {
  private final TreeWriter writer;

  private CoreBlocks(TreeWriter writer) {
    this.writer = writer;
  }

  static CoreBlocks register(TreeWriter writer) {
    CoreBlocks room = new CoreBlocks(writer);
    writer.on(Paragraph.class, room::paragraph);
    writer.on(BlockQuote.class, node -> writer.block("<blockquote>\n", node, "</blockquote>"));
    writer.on(BulletList.class, node -> writer.block("<ul>\n", node, "</ul>"));
    writer.on(OrderedList.class, room::orderedList);
    writer.on(BulletListItem.class, room::item);
    writer.on(OrderedListItem.class, room::item);
    writer.on(ThematicBreak.class, node -> writer.line().raw("<hr>\n"));
    writer.on(Reference.class, node -> {});
    return room;
  }

  /** Whether a paragraph stands bare in its list item: CommonMark 0.31 §5.3, tight lists. */
  static boolean isBare(Node paragraph) {
    Node parent = paragraph.getParent();
    return parent instanceof ListItem && ((ListItem) parent).isInTightList();
  }

  /** Writes a paragraph of inlines. */
  void paragraph(Paragraph node) {
    if (isBare(node)) {
      writer.children(node);
      if (node.getNext() != null) {
        writer.line();
      }
    } else if (node.hasChildren()) {
      writer.block("<p>", node, "</p>");
    }
  }

  private void orderedList(OrderedList node) {
    int start = node.getStartNumber();
    writer.block(start == 1 ? "<ol>\n" : "<ol start=\"" + start + "\">\n", node, "</ol>");
  }

  private void item(ListItem node) {
    writer.block("<li>", node, "</li>");
  }
}
