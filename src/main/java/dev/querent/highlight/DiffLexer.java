package dev.querent.highlight;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Unified diffs. The sizes in a hunk's head tell a deleted {@code "-- x"} from a file's name. */
final class DiffLexer implements LineLexer {
  private static final Pattern HUNK =
      Pattern.compile("@@ -\\d{1,9}(?:,(\\d{1,9}))? \\+\\d{1,9}(?:,(\\d{1,9}))? @@.*");

  private int oldLines;
  private int newLines;

  @Override
  public void mark(MarkedLine line) {
    line.mark(0, line.length(), classOf(line.text()));
  }

  private TokenClass classOf(String text) {
    Matcher hunk = HUNK.matcher(text);
    if (hunk.matches()) {
      oldLines = size(hunk.group(1));
      newLines = size(hunk.group(2));
      return TokenClass.HEADING;
    }
    boolean inHunk = oldLines > 0 || newLines > 0;
    if (!inHunk && isHead(text)) {
      return TokenClass.HEADING;
    }
    if (text.startsWith("+") || text.startsWith(">")) {
      newLines--;
      return TokenClass.INSERTED;
    }
    if (text.startsWith("-") || text.startsWith("<")) {
      oldLines--;
      return TokenClass.DELETED;
    }
    if (text.startsWith("\\")) {
      return TokenClass.COMMENT;
    }
    oldLines--;
    newLines--;
    return TokenClass.PLAIN;
  }

  private static boolean isHead(String text) {
    return text.startsWith("--- ")
        || text.startsWith("+++ ")
        || text.startsWith("@@")
        || text.startsWith("diff ")
        || text.startsWith("index ")
        || text.startsWith("new file ")
        || text.startsWith("deleted file ")
        || text.startsWith("rename ")
        || text.startsWith("similarity ");
  }

  private static int size(String lines) {
    return lines == null ? 1 : Integer.parseInt(lines);
  }
}
