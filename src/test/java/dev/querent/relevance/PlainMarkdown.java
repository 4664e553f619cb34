package dev.querent.relevance;

import dev.querent.data.UnsafeCharacters;
import dev.querent.relevance.CodeBlocks.Block;
import java.util.ArrayList;
import java.util.List;

/** Writes text as Markdown that shows it as it is: no sign is markup, no line is lost. */
final class PlainMarkdown {
  /** Longer paragraphs are written as several; parsers are slow with very long ones. */
  private static final int PARAGRAPH = 2_000;

  private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private PlainMarkdown() {}

  /** One line of text; empty where nothing can be seen of it. */
  static String line(String text) {
    StringBuilder out = new StringBuilder(text.length() * 9 / 8);
    visible(text)
        .strip()
        .replaceAll("\\s+", " ")
        .codePoints()
        .forEach(
            c -> {
              if (ESCAPABLE.indexOf(c) >= 0) {
                out.append('\\');
              }
              out.appendCodePoint(c);
            });
    return out.toString();
  }

  /** Paragraphs and blocks of code. */
  static String text(List<Block> blocks) {
    StringBuilder out = new StringBuilder();
    for (Block block : blocks) {
      if (block.code()) {
        fenced(out, block.lines());
      } else {
        paragraphs(out, block.lines());
      }
    }
    return out.toString();
  }

  private static void paragraphs(StringBuilder out, List<String> lines) {
    int length = 0;
    for (String line : lines) {
      for (String part : parts(line)) {
        String written = line(part);
        length += written.length();
        if (written.isEmpty() || length > PARAGRAPH) {
          out.append('\n');
          length = 0;
        }
        out.append(written).append('\n');
      }
    }
    out.append('\n');
  }

  /** Cuts a line that is longer than a paragraph, at blanks where there are any. */
  private static List<String> parts(String line) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (line.length() - from > PARAGRAPH) {
      int blank = line.lastIndexOf(' ', from + PARAGRAPH);
      int next = blank > from ? blank : line.indexOf(' ', from + PARAGRAPH);
      if (next < 0) {
        break;
      }
      parts.add(line.substring(from, next));
      from = next;
    }
    parts.add(line.substring(from));
    return parts;
  }

  private static void fenced(StringBuilder out, List<String> lines) {
    String text = visible(String.join("\n", lines));
    String fence = "```";
    while (text.contains(fence)) {
      fence += "`";
    }
    out.append('\n').append(fence).append("text\n").append(text).append('\n');
    out.append(fence).append("\n\n");
  }

  /** Characters that a site must not have become blanks; no word has one of them. */
  private static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c != '\n' && c != '\t' && UnsafeCharacters.isUnsafe(c) ? ' ' : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
