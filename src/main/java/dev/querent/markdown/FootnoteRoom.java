package dev.querent.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.Suggestion;
import dev.querent.markdown.Reading.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes footnotes at the end of the section that names them first. Numbers count through the whole
 * file, since all sections of a question may stand on one page.
 */
final class FootnoteRoom {
  private static final String PARAGRAPH_END = "</p>\n";

  private final Reading reading;
  private final TreeWriter writer;
  private final Map<FootnoteBlock, Integer> numbers = new IdentityHashMap<>();
  private final Map<Footnote, String> referenceIds = new IdentityHashMap<>();
  private final Map<Integer, List<String>> references = new HashMap<>();
  private final List<FootnoteBlock> named = new ArrayList<>();
  private int written;

  private FootnoteRoom(Reading reading) {
    this.reading = reading;
    this.writer = reading.writer();
  }

  static FootnoteRoom register(Reading reading) {
    FootnoteRoom room = new FootnoteRoom(reading);
    reading.writer().on(Footnote.class, room::reference);
    reading.writer().on(FootnoteBlock.class, node -> {});
    return room;
  }

  private void reference(Footnote node) {
    FootnoteBlock block = node.getFootnoteBlock();
    if (block == null) {
      undefined(node);
      writer.text(node.getChars().toString());
    } else if (reading.wording() == Wording.BLOCKS) {
      int number = numbers.computeIfAbsent(block, this::name);
      String id = referenceIds.computeIfAbsent(node, key -> referenceId(number));
      writer.raw("<sup class=\"footnote-ref\"><a href=\"#" + Fragment.id("fn-" + number));
      writer.raw("\" id=\"" + Fragment.id(id) + "\" role=\"doc-noteref\" aria-label=\"");
      writer.raw(Fragment.text("footnote.reference") + " " + number + "\">" + number);
      writer.raw("</a></sup>");
    }
  }

  private void undefined(Footnote node) {
    String name = node.getText().trim().toString();
    if (!name.isEmpty()) {
      Set<String> known = FootnoteExtension.FOOTNOTES.get(node.getDocument()).keySet();
      String advice =
          "write '[^" + name + "]: …' on a line of its own, or '\\[' for a plain bracket";
      reading.report(
          Rule.BROKEN_FOOTNOTE,
          reading.place(node),
          "there is no footnote '" + name + "' in this file",
          Suggestion.hint(name, known).or(() -> Optional.of(advice)));
    }
  }

  /** The footnotes that some text names. */
  Set<FootnoteBlock> shown() {
    return numbers.keySet();
  }

  private int name(FootnoteBlock block) {
    named.add(block);
    return named.size();
  }

  private String referenceId(int number) {
    List<String> ids = references.computeIfAbsent(number, key -> new ArrayList<>());
    ids.add("fnref-" + number + (ids.isEmpty() ? "" : "-" + (ids.size() + 1)));
    return ids.get(ids.size() - 1);
  }

  /** Writes the footnotes that were named since the last call; returns them. */
  List<FootnoteBlock> writeNamed() {
    int first = written;
    if (first == named.size()) {
      return List.of();
    }
    writer.line().raw("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"");
    writer.raw(Fragment.text("footnotes.title") + "\">\n");
    writer.raw(first == 0 ? "<ol>\n" : "<ol start=\"" + (first + 1) + "\">\n");
    // A footnote may name others, which then follow it.
    while (written < named.size()) {
      note(named.get(written), written + 1);
      written++;
    }
    writer.raw("</ol>\n</section>\n");
    return List.copyOf(named.subList(first, written));
  }

  private void note(FootnoteBlock block, int number) {
    writer.raw("<li id=\"" + Fragment.id("fn-" + number) + "\">");
    writer.line();
    String note = writer.capture(() -> writer.children(block));
    String links = backLinks(number);
    boolean endsWithText =
        block.getLastChild() instanceof Paragraph && note.endsWith(PARAGRAPH_END);
    if (endsWithText) {
      // The space does not break, so that the link is never alone on a line.
      writer.raw(note.substring(0, note.length() - PARAGRAPH_END.length())).raw("\u00a0");
    } else {
      writer.raw(note).line().raw("<p>");
    }
    writer.raw(links).raw(PARAGRAPH_END).raw("</li>\n");
  }

  private String backLinks(int number) {
    List<String> links = new ArrayList<>();
    for (String id : references.get(number)) {
      links.add(
          "<a class=\"footnote-back\" href=\"#"
              + Fragment.id(id)
              + "\" role=\"doc-backlink\" aria-label=\""
              + Fragment.text("footnote.back")
              + " "
              + number
              + "\">↩</a>");
    }
    return String.join(" ", links);
  }
}
