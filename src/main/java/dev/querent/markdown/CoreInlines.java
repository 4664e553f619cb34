package dev.querent.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;

/** Writes CommonMark's inlines, apart from links, images and HTML. */
final class CoreInlines {
  private final TreeWriter writer;

  private CoreInlines(TreeWriter writer) {
    this.writer = writer;
  }

  static void register(TreeWriter writer) {
    CoreInlines room = new CoreInlines(writer);
    writer.on(Text.class, node -> writer.text(Plain.of(node)));
    writer.on(HtmlEntity.class, node -> writer.text(Plain.of(node)));
    writer.on(SoftLineBreak.class, node -> writer.raw("\n"));
    writer.on(HardLineBreak.class, node -> writer.raw("<br>\n"));
    writer.on(Code.class, room::code);
    writer.on(Emphasis.class, node -> room.wrap("em", node));
    writer.on(StrongEmphasis.class, node -> room.wrap("strong", node));
  }

  private void code(Code node) {
    writer.raw("<code>").text(Plain.codeSpan(node.getText())).raw("</code>");
  }

  private void wrap(String element, Node node) {
    writer.raw("<" + element + ">");
    writer.children(node);
    writer.raw("</" + element + ">");
  }
}
