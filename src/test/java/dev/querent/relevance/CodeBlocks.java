package dev.querent.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the code in a text. What stands between fences of Markdown is code; elsewhere, lines are
 * that look like it and stand together. A site's author marks code, collections seldom do, and
 * names in code are searched by their parts.
 */
final class CodeBlocks {
  private static final Pattern FENCE = Pattern.compile("\\s{0,3}(`{3,}|~{3,}).*");

  private final List<Block> blocks = new ArrayList<>();
  private final List<String> prose = new ArrayList<>();

  private CodeBlocks() {}

  /** Lines that follow one another. */
  record Block(boolean code, List<String> lines) {
    Block {
      lines = List.copyOf(lines);
    }
  }

  /** The whole of a text in blocks, without the fences. */
  static List<Block> of(String text) {
    CodeBlocks found = new CodeBlocks();
    found.read(text.lines().toList());
    return found.blocks;
  }

  private void read(List<String> lines) {
    int at = 0;
    while (at < lines.size()) {
      int end = endOfFence(lines, at);
      if (end > at) {
        flush();
        blocks.add(new Block(true, lines.subList(at + 1, end)));
        at = end + 1;
      } else {
        prose.add(lines.get(at++));
      }
    }
    flush();
  }

  /** Where the fence that begins at a line ends; the line itself if none begins or ends. */
  private static int endOfFence(List<String> lines, int begin) {
    if (!FENCE.matcher(lines.get(begin)).matches()) {
      return begin;
    }
    String sign = lines.get(begin).strip().substring(0, 3);
    for (int i = begin + 1; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith(sign) && line.chars().allMatch(c -> c == sign.charAt(0))) {
        return i;
      }
    }
    return begin;
  }

  /** Lines without fences. */
  private void flush() {
    int at = 0;
    while (at < prose.size()) {
      int end = CodeLines.endOfCode(prose, at);
      boolean code = end > at;
      while (!code && end < prose.size() && CodeLines.endOfCode(prose, end) == end) {
        end++;
      }
      blocks.add(new Block(code, prose.subList(at, end)));
      at = end;
    }
    prose.clear();
  }
}
