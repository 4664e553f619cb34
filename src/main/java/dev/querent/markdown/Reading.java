package dev.querent.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.SourceText;
import dev.querent.html.Sanitizer;
import dev.querent.markdown.MarkdownDocument.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the rooms share while one file is written. */
final class Reading {
  private final SourceText source;
  private final Diagnostics diagnostics;
  private final TreeWriter writer;
  private final List<Use> uses = new ArrayList<>();
  // The same link is written in its section, in its item and in the outline, and counts once.
  private final Map<Integer, Integer> useAt = new HashMap<>();
  private boolean rawHtml;
  private Wording wording = Wording.BLOCKS;

  Reading(SourceText source, Diagnostics diagnostics, Deadline deadline) {
    this.source = source;
    this.diagnostics = diagnostics;
    this.writer = new TreeWriter(deadline);
  }

  SourceText source() {
    return source;
  }

  TreeWriter writer() {
    return writer;
  }

  List<Use> uses() {
    return uses;
  }

  Wording wording() {
    return wording;
  }

  /** Writes with another wording than what is around. */
  void as(Wording other, Runnable writing) {
    Wording before = wording;
    wording = other;
    writing.run();
    wording = before;
  }

  /** A fragment of its own; well-formed even when raw HTML went into it. */
  Fragment fragment(Runnable writing) {
    boolean before = rawHtml;
    rawHtml = false;
    String template = writer.capture(writing);
    if (rawHtml) {
      template = wellFormed(template);
    }
    rawHtml = before;
    return template.isBlank() ? Fragment.EMPTY : new Fragment(template);
  }

  /** Says that raw HTML was written. */
  void usedRawHtml() {
    rawHtml = true;
  }

  /** The number of a link or an image, for its hole. */
  int use(boolean image, String destination, Place place, int offset) {
    return useAt.computeIfAbsent(
        offset,
        key -> {
          uses.add(new Use(image, destination, place));
          return uses.size() - 1;
        });
  }

  /** The number of the link at an offset, or -1 when it does not need one. */
  int useAt(int offset) {
    return useAt.getOrDefault(offset, -1);
  }

  Place place(Node node) {
    return place(node.getChars());
  }

  Place place(BasedSequence chars) {
    int length = Math.max(1, chars.getEndOffset() - chars.getStartOffset());
    return place(chars.getStartOffset(), length);
  }

  Place place(int offset, int length) {
    // Columns are counted from the beginning of the line, which may be as long as the file.
    writer.deadline().look();
    return source.at(offset, length);
  }

  void report(Rule rule, Place place, String message, String hint) {
    diagnostics.report(Diagnostic.of(rule, place, message).withHint(hint));
  }

  void report(Rule rule, Place place, String message, Optional<String> hint) {
    diagnostics.report(Diagnostic.of(rule, place, message).withHint(hint));
  }

  /** A browser's tree knows only levels that are numbers, so holes for levels are filled for it. */
  private String wellFormed(String template) {
    String markup = template;
    for (int level = 1; level <= 6; level++) {
      String hole = Fragment.level(level);
      markup = markup.replace("<h" + hole, "<h" + level).replace("</h" + hole, "</h" + level);
    }
    return Sanitizer.wellFormed(markup, Reading::elementName, writer.deadline()::steps);
  }

  private static String elementName(String name) {
    if (!name.matches("h[1-6]")) {
      return name;
    }
    // The page's own title is the only heading of the first level.
    return "h" + Fragment.level(Math.max(2, name.charAt(1) - '0'));
  }

  /** How much of the language may be used where something is written. */
  enum Wording {
    /** Everything. */
    BLOCKS,
    /** One line: a heading in its section. */
    LINE,
    /** One line that may stand inside a link: a title, or a heading in an outline. */
    LABEL
  }
}
