package dev.querent.highlight;

import java.util.Set;
import java.util.regex.Pattern;

/** YAML: keys, and values by their look. Plain text in values stays plain. */
final class YamlLexer implements LineLexer {
  private static final Set<String> CONSTANTS =
      Set.of("true", "false", "null", "~", "yes", "no", "on", "off", "True", "False", "Null");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(0x[0-9a-fA-F_]+|0o[0-7]+|[0-9][0-9_]*(\\.[0-9]*)?([eE][-+]?[0-9]+)?)");
  private static final Pattern BLOCK_SCALAR = Pattern.compile("[|>][-+0-9]{0,3}[ \\t]*(#.*)?");

  /** The quote that is open at the end of the line before; a space if none is. */
  private char quote = ' ';

  /** Lines indented deeper than this belong to a block of text; -2 outside of one. */
  private int blockIndent = NO_BLOCK;

  private static final int NO_BLOCK = -2;

  @Override
  public void mark(MarkedLine line) {
    int indent = line.skipBlanks(0);
    if (blockIndent != NO_BLOCK) {
      if (indent == line.length() || indent > blockIndent) {
        line.mark(0, line.length(), TokenClass.STRING);
        return;
      }
      blockIndent = NO_BLOCK;
    }
    if (quote != ' ') {
      values(line, quoted(line, 0, 0), -1);
    } else if (isMarker(line.text())) {
      line.mark(0, line.length(), TokenClass.META);
    } else {
      entry(line, indent);
    }
  }

  private static boolean isMarker(String text) {
    return text.equals("---")
        || text.startsWith("--- ")
        || text.equals("...")
        || text.startsWith("%");
  }

  private void entry(MarkedLine line, int indent) {
    int at = indent;
    int parent = -1;
    while (line.charAt(at) == '-' && isGap(line.charAt(at + 1))) {
      parent = at;
      at = line.skipBlanks(at + 1);
    }
    int colon = keyEnd(line, at);
    if (colon > at) {
      line.mark(at, colon, TokenClass.KEY);
      parent = at;
      at = colon + 1;
    }
    values(line, at, parent);
  }

  /** The rest of a line, with the keys that stand between braces. */
  private void values(MarkedLine line, int from, int parent) {
    int at = line.skipBlanks(from);
    if (parent >= 0 && BLOCK_SCALAR.matcher(line.text()).region(at, line.length()).matches()) {
      line.mark(at, line.wordEnd(at + 1) + 1, TokenClass.OPERATOR);
      blockIndent = parent;
      return;
    }
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == '#' && isGap(line.charAt(at - 1))) {
        line.mark(at, line.length(), TokenClass.COMMENT);
        return;
      }
      if (c == '"' || c == '\'') {
        quote = c;
        at = key(line, at, quoted(line, at, at + 1));
      } else if (" \t,[]{}".indexOf(c) >= 0) {
        at++;
      } else {
        at = scalar(line, at);
      }
    }
  }

  /** A string in braces may turn out to be a key. */
  private int key(MarkedLine line, int from, int end) {
    int colon = line.skipBlanks(end);
    if (quote == ' ' && line.charAt(colon) == ':') {
      line.mark(from, end, TokenClass.KEY);
      return colon + 1;
    }
    return end;
  }

  private int quoted(MarkedLine line, int from, int at) {
    int end = at;
    while (end < line.length()) {
      char c = line.charAt(end);
      if (c == '\\' && quote == '"' || c == quote && line.charAt(end + 1) == quote && c == '\'') {
        end += 2;
      } else if (c == quote) {
        quote = ' ';
        line.mark(from, end + 1, TokenClass.STRING);
        return end + 1;
      } else {
        end++;
      }
    }
    line.mark(from, end, TokenClass.STRING);
    return line.length();
  }

  private int scalar(MarkedLine line, int from) {
    int end = from;
    while (end < line.length() && !endsScalar(line, end)) {
      end++;
    }
    String text = line.text().substring(from, end).strip();
    char first = line.charAt(from);
    if (line.charAt(end) == ':') {
      line.mark(from, end, TokenClass.KEY);
      return end + 1;
    }
    if (first == '&' || first == '*' || first == '!') {
      end = firstBlank(line, from, end);
      line.mark(from, end, first == '!' ? TokenClass.TYPE : TokenClass.VARIABLE);
    } else if (CONSTANTS.contains(text)) {
      line.mark(from, end, TokenClass.CONSTANT);
    } else if (NUMBER.matcher(text).matches()) {
      line.mark(from, end, TokenClass.NUMBER);
    }
    return Math.max(end, from + 1);
  }

  private static int firstBlank(MarkedLine line, int from, int end) {
    int at = from;
    while (at < end && !MarkedLine.isBlank(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean endsScalar(MarkedLine line, int at) {
    char c = line.charAt(at);
    return ",[]{}".indexOf(c) >= 0
        || c == ':' && isGap(line.charAt(at + 1))
        || c == '#' && isGap(line.charAt(at - 1));
  }

  /** Where the colon after a key at {@code from} is; {@code from} if there is no key. */
  private static int keyEnd(MarkedLine line, int from) {
    char quote = line.charAt(from);
    int at = from;
    if (quote == '"' || quote == '\'') {
      int close = line.text().indexOf(quote, from + 1);
      int colon = close < 0 ? from : line.skipBlanks(close + 1);
      return line.charAt(colon) == ':' && isGap(line.charAt(colon + 1)) ? colon : from;
    }
    while (at < line.length() && !endsScalar(line, at)) {
      at++;
    }
    return line.charAt(at) == ':' ? at : from;
  }

  private static boolean isGap(char c) {
    return MarkedLine.isBlank(c) || c == '\n';
  }
}
