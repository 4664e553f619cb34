package dev.querent.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import java.time.Duration;

/** Plain CommonMark: the product's core rooms, with links, code and HTML as the spec has them. */
final class SpecRoom {
  private static final Dialect DIALECT = Dialect.commonMark();

  private final TreeWriter writer;
  private final LinkTargets links;

  private SpecRoom(TreeWriter writer) {
    this.writer = writer;
    this.links = new LinkTargets(writer, this::link, this::image);
  }

  /** The HTML that the spec's examples are compared with. */
  static String html(String markdown) {
    Deadline deadline = new Deadline(Duration.ofSeconds(10));
    TreeWriter writer = new TreeWriter(deadline);
    CoreBlocks.register(writer);
    CoreInlines.register(writer);
    SpecRoom room = new SpecRoom(writer);
    room.links.register();
    writer.on(Heading.class, room::heading);
    writer.on(FencedCodeBlock.class, room::fence);
    writer.on(
        IndentedCodeBlock.class,
        node -> room.code("", CodeText.ofIndented(node.getContentChars())));
    writer.on(HtmlBlock.class, room::html);
    writer.on(HtmlCommentBlock.class, room::html);
    writer.on(HtmlInline.class, node -> writer.raw(Plain.lines(node.getChars())));
    writer.on(HtmlInlineComment.class, node -> writer.raw(Plain.lines(node.getChars())));
    Node document = DIALECT.parse(GuardedText.of(markdown, 0, deadline));
    return writer.capture(() -> writer.children(document));
  }

  private void heading(Heading node) {
    String element = "h" + node.getLevel() + ">";
    writer.block("<" + element, node, "</" + element);
  }

  private void fence(FencedCodeBlock node) {
    String language = Plain.decode(node.getInfo()).strip().split("\\s")[0];
    code(language, CodeText.ofFence(node));
  }

  private void code(String language, String text) {
    writer.line().raw("<pre><code");
    if (!language.isEmpty()) {
      writer.raw(" class=\"language-").text(language).raw("\"");
    }
    writer.raw(">").text(text).raw("</code></pre>").line();
  }

  private void html(Node node) {
    writer.line().raw(Plain.lines(((Block) node).getContentChars())).line();
  }

  private void link(LinkTargets.Target target, Runnable label) {
    writer.raw("<a href=\"").text(Plain.url(target.destination())).raw("\"");
    title(target);
    writer.raw(">");
    label.run();
    writer.raw("</a>");
  }

  private void image(LinkTargets.Target target, String alt) {
    writer.raw("<img src=\"").text(Plain.url(target.destination())).raw("\" alt=\"");
    writer.text(alt).raw("\"");
    title(target);
    writer.raw(" />");
  }

  private void title(LinkTargets.Target target) {
    if (!target.title().isEmpty()) {
      writer.raw(" title=\"").text(target.title()).raw("\"");
    }
  }
}
