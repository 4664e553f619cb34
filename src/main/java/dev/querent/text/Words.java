package dev.querent.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/** From a part as typed to a word in lower case, docs/search-format.md, section 1.5. */
public final class Words {
  private static final int LONGEST = 64;
  private static final Pattern DIACRITICS = Pattern.compile("([a-zα-ωе])[\u0300-\u036f]+");

  private Words() {}

  /** The word: lower case, without diacritics of Latin and Greek, at most 64 UTF-16 units. */
  public static String of(String typed) {
    return cut(
        NormalForm.isAscii(typed)
            ? typed.toLowerCase(Locale.ROOT)
            : NormalForm.eachFold(typed, Words::fold));
  }

  /** A run without the characters that say nothing in a search. */
  public static String withoutIgnored(String run) {
    if (NormalForm.isAscii(run)) {
      return run;
    }
    StringBuilder kept = new StringBuilder();
    run.codePoints().filter(c -> !Characters.IGNORED.contains(c)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static String fold(String run) {
    String lower = run.toLowerCase(Locale.ROOT).replace('ς', 'σ');
    String decomposed = Normalizer.normalize(lower, Form.NFD);
    return Normalizer.normalize(DIACRITICS.matcher(decomposed).replaceAll("$1"), Form.NFC);
  }

  private static String cut(String word) {
    if (word.length() <= LONGEST) {
      return word;
    }
    boolean insidePair = Character.isHighSurrogate(word.charAt(LONGEST - 1));
    return word.substring(0, insidePair ? LONGEST - 1 : LONGEST);
  }
}
