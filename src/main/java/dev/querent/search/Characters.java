package dev.querent.search;

/**
 * What each character is to the analysis, by the fixed tables of docs/search-format.md, section
 * 1.6. They do not depend on the Unicode version of the platform. What is in none of them is a
 * character of words.
 */
final class Characters {
  static final byte WORD = 0;
  static final byte CJK = 1;
  static final byte EXTENDER = 2;
  static final byte SYMBOL = 3;
  static final byte SEPARATOR = 4;

  /**
   * Characters that have the same normal form and lower case in every Unicode version from 13 on.
   */
  static final CodePoints FOLD =
      CodePoints.of(
          """
          0-377 37a-37f 384-52f 531-556 561-587 1100-11ff 1e00-1fff 2070-209c 2100-211f 2124-218b
          2460-24ff 2c60-2c7f 3041-3096 3099-30ff 3131-318e 3200-33ff ac00-d7a3 f900-fa6d fa70-fad9
          fb00-fb06 ff00-ffef 1d400-1d7ff
          """);

  /** Extenders that say nothing in a search: they are left out of words. */
  static final CodePoints IGNORED =
      CodePoints.of(
          """
          ad 2bc 591-5bd 5bf 5c1-5c2 5c4-5c5 5c7 640 64b-652 670 200c-200d 2060 20d0-20ff fe00-fe0f
          feff e0100-e01ef
          """);

  private static final CodePoints MARKS = CodePoints.of("300-36f");

  private static final CodePoints SEPARATORS =
      CodePoints.of(
          """
          0-2f 3a-40 5b-60 7b-a9 ab-ac ae-b1 b4 b6-b8 bb bf d7 f7 37e 387 55a-55f 589-58f 5be 5c0
          5c3 5c6 5f3-5f4 600-60f 61b-61f 66a-66d 6d4 6dd-6de 700-70f 7f7-7f9 830-83e 85e 964-965
          970 df4 e3f e4f e5a-e5b f01-f17 f3a-f3d 104a-104f 10fb 1360-1368 1400 166d-166e 1680
          169b-169c 16eb-16ed 1735-1736 17d4-17d6 17d8-17db 1800-180a 180e 2000-200b 200e-205f
          2061-206f 20a0-20cf 2120-2123 2190-245f 2500-25ff 27c0-2bff 2e00-2e2e 2e30-2e7f 2ff0-3004
          3008-3020 3030 3036-3037 303d-3040 309b-309c 30a0 30fb a4fe-a4ff d800-f8ff fd3e-fd3f
          fdfc-fdff fe10-fe1f fe30-fe6f fff0-ffff 1f3fb-1f3ff e0000-e00ff e01f0-10ffff
          """);

  private static final CodePoints SYMBOLS = CodePoints.of("2600-27bf 1f000-1f3fa 1f400-1faff");

  private static final CodePoints CJKS =
      CodePoints.of(
          """
          e01-e3e e40-e4e e50-e59 e81-edf 1000-1049 1050-109f 1100-11ff 1780-17d3 17dc-17ff
          2e80-2fdf 3005-3007 3021-302f 3031-3035 3038-303c 3041-309a 309d-309f 30a1-30fa 30fc-31ff
          3400-4dbf 4e00-9fff a960-a97f ac00-d7ff f900-faff ff66-ff9f 1b000-1b16f 20000-3ffff
          """);

  private static final byte[] BASIC_PLANE = new byte[Character.MIN_SUPPLEMENTARY_CODE_POINT];

  static {
    for (int codePoint = 0; codePoint < BASIC_PLANE.length; codePoint++) {
      BASIC_PLANE[codePoint] = find(codePoint);
    }
  }

  private Characters() {}

  /** One of the five kinds, from {@link #WORD} to {@link #SEPARATOR}. */
  static byte kindOf(int codePoint) {
    return codePoint < BASIC_PLANE.length ? BASIC_PLANE[codePoint] : find(codePoint);
  }

  /** Whether a word may begin with it. */
  static boolean beginsWord(int codePoint) {
    return kindOf(codePoint) <= CJK;
  }

  private static byte find(int codePoint) {
    if (SEPARATORS.contains(codePoint)) {
      return SEPARATOR;
    }
    if (SYMBOLS.contains(codePoint)) {
      return SYMBOL;
    }
    if (CJKS.contains(codePoint)) {
      return CJK;
    }
    return MARKS.contains(codePoint) || IGNORED.contains(codePoint) ? EXTENDER : WORD;
  }
}
