package dev.querent.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds alerts and includes in the tree that flexmark made, and puts nodes of ours in place. */
final class ExtraBlocks {
  private static final Pattern INCLUDE = Pattern.compile("\\{\\{\\s*include\\b.*\\}\\}");
  private static final Pattern UNCLOSED = Pattern.compile("\\{\\{\\s*include\\s+\"(?!.*\\}\\}).*");
  private static final Pattern ALERT = Pattern.compile("\\[!(\\p{L}[\\p{L}\\p{N}_-]*)\\]");
  private static final List<String> ALERTS =
      List.of("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION");

  private final Node document;
  private final Reading reading;
  private final Deadline deadline;

  private ExtraBlocks(Node document, Reading reading) {
    this.document = document;
    this.reading = reading;
    this.deadline = reading.writer().deadline();
  }

  static void find(Node document, Reading reading) {
    ExtraBlocks extra = new ExtraBlocks(document, reading);
    Deadline deadline = extra.deadline;
    Tree.all(document, BlockQuote.class, deadline).forEach(extra::alert);
    Tree.all(document, Paragraph.class, deadline).forEach(extra::includes);
  }

  private void alert(BlockQuote quote) {
    Node first = quote.getFirstChild();
    if (!(first instanceof Paragraph)) {
      return;
    }
    List<Node> line = line(first.getFirstChild());
    if (line.isEmpty()) {
      return;
    }
    BasedSequence source = source(line).trim();
    Matcher matcher = ALERT.matcher(source);
    if (!matcher.matches()) {
      return;
    }
    String word = matcher.group(1).toUpperCase(Locale.ROOT);
    if (ALERTS.contains(word)) {
      removeLine(line);
      if (!first.hasChildren()) {
        first.unlink();
      }
      Node alert = new ExtraNode.Alert(quote.getChars(), word.toLowerCase(Locale.ROOT));
      moveChildren(quote, alert);
      replace(quote, alert);
    } else {
      reading.report(
          Rule.UNKNOWN_ALERT,
          reading.place(source),
          "'" + matcher.group(1) + "' is not a kind of alert, so this is a quote",
          Suggestion.hint(word, ALERTS));
    }
  }

  private void includes(Paragraph paragraph) {
    if (!paragraph.getChars().toString().contains("{{")) {
      return;
    }
    Paragraph rest = new Paragraph(paragraph.getChars());
    boolean found = false;
    while (paragraph.hasChildren()) {
      deadline.step();
      List<Node> line = line(paragraph.getFirstChild());
      BasedSequence source = source(line).trim();
      if (INCLUDE.matcher(source).matches()) {
        found = true;
        rest = insert(paragraph, rest);
        paragraph.insertBefore(new ExtraNode.Include(source));
        removeLine(line);
      } else {
        if (UNCLOSED.matcher(source).matches()) {
          unclosed(source);
        }
        Node lineBreak = line.isEmpty() ? null : line.get(line.size() - 1).getNext();
        line.forEach(rest::appendChild);
        appendBreak(rest, line.isEmpty() ? paragraph.getFirstChild() : lineBreak);
      }
    }
    if (found) {
      insert(paragraph, rest);
      paragraph.unlink();
    } else {
      moveChildren(rest, paragraph);
    }
  }

  private void unclosed(BasedSequence source) {
    reading.report(
        Rule.BROKEN_INCLUDE,
        reading.place(source),
        "the include is not closed, so it is text",
        "end it with '}}' on the same line");
  }

  /** Puts the lines before an include into a paragraph of their own, and begins another. */
  private static Paragraph insert(Paragraph paragraph, Paragraph lines) {
    if (isBreak(lines.getLastChild())) {
      lines.getLastChild().unlink();
    }
    if (!lines.hasChildren()) {
      return lines;
    }
    paragraph.insertBefore(lines);
    return new Paragraph(paragraph.getChars());
  }

  private static void appendBreak(Paragraph paragraph, Node lineBreak) {
    if (lineBreak != null) {
      paragraph.appendChild(lineBreak);
    }
  }

  private static void removeLine(List<Node> line) {
    Node lineBreak = line.get(line.size() - 1).getNext();
    line.forEach(Node::unlink);
    if (lineBreak != null) {
      lineBreak.unlink();
    }
  }

  /** The nodes from {@code first} to the next line break. */
  private static List<Node> line(Node first) {
    List<Node> line = new ArrayList<>();
    for (Node node = first; node != null && !isBreak(node); node = node.getNext()) {
      line.add(node);
    }
    return line;
  }

  private BasedSequence source(List<Node> line) {
    if (line.isEmpty()) {
      return BasedSequence.EMPTY;
    }
    int end = line.get(line.size() - 1).getEndOffset();
    return document.getChars().baseSubSequence(line.get(0).getStartOffset(), end);
  }

  private static boolean isBreak(Node node) {
    return node instanceof SoftLineBreak || node instanceof HardLineBreak;
  }

  // flexmark's takeChildren leaves those in the middle with their old parent, and references among
  // them then find no document to be defined in.
  private static void moveChildren(Node from, Node to) {
    from.getChildren().forEach(to::appendChild);
  }

  private static void replace(Node old, Node replacement) {
    old.insertBefore(replacement);
    old.unlink();
  }
}
