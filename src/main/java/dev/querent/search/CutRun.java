package dev.querent.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A run, cut into parts and joined to wholes: docs/search-format.md, sections 1.3 and 1.5. */
final class CutRun {
  private static final int MOST_PARTS = 6;
  private static final int LONGEST_WHOLE = 60;

  private static final Pattern HYPHEN = Pattern.compile("[\u2010\u2011]");

  /** What English adds behind an apostrophe: possessives and short forms of verbs. */
  private static final Pattern ENDING =
      Pattern.compile(
          "'(?:[sdm]|ll|re|ve)(?=[._\\-/:@'+#]|$)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** A word of one letter before an apostrophe, as in French and Italian. */
  private static final Pattern ELISION = Pattern.compile("(?<=[._\\-/:@'+#]|^)([A-Za-z])'");

  private static final Pattern PIECE = Pattern.compile("([._\\-/:@]*)([^._\\-/:@+#]+)(\\+\\+|#)?");

  private final boolean code;
  private final List<String> parts = new ArrayList<>();
  private final List<String> wholes = new ArrayList<>();
  private final StringBuilder whole = new StringBuilder();
  private int pieces;
  private boolean hasCjk;
  private boolean hasSign;

  /**
   * Cuts a run.
   *
   * @param run a run of a text in normal form
   * @param code whether it is in code
   */
  CutRun(String run, boolean code) {
    this.code = code;
    String plain = withoutApostrophes(Words.withoutIgnored(run));
    hasSign = plain.startsWith(".");
    Matcher piece = PIECE.matcher(plain);
    while (piece.find()) {
      addJoiner(piece.group(1), piece.group(2));
      addPiece(piece.group(2), piece.group(3), piece.end() == plain.length());
    }
    finish();
  }

  /** Its words, in order. */
  List<String> parts() {
    return parts;
  }

  /** What stands for several parts: of pieces that have humps, then of the run. */
  List<String> wholes() {
    return wholes;
  }

  private static String withoutApostrophes(String run) {
    String plain = HYPHEN.matcher(run).replaceAll("-").replace('\u2019', '\'');
    if (plain.indexOf('\'') < 0) {
      return plain;
    }
    plain = ENDING.matcher(plain).replaceAll("");
    return ELISION.matcher(plain).replaceAll("$1/").replace("'", "");
  }

  /** Joiners are left out of the whole, but for a leading dot and what stands between digits. */
  private void addJoiner(String joiner, String word) {
    boolean leads = whole.isEmpty();
    boolean betweenDigits =
        !leads && isDigit(whole.charAt(whole.length() - 1)) && isDigit(word.charAt(0));
    if (leads || betweenDigits && !joiner.startsWith("_")) {
      whole.append(joiner);
    }
  }

  private void addPiece(String word, String sign, boolean last) {
    pieces++;
    whole.append(word);
    if (sign != null && word.codePointCount(0, word.length()) == 1) {
      whole.append(sign);
      parts.add(word + sign);
      return;
    }
    if (sign != null && last) {
      whole.append(sign);
      hasSign = true;
    }
    addParts(word);
  }

  private void addParts(String word) {
    int before = parts.size();
    boolean mixed = false;
    for (int start = 0; start < word.length(); ) {
      boolean cjk = isCjk(word, start);
      int end = endOfScript(word, start, cjk);
      mixed |= cjk;
      parts.addAll(
          cjk ? pairs(word.substring(start, end)) : Humps.of(word.substring(start, end), code));
      start = end;
    }
    hasCjk |= mixed;
    if (!mixed) {
      addWhole(word, parts.size() - before);
    }
  }

  private void finish() {
    if (!hasCjk && (pieces > 1 || hasSign)) {
      addWhole(whole.toString(), hasSign ? Math.max(parts.size(), 2) : parts.size());
    }
  }

  private void addWhole(String joined, int ofParts) {
    if (ofParts > 1 && ofParts <= MOST_PARTS && joined.length() <= LONGEST_WHOLE) {
      wholes.add(joined);
    }
  }

  /** The pairs of neighbours, then the last character alone. */
  private static List<String> pairs(String word) {
    List<String> pairs = new ArrayList<>();
    int start = 0;
    while (start < word.length()) {
      int second = start + Character.charCount(word.codePointAt(start));
      int end = second < word.length() ? word.offsetByCodePoints(second, 1) : second;
      pairs.add(word.substring(start, end));
      start = second;
    }
    return pairs;
  }

  private static int endOfScript(String word, int start, boolean cjk) {
    int end = start;
    while (end < word.length() && isCjk(word, end) == cjk) {
      end += Character.charCount(word.codePointAt(end));
    }
    return end;
  }

  private static boolean isCjk(String word, int position) {
    return Characters.kindOf(word.codePointAt(position)) == Characters.CJK;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
