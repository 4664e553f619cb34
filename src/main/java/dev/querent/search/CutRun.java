package dev.querent.search;

import dev.querent.text.Characters;
import dev.querent.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A run, cut into parts and joined to wholes: docs/search-format.md, sections 1.3 and 1.5. */
final class CutRun {
  private static final int MOST_PARTS = 6;
  private static final int LONGEST_WHOLE = 60;

  /** What is neither a joiner nor a sign; an apostrophe is like a letter. */
  private static final String LETTER = "[^._/:@+#-]";

  /** What English adds behind an apostrophe: possessives and short forms of verbs. */
  private static final Pattern ENDING =
      Pattern.compile("'(?:[sdm]|ll|re|ve)(?!(?!')" + LETTER + ")", Pattern.CASE_INSENSITIVE);

  /** A piece of one letter before an apostrophe, as in French and Italian. */
  private static final Pattern ELISION = Pattern.compile("(?<!" + LETTER + ")([A-Za-z])'");

  private static final Pattern PIECE = Pattern.compile("(" + LETTER + "+)(\\+\\+|#|)");
  private static final Pattern SINGLE_LETTER = Pattern.compile("[A-Za-z]");

  private final boolean code;
  private final List<String> parts = new ArrayList<>();
  private final Set<String> wholes = new LinkedHashSet<>();

  /**
   * Cuts a run.
   *
   * @param run a run of a text in normal form
   * @param code whether it is in code
   */
  CutRun(String run, boolean code) {
    this.code = code;
    if (isOnePiece(run)) {
      addParts(run);
      return;
    }
    String whole = addPieces(withoutApostrophes(Words.withoutIgnored(run)));
    if (!whole.equals(parts.get(0))) {
      addWhole(whole, parts.size());
    }
  }

  /** Its words, in order. */
  List<String> parts() {
    return parts;
  }

  /** What stands for several parts: of pieces that have humps, then of the run. */
  Set<String> wholes() {
    return wholes;
  }

  private static String withoutApostrophes(String run) {
    String plain = run.replace('\u2010', '-').replace('\u2011', '-').replace('\u2019', '\'');
    if (plain.indexOf('\'') < 0) {
      return plain;
    }
    String stripped = ENDING.matcher(plain).replaceAll("");
    return ELISION.matcher(stripped).replaceAll("$1-").replace("'", "");
  }

  /** Adds the parts and the wholes of every piece, and gives the whole of the run. */
  private String addPieces(String run) {
    StringBuilder whole = new StringBuilder(run.startsWith(".") ? "." : "");
    String openSign = "";
    Matcher piece = PIECE.matcher(run);
    while (piece.find()) {
      String word = piece.group(1);
      boolean takesSign = SINGLE_LETTER.matcher(word).matches();
      String signed = takesSign ? word + piece.group(2) : word;
      openSign = takesSign ? "" : piece.group(2);
      addParts(signed);
      whole.append(dotBetweenDigits(whole, word)).append(signed);
    }
    return whole.append(openSign).toString();
  }

  private static String dotBetweenDigits(StringBuilder whole, String word) {
    int last = whole.length() - 1;
    return last >= 0 && isDigit(whole.charAt(last)) && isDigit(word.charAt(0)) ? "." : "";
  }

  private void addParts(String piece) {
    int before = parts.size();
    int start = 0;
    while (start < piece.length()) {
      boolean paired = isPaired(piece, start);
      int end = endOfStretch(piece, start, paired);
      String stretch = piece.substring(start, end);
      parts.addAll(paired ? pairs(stretch) : Humps.of(stretch, code));
      start = end;
    }
    if (parts.size() > before + 1) {
      addWhole(piece, parts.size() - before);
    }
  }

  private void addWhole(String whole, int ofParts) {
    if (ofParts <= MOST_PARTS && whole.length() <= LONGEST_WHOLE && !hasPaired(whole)) {
      wholes.add(whole);
    }
  }

  /** The pairs of neighbours, then the last character alone. */
  private static List<String> pairs(String stretch) {
    List<String> pairs = new ArrayList<>();
    int start = 0;
    while (start < stretch.length()) {
      int second = stretch.offsetByCodePoints(start, 1);
      int end = second < stretch.length() ? stretch.offsetByCodePoints(second, 1) : second;
      pairs.add(stretch.substring(start, end));
      start = second;
    }
    return pairs;
  }

  private static int endOfStretch(String piece, int start, boolean paired) {
    int end = start;
    while (end < piece.length() && isPaired(piece, end) == paired) {
      end = piece.offsetByCodePoints(end, 1);
    }
    return end;
  }

  private static boolean hasPaired(String text) {
    return text.codePoints().anyMatch(c -> Characters.kindOf(c) == Characters.PAIRED);
  }

  private static boolean isPaired(String text, int position) {
    return Characters.kindOf(text.codePointAt(position)) == Characters.PAIRED;
  }

  /** Whether it is nothing but ASCII letters and digits, as most runs are. */
  private static boolean isOnePiece(String run) {
    for (int i = 0; i < run.length(); i++) {
      char unit = run.charAt(i);
      if (unit >= 0x80 || !Characters.beginsWord(unit)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
