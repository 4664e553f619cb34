package dev.querent.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.html.AllowList;
import dev.querent.html.Escape;
import dev.querent.html.HtmlScanner;
import dev.querent.html.HtmlToken;
import dev.querent.markdown.Reading.Wording;
import java.util.Optional;

/**
 * Writes the raw HTML of content tag by tag: only elements and attributes on the allow-list, each
 * value escaped anew. Nothing of what was written is copied, so nothing in it can pose as markup of
 * ours or reach into it; the tree is put in order afterwards ({@link Reading#fragment}).
 */
final class RawRoom {
  /** Browsers take elements that are nested more than 512 deep out of their places. */
  private static final int MAX_OPEN = 100;

  private static final String ALLOWED =
      "use Markdown, or what Querent's guide lists in 'Writing a question' under 'HTML'";

  private final Reading reading;
  private final TreeWriter writer;
  private final LinkRoom links;

  private RawRoom(Reading reading, LinkRoom links) {
    this.reading = reading;
    this.writer = reading.writer();
    this.links = links;
  }

  static void register(Reading reading, LinkRoom links) {
    RawRoom room = new RawRoom(reading, links);
    TreeWriter writer = reading.writer();
    writer.on(HtmlBlock.class, node -> room.block(node.getContentChars()));
    writer.on(HtmlInline.class, node -> room.write(node.getChars()));
    writer.on(HtmlCommentBlock.class, node -> room.block(node.getContentChars()));
    writer.on(HtmlInlineComment.class, node -> {});
  }

  private void block(BasedSequence html) {
    writer.line();
    write(html);
    writer.line();
  }

  private void write(BasedSequence html) {
    reading.usedRawHtml();
    for (HtmlToken token : HtmlScanner.scan(html.toString())) {
      if (token instanceof HtmlToken.Open) {
        open((HtmlToken.Open) token, html);
      } else if (token instanceof HtmlToken.Close) {
        close((HtmlToken.Close) token, html);
      } else if (token instanceof HtmlToken.Text) {
        writer.text(GuardedText.clean(Plain.lines(((HtmlToken.Text) token).text())));
      } else {
        leftOut(place(html, token.offset(), 2), "the declaration was left out");
      }
    }
  }

  private void open(HtmlToken.Open tag, BasedSequence html) {
    Place place = place(html, tag.offset(), tag.name().length() + 1);
    String name = AllowList.successor(tag.name());
    if (!isAllowed(name)) {
      leftOut(place, "the element '" + tag.name() + "' is not allowed and was left out");
      return;
    }
    boolean isLabel = reading.wording() == Wording.LABEL;
    if (isLabel && (name.equals("a") || name.equals("img"))) {
      writer.text(name.equals("img") ? GuardedText.clean(tag.value("alt")) : "");
      return;
    }
    if (writer.openElements() >= MAX_OPEN) {
      String message = "the element '" + name + "' is nested too deeply and was left out";
      leftOut(place, message, "close some of the elements that are open here");
      return;
    }
    Optional<String> attributes = attributes(name, tag, html);
    if (attributes.isEmpty()) {
      writer.text(GuardedText.clean(tag.value("alt")));
      return;
    }
    writer.raw("<" + name + attributes.get() + ">");
    if (!AllowList.isVoid(name)) {
      writer.open(name);
      if (tag.selfClosing()) {
        writer.close(name);
      }
    }
  }

  private boolean isAllowed(String name) {
    return reading.wording() == Wording.BLOCKS
        ? AllowList.allows(name)
        : AllowList.allowsInLine(name);
  }

  private void close(HtmlToken.Close tag, BasedSequence html) {
    String name = AllowList.successor(tag.name());
    boolean unwritten = reading.wording() == Wording.LABEL && name.equals("a");
    if (isAllowed(name) && !unwritten && !AllowList.isVoid(name) && !writer.close(name)) {
      leftOut(
          place(html, tag.offset(), name.length() + 3),
          "the end tag '</" + name + ">' closes nothing here and was left out",
          "take it out, or open the element in the same text, list item or cell");
    }
  }

  /** The attributes to write; empty when the element must not be written because of them. */
  private Optional<String> attributes(String name, HtmlToken.Open tag, BasedSequence html) {
    StringBuilder out = new StringBuilder();
    for (HtmlToken.Attribute attribute : tag.attributes()) {
      Place place = place(html, attribute.offset(), attribute.name().length());
      LinkRoom.Spot spot = new LinkRoom.Spot(place, offset(html, attribute.offset()));
      String value = GuardedText.clean(attribute.value());
      Optional<String> written = Optional.of(Escape.text(value));
      if (!AllowList.allows(name, attribute.name(), attribute.value())) {
        leftOut(place, "the attribute '" + attribute.name() + "' of '" + name + "' was left out");
        continue;
      }
      if (attribute.name().equals("href")) {
        written = links.linkAddress(spot, value);
      } else if (attribute.name().equals("src")) {
        written = links.imageAddress(spot, value);
        if (written.isEmpty()) {
          return Optional.empty();
        }
      }
      written.ifPresent(
          text -> out.append(' ').append(attribute.name()).append("=\"").append(text).append('"'));
    }
    if (name.equals("img") && tag.value("src").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(name.equals("img") ? image(out, tag, html) : out.toString());
  }

  private String image(StringBuilder attributes, HtmlToken.Open tag, BasedSequence html) {
    links.checkAlt(tag.value("alt"), place(html, tag.offset(), 4));
    String alt = attributes.indexOf(" alt=") < 0 ? " alt=\"\"" : "";
    return attributes + alt + " loading=\"lazy\" decoding=\"async\"";
  }

  private void leftOut(Place place, String message) {
    leftOut(place, message, ALLOWED);
  }

  private void leftOut(Place place, String message, String hint) {
    reading.report(Rule.UNSAFE_HTML, place, message, hint);
  }

  private Place place(BasedSequence html, int index, int length) {
    return reading.place(offset(html, index), length);
  }

  private static int offset(BasedSequence html, int index) {
    return Math.max(html.getStartOffset(), html.getIndexOffset(index));
  }
}
