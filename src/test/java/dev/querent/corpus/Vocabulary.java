package dev.querent.corpus;

import java.util.List;
import java.util.Random;

/**
 * Made-up words that are as frequent, as many and as long as those of English technical text. The
 * words of grammar are English, so that they are stop words; every other word is a rank, from 0 for
 * the most frequent one, and has no end: the more is written, the more words there are.
 *
 * <p>Frequencies follow the law of Zipf as Mandelbrot (1953) has it, proportional to {@code (rank +
 * SHIFT) ^ -(TAIL + 1)}; so the vocabulary grows as Heaps (1978) found, with the power {@code 1 /
 * (TAIL + 1)}. The constants were fitted to 2.1 million words of manuals and answers.
 */
final class Vocabulary {
  private static final double SHIFT = 700;
  private static final double TAIL = 1.45;

  /** No rank is greater. */
  private static final int MOST = 15_000_000;

  /** By falling frequency; how frequent they are follows from their places. */
  private static final List<String> GRAMMAR =
      List.of(
          ("the to a of is in and for that you it be with this if as are on not or can an by from"
                  + " which will when have has at your but all one use more any so we other no they"
                  + " only may used also should do example than then there each must some its because"
                  + " does two into such would same how where first these up what between was them"
                  + " their while both most without after before out about instead just could were"
                  + " many over however since being through very until again those here under why")
              .split(" "));

  private static final double EVEN = 1.5;

  private static final String ONSETS = "bcdfghjklmnprstvwz";
  private static final String VOWELS = "aeiou";
  private static final List<String> CODAS = List.of("", "n", "r", "st", "l", "t", "m");
  private static final List<String> SUFFIXES =
      List.of("s", "s", "s", "ed", "ing", "er", "ation", "able", "ly");
  private static final int SYLLABLES = ONSETS.length() * VOWELS.length() * 7;

  /** Ranks below have one syllable. */
  private static final int SHORT = 40;

  /** Ranks below have two syllables, all others three. */
  private static final int COMMON = 6_000;

  /**
   * A prime that divides no power of {@link #SYLLABLES}: it shuffles words, all remain different.
   */
  private static final long SHUFFLE = 1_000_003;

  private Vocabulary() {}

  /** A word of grammar. */
  static String grammar(Random random) {
    // The integral of 1 / (place + EVEN), turned round.
    double place = EVEN * Math.pow((GRAMMAR.size() + EVEN) / EVEN, random.nextDouble()) - EVEN;
    return GRAMMAR.get(Math.min((int) place, GRAMMAR.size() - 1));
  }

  /** Whether a word is one of grammar. */
  static boolean isGrammar(String word) {
    return GRAMMAR.contains(word);
  }

  /** A word that means something, as often as it is written. */
  static String word(Random random) {
    double share = 1 - random.nextDouble();
    return word((int) Math.min(SHIFT * (Math.pow(share, -1 / TAIL) - 1), MOST));
  }

  /** The word of a rank: the rarer, the longer. */
  static String word(int rank) {
    int syllables = rank < SHORT ? 1 : rank < COMMON ? 2 : 3;
    long words = 1;
    for (int i = 0; i < syllables; i++) {
      words *= SYLLABLES;
    }
    long number = rank * SHUFFLE % words;
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(syllable((int) (number % SYLLABLES)));
      number /= SYLLABLES;
    }
    return word.toString();
  }

  private static String syllable(int number) {
    int left = number / ONSETS.length();
    return ""
        + ONSETS.charAt(number % ONSETS.length())
        + VOWELS.charAt(left % VOWELS.length())
        + CODAS.get(left / VOWELS.length());
  }

  /** A word as a sentence needs it, now and then with an ending. */
  static String inflected(String word, Random random) {
    return random.nextInt(8) > 0 ? word : word + SUFFIXES.get(random.nextInt(SUFFIXES.size()));
  }
}
