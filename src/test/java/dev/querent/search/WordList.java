package dev.querent.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Very many words: of the word lists that this machine has, filled up with words made at random.
 */
final class WordList {
  private static final Path INSTALLED = Path.of("/usr/share/dict");

  private static final List<String> BEGINNINGS =
      words("a ab ac ad an be bi by co con de dis e en ex fa fla gno in inter ly mi o ob");

  private static final List<String> MIDDLES =
      words("ad ag all ar ber bl cal ceed cess ck dd duc ee er fer ff gg iz ll lyt mm n nn op ory");

  private static final List<String> MORE_MIDDLES =
      words("pp qu rat rr scr serv sist ss st t tat tt ul umn v vert x y yy z zz");

  private static final List<String> ENDINGS =
      words(
          "a able ably al alism ality alize alli ance anci ant ate ated ates ating ation ational "
              + "ator biliti ed eed eedly el eli ement en ence enci ent entli er es ful fulness ible "
              + "ic icate ical iciti ied ies ing ings ion ism iti ive iveness iviti ize ization izer "
              + "le li ly logi logy ment ness ou ous ously ousness s ses sion ss tion tional y ying ys");

  private WordList() {}

  /** At least so many different words. */
  static List<String> atLeast(int count) throws IOException {
    Set<String> words = new LinkedHashSet<>(installed(count));
    Random random = new Random(4);
    while (words.size() < count) {
      words.add(made(random));
    }
    return List.copyOf(words);
  }

  private static List<String> installed(int most) throws IOException {
    if (!Files.isDirectory(INSTALLED)) {
      return List.of();
    }
    Set<String> words = new LinkedHashSet<>();
    try (Stream<Path> files = Files.list(INSTALLED)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        words.addAll(new String(Files.readAllBytes(file), UTF_8).lines().toList());
      }
    }
    List<String> shuffled = new ArrayList<>(words);
    Collections.shuffle(shuffled, new Random(4));
    return shuffled.subList(0, Math.min(most, shuffled.size()));
  }

  private static String made(Random random) {
    StringBuilder word = new StringBuilder(one(BEGINNINGS, random));
    for (int left = random.nextInt(3); left > 0; left--) {
      word.append(one(random.nextBoolean() ? MIDDLES : MORE_MIDDLES, random));
    }
    for (int left = 1 + random.nextInt(2); left > 0; left--) {
      word.append(one(ENDINGS, random));
    }
    return word.toString();
  }

  private static String one(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }
}
