package dev.querent.search;

import dev.querent.markdown.TextLine;
import dev.querent.markdown.TextLine.Kind;
import dev.querent.markdown.TextLine.Span;
import dev.querent.url.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Documents of random characters of many scripts; some words come again, so that they are found.
 */
final class UnicodeCorpus {
  /** First and last code points of stretches that words are made of. */
  private static final int[][] STRETCHES = {
    {'a', 'z'},
    {'A', 'Z'},
    {'0', '9'},
    {0xc0, 0x17f},
    {0x300, 0x30a},
    {0x391, 0x3c9},
    {0x410, 0x44f},
    {0x531, 0x586},
    {0x5d0, 0x5ea},
    {0x621, 0x652},
    {0x905, 0x94d},
    {0xe01, 0xe4e},
    {0x1100, 0x11ff},
    {0x1e00, 0x1eff},
    {0x1f00, 0x1ffe},
    {0x2160, 0x218b},
    {0x3041, 0x30ff},
    {0x4e00, 0x4e80},
    {0xac00, 0xac80},
    {0xe000, 0xe010},
    {0xf900, 0xf940},
    {0xfb00, 0xfb06},
    {0xff10, 0xff5a},
    {0x10400, 0x1044f},
    {0x1d400, 0x1d4ff},
    {0x1f600, 0x1f64f},
    {0x20000, 0x20020},
    {0, 0xffff},
    {0x10000, 0x10ffff}
  };

  private static final String[] JOINTS = {
    " ", " ", " ", " ", "-", "_", ".", "'", "/", ":", "::", "++ ", "# ", " .", "\u00a0", "\u3000",
    "\u200d", "\u00ad", "’", ", ", "\t", "#", "(", "\ud83d"
  };

  private final Random random;
  private final List<String> words = new ArrayList<>();

  UnicodeCorpus(long seed) {
    this.random = new Random(seed);
  }

  List<SearchDocument> documents(int count) {
    List<SearchDocument> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      documents.add(document(i, 6 * i / count));
    }
    return documents;
  }

  private SearchDocument document(int number, int section) {
    List<TextLine> lines = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      boolean code = random.nextInt(4) == 0;
      Span span = new Span(text(1 + random.nextInt(20)), code || random.nextInt(6) == 0);
      lines.add(new TextLine(code ? Kind.CODE : Kind.PROSE, "", List.of(span)));
    }
    List<String> tags =
        random.nextBoolean() ? List.of() : List.of("Größe" + random.nextInt(4), "tag" + section);
    return new SearchDocument(
        "s" + section + "/d" + number + ".md",
        "s" + section + "/d" + number + "/",
        new SitePath("s" + section + "/"),
        Optional.empty(),
        new TextLine(Kind.PROSE, "", List.of(new Span(text(1 + random.nextInt(5)), false))),
        tags,
        lines,
        Optional.empty(),
        Optional.empty(),
        tags);
  }

  private String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      boolean again = !words.isEmpty() && random.nextInt(3) > 0;
      String word = again ? words.get(random.nextInt(words.size())) : word();
      text.append(word).append(JOINTS[random.nextInt(JOINTS.length)]);
      words.add(word);
    }
    return text.toString();
  }

  /** Most words are of one script, as in life. */
  private String word() {
    StringBuilder word = new StringBuilder();
    int[] stretch = STRETCHES[random.nextInt(STRETCHES.length)];
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      word.appendCodePoint(stretch[0] + random.nextInt(stretch[1] - stretch[0] + 1));
      if (random.nextInt(6) == 0) {
        stretch = STRETCHES[random.nextInt(STRETCHES.length)];
      }
    }
    return word.toString();
  }
}
