package dev.querent.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;

/** Writes what is not in CommonMark: tables, tasks, definitions, alerts, figures. */
final class SiteBlocks {
  private final TreeWriter writer;
  private final CoreBlocks core;
  private final LinkRoom links;

  private SiteBlocks(TreeWriter writer, CoreBlocks core, LinkRoom links) {
    this.writer = writer;
    this.core = core;
    this.links = links;
  }

  static void register(TreeWriter writer, CoreBlocks core, LinkRoom links) {
    SiteBlocks room = new SiteBlocks(writer, core, links);
    writer.on(Paragraph.class, room::paragraph);
    writer.on(Strikethrough.class, room::strikethrough);
    writer.on(ExtraNode.Alert.class, room::alert);
    writer.on(TaskListItem.class, room::task);
    writer.on(DefinitionList.class, node -> writer.block("<dl>\n", node, "</dl>"));
    writer.on(DefinitionTerm.class, node -> writer.block("<dt>", node, "</dt>"));
    writer.on(DefinitionItem.class, node -> writer.block("<dd>", node, "</dd>"));
    writer.on(TableBlock.class, room::table);
    writer.on(TableHead.class, node -> writer.block("<thead>\n", node, "</thead>"));
    writer.on(TableBody.class, room::tableBody);
    writer.on(TableRow.class, node -> writer.block("<tr>", node, "</tr>"));
    writer.on(TableCell.class, room::cell);
    writer.on(TableSeparator.class, node -> {});
  }

  private void paragraph(Paragraph node) {
    if (node.getFirstChild() != null && isFigure(node.getFirstChild())) {
      links.figure((Image) node.getFirstChild());
    } else {
      core.paragraph(node);
    }
  }

  /** Whether an image is shown with its title below it: where it is all of a paragraph. */
  static boolean isFigure(Node node) {
    boolean isAlone = node.getPrevious() == null && node.getNext() == null;
    return node instanceof Image
        && isAlone
        && node.getParent() instanceof Paragraph
        && !((Image) node).getTitle().isEmpty();
  }

  private void strikethrough(Strikethrough node) {
    writer.raw("<del>");
    writer.children(node);
    writer.raw("</del>");
  }

  private void alert(ExtraNode.Alert node) {
    writer.line().raw("<aside class=\"alert " + node.kind() + "\" role=\"note\">\n");
    writer.raw("<p class=\"alert-title\">" + Fragment.text("alert." + node.kind()) + "</p>\n");
    writer.children(node);
    writer.line().raw("</aside>\n");
  }

  private void task(TaskListItem node) {
    boolean done = node.isItemDoneMarker();
    String name = Fragment.text(done ? "task.done" : "task.open");
    writer.block(
        "<li class=\"task\"><input type=\"checkbox\" disabled"
            + (done ? " checked" : "")
            + " aria-label=\""
            + name
            + "\"> ",
        node,
        "</li>");
  }

  // A wide table scrolls in its box, which must be reachable by keyboard and then needs a name. A
  // group and not a region: pages would get a landmark for each table.
  private void table(TableBlock node) {
    writer.line().raw("<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"");
    writer.raw(Fragment.text("table.label") + "\">").raw("<table>\n");
    writer.children(node);
    writer.line().raw("</table></div>\n");
  }

  private void tableBody(TableBody node) {
    if (node.hasChildren()) {
      writer.block("<tbody>\n", node, "</tbody>");
    }
  }

  private void cell(TableCell node) {
    // An empty cell above the names of rows is no heading of a column.
    boolean isHeading = node.isHeader() && !PlainText.ofInline(node).isEmpty();
    String element = isHeading ? "th" : "td";
    String scope = isHeading ? " scope=\"col\"" : "";
    String align = "";
    if (node.getAlignment() != null) {
      align = " class=\"align-" + node.getAlignment().name().toLowerCase(Locale.ROOT) + "\"";
    }
    writer.raw("<" + element + scope + align + ">");
    writer.children(node);
    writer.raw("</" + element + ">");
  }
}
