package dev.querent.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What the questions of one topic have in common.
 *
 * @param words of the {@link Vocabulary}
 * @param names as programs have them, made of these words
 */
record Topic(List<String> words, List<String> names) {
  private static final int WORDS = 300;
  private static final int NAMES = 40;

  /** The topic of a number, always the same. */
  static Topic of(int number) {
    Random random = new Random(1_000_000_007L + number);
    List<String> words = new ArrayList<>();
    while (words.size() < WORDS) {
      words.add(Vocabulary.word(random));
    }
    List<String> names = new ArrayList<>();
    while (names.size() < NAMES) {
      names.add(name(words, random));
    }
    return new Topic(List.copyOf(words), List.copyOf(names));
  }

  /** A name that a program may have. */
  static String name(List<String> words, Random random) {
    String first = words.get(random.nextInt(words.size()));
    String second = words.get(random.nextInt(words.size()));
    return switch (random.nextInt(4)) {
      case 0 -> first + capital(second);
      case 1 -> capital(first) + capital(second);
      case 2 -> first + "_" + second;
      default -> first + "." + capital(second);
    };
  }

  /** A word as it begins a sentence. */
  static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
