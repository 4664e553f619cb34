package dev.querent.text;

import java.text.Normalizer;
import java.util.function.UnaryOperator;

/** The normal form of text, docs/search-format.md, section 1.1: NFKC where no version differs. */
public final class NormalForm {
  private NormalForm() {}

  /** The normal form; the very same string when nothing changes. */
  public static String of(String text) {
    return mayChange(text)
        ? eachFold(text, run -> Normalizer.normalize(run, Normalizer.Form.NFKC))
        : text;
  }

  /** The text with every maximal run of folded characters changed. */
  static String eachFold(String text, UnaryOperator<String> change) {
    StringBuilder changed = new StringBuilder(text.length());
    int position = 0;
    while (position < text.length()) {
      boolean folded = Characters.isFolded(text.codePointAt(position));
      int end = endOfRun(text, position, folded);
      String run = text.substring(position, end);
      changed.append(folded ? change.apply(run) : run);
      position = end;
    }
    return text.contentEquals(changed) ? text : changed.toString();
  }

  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** ASCII alone is in normal form, and so are dashes, quotation marks and most of Han. */
  private static boolean mayChange(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit >= 0x80 && (Characters.isFolded(unit) || Character.isSurrogate(unit))) {
        return true;
      }
    }
    return false;
  }

  private static int endOfRun(String text, int start, boolean folded) {
    int end = start;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      if (Characters.isFolded(codePoint) != folded) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return end;
  }
}
