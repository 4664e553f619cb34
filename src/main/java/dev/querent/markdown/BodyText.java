package dev.querent.markdown;

import dev.querent.markdown.TextLine.Kind;
import dev.querent.markdown.TextLine.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a part of a file says, line by line. It is kept as one string, since a site may have a
 * hundred thousand of them at once; lines are made of it when somebody asks.
 */
public final class BodyText {
  /** Nothing. */
  public static final BodyText EMPTY = new BodyText("");

  // Content holds no control characters but tabs and line ends: the parser replaces them.
  /** Begins a line of code. */
  static final char CODE_LINE = '\u0001';

  /** Stands around the id at the beginning of a heading. */
  static final char HEADING = '\u0002';

  /** Begins and ends inline code. */
  static final char CODE_SPAN = '\u0003';

  private final String marked;

  /** Takes lines with the signs above. */
  BodyText(String marked) {
    this.marked = marked;
  }

  /** Whether there is no line. */
  public boolean isEmpty() {
    return marked.isEmpty();
  }

  /** Whether there is one line and no more. */
  public boolean isOneLine() {
    int end = marked.indexOf('\n');
    return !marked.isEmpty() && (end < 0 || end == marked.length() - 1);
  }

  /** This and, on lines of its own, another. */
  public BodyText followedBy(BodyText other) {
    boolean ended = marked.isEmpty() || marked.endsWith("\n");
    return new BodyText(marked + (ended ? "" : "\n") + other.marked);
  }

  /** The lines, none of them empty. */
  public List<TextLine> lines() {
    List<TextLine> lines = new ArrayList<>();
    int end;
    for (int from = 0; from < marked.length(); from = end + 1) {
      end = lineEnd(from);
      lines.add(line(marked.substring(from, end)));
    }
    return lines;
  }

  /** What the lines say that are not code, as one text. */
  public String prose() {
    StringBuilder prose = new StringBuilder(marked.length());
    int end;
    for (int from = 0; from < marked.length(); from = end + 1) {
      end = lineEnd(from);
      if (marked.charAt(from) != CODE_LINE) {
        prose.append(prose.length() == 0 ? "" : "\n");
        appendPlain(prose, marked.charAt(from) == HEADING ? idEnd(from) + 1 : from, end);
      }
    }
    return prose.toString();
  }

  /** How many words the lines have that are not code. */
  public int words() {
    int words = 0;
    int end;
    for (int from = 0; from < marked.length(); from = end + 1) {
      end = lineEnd(from);
      if (marked.charAt(from) != CODE_LINE) {
        words += Words.count(marked, marked.charAt(from) == HEADING ? idEnd(from) + 1 : from, end);
      }
    }
    return words;
  }

  /**
   * Cuts before each heading with one of these ids.
   *
   * @return first what stands before them all, which may be empty
   */
  public List<BodyText> cutAt(Set<String> ids) {
    List<BodyText> parts = new ArrayList<>();
    int begin = 0;
    int end;
    for (int from = 0; from < marked.length(); from = end + 1) {
      end = lineEnd(from);
      if (marked.charAt(from) == HEADING && ids.contains(id(from))) {
        parts.add(new BodyText(marked.substring(begin, Math.max(begin, from - 1))));
        begin = from;
      }
    }
    parts.add(new BodyText(marked.substring(begin)));
    return parts;
  }

  private int lineEnd(int from) {
    int end = marked.indexOf('\n', from);
    return end < 0 ? marked.length() : end;
  }

  private int idEnd(int heading) {
    return marked.indexOf(HEADING, heading + 1);
  }

  private String id(int heading) {
    return marked.substring(heading + 1, idEnd(heading));
  }

  private void appendPlain(StringBuilder out, int from, int end) {
    for (int i = from; i < end; i++) {
      if (marked.charAt(i) != CODE_SPAN) {
        out.append(marked.charAt(i));
      }
    }
  }

  private static TextLine line(String marked) {
    char sign = marked.charAt(0);
    if (sign == CODE_LINE) {
      return new TextLine(Kind.CODE, "", List.of(new Span(marked.substring(1), true)));
    }
    if (sign == HEADING) {
      int end = marked.indexOf(HEADING, 1);
      return new TextLine(Kind.HEADING, marked.substring(1, end), spans(marked, end + 1));
    }
    return new TextLine(Kind.PROSE, "", spans(marked, 0));
  }

  private static List<Span> spans(String marked, int start) {
    List<Span> spans = new ArrayList<>();
    boolean code = false;
    int from = start;
    for (int sign = marked.indexOf(CODE_SPAN, from); sign >= 0; ) {
      addSpan(spans, marked.substring(from, sign), code);
      code = !code;
      from = sign + 1;
      sign = marked.indexOf(CODE_SPAN, from);
    }
    addSpan(spans, marked.substring(from), code);
    return spans;
  }

  private static void addSpan(List<Span> spans, String text, boolean code) {
    if (!text.isEmpty()) {
      spans.add(new Span(text, code));
    }
  }
}
