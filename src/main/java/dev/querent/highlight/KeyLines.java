package dev.querent.highlight;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refinements for settings, where the beginning of a line says what the rest is about. */
final class KeyLines {
  private static final Pattern SECTION =
      Pattern.compile("[ \\t]*(\\[\\[?[^\\[\\]]+]]?)[ \\t]*(?:#.*)?");
  private static final Pattern DIRECTIVE = Pattern.compile("[ \\t]*([a-z_]+)(?=[ \\t;{]|$).*");

  private KeyLines() {}

  /** {@code name = …} */
  static Refinement assignments() {
    return line -> {
      int equals = line.text().indexOf('=');
      int from = line.skipBlanks(0);
      if (equals > from && line.charAt(equals + 1) != '=' && !isText(line, from)) {
        String name = line.text().substring(from, equals).stripTrailing();
        if (name.chars().allMatch(KeyLines::isPartOfKey)) {
          line.mark(from, from + name.length(), TokenClass.KEY);
        }
      }
    };
  }

  private static boolean isPartOfKey(int c) {
    return MarkedLine.isWordPart((char) c) || ".-\"' \t".indexOf(c) >= 0;
  }

  /** {@code [name]} */
  static Refinement sections() {
    return marking(SECTION, TokenClass.HEADING);
  }

  /** {@code name …;} and {@code name … {} */
  static Refinement directives() {
    return marking(DIRECTIVE, TokenClass.KEYWORD);
  }

  /** {@code #!/usr/bin/env node} */
  static Refinement shebang() {
    return line -> {
      if (line.text().startsWith("#!")) {
        line.mark(0, line.length(), TokenClass.COMMENT);
      }
    };
  }

  private static Refinement marking(Pattern pattern, TokenClass tokenClass) {
    return line -> {
      Matcher matcher = pattern.matcher(line.text());
      if (!isText(line, line.skipBlanks(0)) && matcher.matches()) {
        line.mark(matcher.start(1), matcher.end(1), tokenClass);
      }
    };
  }

  /** Whether the line begins in a comment, or in a string that was opened in a line before. */
  private static boolean isText(MarkedLine line, int first) {
    TokenClass tokenClass = line.classAt(first);
    return tokenClass == TokenClass.COMMENT
        || tokenClass == TokenClass.STRING && "\"'".indexOf(line.charAt(first)) < 0;
  }
}
