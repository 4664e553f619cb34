package dev.querent.text;

/**
 * What each character is to the analysis, by the fixed tables of docs/search-format.md, section
 * 1.6. They do not depend on the Unicode version of the platform, and are written there and in the
 * script of the theme as they are here: code points and ranges of them, in hexadecimal.
 */
public final class Characters {
  /** A character of words; every character that is in no table. */
  public static final byte WORD = 0;

  /** A character of words in a script that is written without spaces. */
  public static final byte PAIRED = 1;

  /** Continues a word, and does not begin one. */
  public static final byte EXTENDER = 2;

  /** A word of its own. */
  public static final byte SYMBOL = 3;

  /** Between words. */
  public static final byte SEPARATOR = 4;

  /** Characters whose normal form and lower case are the same in every Unicode version. */
  private static final CodePoints FOLD =
      CodePoints.of(
          """
          0-6ff 900-bff 1100-11ff 1e00-1fff 2070-209c 2100-211f 2124-218b 2460-24ff 2e80-33ff
          ac00-d7a3 f900-ffef 1d400-1d7ff
          """);

  /** Extenders that are left out of words: they say nothing in a search. */
  static final CodePoints IGNORED =
      CodePoints.of(
          """
          ad 2bc 591-5bd 5bf-5c7 640 64b-652 670 200c-200d 2060 20d0-20ff 3099-309a fe00-fe0f feff
          e0100-e01ef
          """);

  /** The diacritics of Latin, Greek and Cyrillic. */
  private static final CodePoints DIACRITICS = CodePoints.of("300-36f");

  private static final CodePoints SYMBOLS = CodePoints.of("2600-27bf 1f000-1f3fa 1f400-1faff");

  private static final CodePoints SEPARATORS =
      CodePoints.of(
          """
          0-2f 3a-40 5b-60 7b-ac ae-bf d7 f7 55a-55f 589-58f 5be 5f3-5f4 600-60f 61b-61f 66a-66d
          6d4 964-965 970 f01-f17 104a-104f 1360-1368 17d4-17d6 17d8-17db 2000-200b 200e-205f
          2061-206f 20a0-20cf 2120-2123 2190-2bff 2e00-2e7f 2ff0-3004 3008-3020 3030 303d-303f 30a0
          30fb d800-f8ff fff0-ffff 1f000-1faff e0000-e00ff e01f0-10ffff
          """);

  private static final CodePoints SCRIPTS_WITHOUT_SPACES =
      CodePoints.of(
          "e00-eff 1000-109f 1100-11ff 1780-17ff 2e80-9fff ac00-d7ff f900-faff 20000-3ffff");

  /** Of every character of the basic plane its kind, and whether it is in {@link #FOLD}. */
  private static final byte[] BASIC_PLANE = new byte[Character.MIN_SUPPLEMENTARY_CODE_POINT];

  private static final int KIND = 7;
  private static final int FOLDED = 8;

  static {
    for (int codePoint = 0; codePoint < BASIC_PLANE.length; codePoint++) {
      int folded = FOLD.contains(codePoint) ? FOLDED : 0;
      BASIC_PLANE[codePoint] = (byte) (find(codePoint) | folded);
    }
  }

  private Characters() {}

  /** One of the five kinds, from {@link #WORD} to {@link #SEPARATOR}. */
  public static byte kindOf(int codePoint) {
    return codePoint < BASIC_PLANE.length
        ? (byte) (BASIC_PLANE[codePoint] & KIND)
        : find(codePoint);
  }

  /** Whether normal form and lower case are made of it. */
  public static boolean isFolded(int codePoint) {
    return codePoint < BASIC_PLANE.length
        ? (BASIC_PLANE[codePoint] & FOLDED) != 0
        : FOLD.contains(codePoint);
  }

  /** Whether a word may begin with it. */
  public static boolean beginsWord(int codePoint) {
    return kindOf(codePoint) <= PAIRED;
  }

  /** Symbols are in the table of separators, too; everything else is in one table at most. */
  private static byte find(int codePoint) {
    if (DIACRITICS.contains(codePoint) || IGNORED.contains(codePoint)) {
      return EXTENDER;
    }
    if (SYMBOLS.contains(codePoint)) {
      return SYMBOL;
    }
    if (SEPARATORS.contains(codePoint)) {
      return SEPARATOR;
    }
    return SCRIPTS_WITHOUT_SPACES.contains(codePoint) ? PAIRED : WORD;
  }
}
