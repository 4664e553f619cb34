package dev.querent.markdown;

import com.vladsch.flexmark.ast.Heading;
import dev.querent.markdown.Reading.Wording;
import java.util.Map;

/** Writes headings, with an id and a link to themselves. */
final class HeadingRoom {
  private final Reading reading;
  private final TreeWriter writer;
  private final Map<Heading, String> ids;

  private HeadingRoom(Reading reading, Map<Heading, String> ids) {
    this.reading = reading;
    this.writer = reading.writer();
    this.ids = ids;
  }

  static void register(Reading reading, Map<Heading, String> ids) {
    HeadingRoom room = new HeadingRoom(reading, ids);
    reading.writer().on(Heading.class, room::heading);
  }

  /** The level to write: the page's title is the only one of the first. */
  static int level(Heading node) {
    return Math.max(2, node.getLevel());
  }

  private void heading(Heading node) {
    String element = "h" + Fragment.level(level(node));
    String id = ids.get(node);
    writer.line().raw("<" + element + " id=\"" + Fragment.id(id) + "\">");
    reading.as(Wording.LINE, () -> writer.children(node));
    writer.raw("<a class=\"permalink\" href=\"#" + Fragment.id(id) + "\" aria-label=\"");
    writer.raw(Fragment.text("heading.permalink") + " ").text(PlainText.ofInline(node));
    writer.raw("\">#</a></" + element + ">").line();
  }
}
