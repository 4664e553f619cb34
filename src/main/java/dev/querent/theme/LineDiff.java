package dev.querent.theme;

import java.util.ArrayList;
import java.util.List;

/** Compares two texts line by line, in the unified form that {@code patch} reads. */
public final class LineDiff {
  private static final int CONTEXT = 3;

  /** Above it (2,000 lines against 2,000 others) what differs is shown as replaced as a whole. */
  private static final int MOST_CELLS = 4_000_000;

  private static final String NO_END = "\n\\ No newline at end of file";

  private final List<String> from;
  private final List<String> to;

  /** The lines of both texts in one order, each behind its sign: {@code ' '}, '-' or '+'. */
  private final List<String> signed = new ArrayList<>();

  private LineDiff(String from, String to) {
    this.from = lines(from);
    this.to = lines(to);
  }

  /**
   * The changes from one text to another, with three lines around each.
   *
   * @param fromName what the first text is, for the line that begins with {@code ---}
   * @param toName what the second text is
   * @return the lines without their ends; none when the texts are the same
   */
  public static List<String> unified(String fromName, String from, String toName, String to) {
    LineDiff diff = new LineDiff(from, to);
    diff.align();
    List<String> out = new ArrayList<>();
    diff.addHunks(out);
    if (!out.isEmpty()) {
      out.add(0, "--- " + fromName);
      out.add(1, "+++ " + toName);
    }
    return out;
  }

  /** A last line without an end differs from one that has it, and says so below itself. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start) + NO_END);
    }
    return lines;
  }

  private void align() {
    int head = 0;
    int most = Math.min(from.size(), to.size());
    while (head < most && from.get(head).equals(to.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && from.get(from.size() - 1 - tail).equals(to.get(to.size() - 1 - tail))) {
      tail++;
    }
    add(' ', from.subList(0, head));
    alignMiddle(from.subList(head, from.size() - tail), to.subList(head, to.size() - tail));
    add(' ', from.subList(from.size() - tail, from.size()));
  }

  private void alignMiddle(List<String> a, List<String> b) {
    if ((long) a.size() * b.size() > MOST_CELLS) {
      add('-', a);
      add('+', b);
      return;
    }
    int[][] common = commonLines(a, b);
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
        add(' ', a.subList(i, i + 1));
        i++;
        j++;
      } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
        add('-', a.subList(i, i + 1));
        i++;
      } else {
        add('+', b.subList(j, j + 1));
        j++;
      }
    }
  }

  /** How many lines the rest of {@code a} from i and that of {@code b} from j have in common. */
  private static int[][] commonLines(List<String> a, List<String> b) {
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        common[i][j] =
            a.get(i).equals(b.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private void add(char sign, List<String> lines) {
    lines.forEach(line -> signed.add(sign + line));
  }

  private void addHunks(List<String> out) {
    int fromLine = 1;
    int toLine = 1;
    int at = 0;
    while (at < signed.size()) {
      int end = hunkEnd(at);
      if (end > at) {
        addHunk(out, signed.subList(at, end), fromLine, toLine);
      } else {
        end = at + 1;
      }
      fromLine += count(at, end, '+');
      toLine += count(at, end, '-');
      at = end;
    }
  }

  /** The end of the hunk that begins at {@code start}; {@code start} where none begins. */
  private int hunkEnd(int start) {
    int change = start;
    while (change < signed.size() && change <= start + CONTEXT && isSame(change)) {
      change++;
    }
    boolean begins = change < signed.size() && change <= start + CONTEXT && !isSame(change);
    if (!begins) {
      return start;
    }
    int lastChange = change;
    for (int i = change; i < signed.size() && i <= lastChange + 2 * CONTEXT + 1; i++) {
      lastChange = isSame(i) ? lastChange : i;
    }
    return Math.min(signed.size(), lastChange + CONTEXT + 1);
  }

  private boolean isSame(int index) {
    return signed.get(index).charAt(0) == ' ';
  }

  private static void addHunk(List<String> out, List<String> lines, int fromLine, int toLine) {
    long removed = lines.stream().filter(line -> line.charAt(0) != '+').count();
    long added = lines.stream().filter(line -> line.charAt(0) != '-').count();
    out.add("@@ -" + range(fromLine, removed) + " +" + range(toLine, added) + " @@");
    lines.forEach(line -> out.addAll(List.of(line.split("\n", -1))));
  }

  /** An empty range is named by the line before it. */
  private static String range(int line, long count) {
    return (count == 0 ? line - 1 : line) + (count == 1 ? "" : "," + count);
  }

  /** How many of the lines are not of the text with this sign. */
  private int count(int start, int end, char other) {
    return (int)
        signed.subList(start, end).stream().filter(line -> line.charAt(0) != other).count();
  }
}
