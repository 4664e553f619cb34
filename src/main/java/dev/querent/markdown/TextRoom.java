package dev.querent.markdown;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import dev.querent.html.Escape;
import dev.querent.markdown.Reading.Wording;
import java.util.HashSet;
import java.util.Set;

/** Writes text, and in it bare addresses as links and abbreviations of the glossary. */
final class TextRoom {
  private final Reading reading;
  private final TreeWriter writer;
  private final Glossary glossary;
  private final Set<String> explained = new HashSet<>();

  private TextRoom(Reading reading, Glossary glossary) {
    this.reading = reading;
    this.writer = reading.writer();
    this.glossary = glossary;
  }

  static TextRoom register(Reading reading, Glossary glossary) {
    TextRoom room = new TextRoom(reading, glossary);
    reading.writer().on(Text.class, room::text);
    return room;
  }

  /** Explains abbreviations anew: each once in a section. */
  void beginSection() {
    explained.clear();
  }

  private void text(Text node) {
    String text = Plain.of(node);
    if (reading.wording() != Wording.BLOCKS || isInLink(node)) {
      writer.text(text);
      return;
    }
    // A backslash in it says that the author wants plain characters.
    boolean isEscaped = !node.getChars().toString().endsWith(text);
    boolean atStart = node.getPrevious() == null || isBreakBefore(node);
    int written = 0;
    for (BareLink link : isEscaped ? BareLink.NONE : BareLink.all(text, atStart)) {
      abbreviations(text.substring(written, link.start()));
      writer.raw("<a href=\"" + Escape.text(Plain.url(link.address())) + "\">");
      writer.text(text.substring(link.start(), link.end())).raw("</a>");
      written = link.end();
    }
    abbreviations(text.substring(written));
  }

  private void abbreviations(String text) {
    int written = 0;
    for (Glossary.Match match : glossary.find(text)) {
      if (explained.add(match.term())) {
        writer.text(text.substring(written, match.start()));
        writer.raw("<abbr title=\"").text(match.expansion()).raw("\">");
        writer.text(match.term()).raw("</abbr>");
        written = match.start() + match.term().length();
      }
    }
    writer.text(text.substring(written));
  }

  private static boolean isBreakBefore(Text node) {
    return node.getPrevious() instanceof SoftLineBreak
        || node.getPrevious() instanceof HardLineBreak;
  }

  private static boolean isInLink(Node node) {
    for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
      boolean isLink = parent instanceof LinkNodeBase;
      if (isLink || (parent instanceof RefNode && LinkTargets.isDefined((RefNode) parent))) {
        return true;
      }
      if (parent instanceof Block) {
        return parent instanceof Heading;
      }
    }
    return false;
  }
}
