package dev.querent.search;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Texts that analyses stumble on: all planes of Unicode, lone surrogates, joiners, signs, marks.
 */
final class RandomTexts {
  private static final List<String> PIECES =
      List.of(
          ".",
          "..",
          "-",
          "_",
          "__",
          ":",
          "::",
          ":::",
          "/",
          "//",
          "@",
          "'",
          "\u2019",
          "''",
          "+",
          "++",
          "+++",
          "#",
          "##",
          "\u2010",
          "\u2011",
          ")",
          "]",
          " ",
          "  ",
          "\n",
          "'s",
          "'ll",
          "'S",
          "s",
          "y",
          "yy",
          "ing",
          "ed",
          "ies",
          "ational",
          "A",
          "B",
          "AB",
          "Ab",
          "aB",
          "0",
          "12",
          "a",
          "b",
          "C",
          "\u0301",
          "\u0308",
          "\u00ad",
          "\u200d",
          "\ufe0f",
          "\u4e2d",
          "\u6587",
          "\ud842\udfb7",
          "\u0e01",
          "\u1100",
          "\u1161",
          "\u11a8",
          "\uac00",
          "\u304b",
          "\u3099",
          "\uff21",
          "\uff76\uff9e",
          "\ufb01",
          "\u0130",
          "\u00df",
          "\u03a3",
          "\u03c2",
          "\u03c3",
          "\u0451",
          "\u0439",
          "\u2764",
          "\ud83d\ude00",
          "\ud83c\udffb",
          "\ud800",
          "\udc00",
          "\u2126",
          "\u1e9e",
          "\u0149",
          "\u01c4",
          "\u00b2",
          "\u00bd");

  private final Random random;

  RandomTexts(Random random) {
    this.random = random;
  }

  List<String> list(int count) {
    return Stream.generate(this::text).limit(count).toList();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(random.nextInt(10) == 0 ? 200 : 12);
    int kind = random.nextInt(4);
    for (int i = 0; i < length; i++) {
      if (kind < 3 && random.nextInt(4) > 0) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      } else {
        append(text);
      }
    }
    return text.toString();
  }

  private void append(StringBuilder text) {
    switch (random.nextInt(5)) {
      case 0 -> text.append((char) random.nextInt(0x10000));
      case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
      case 2 -> text.append((char) random.nextInt(0x600));
      default -> text.append((char) ('!' + random.nextInt('~' - ' ')));
    }
  }
}
