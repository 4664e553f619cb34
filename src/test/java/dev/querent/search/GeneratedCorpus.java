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
 * Documents made up of made-up words that are as frequent as real ones are: few words make most of
 * a text, most words are rare (Zipf's law), and about two in five are stop words. Identifiers,
 * compounds, versions and code are among them. The same seed gives the same documents.
 */
final class GeneratedCorpus {
  private static final String[] SYLLABLES = {
    "con", "nec", "tion", "pack", "et", "ser", "ver", "pro", "to", "col", "time", "out", "re",
    "set", "hand", "shake", "win", "dow", "buf", "fer", "la", "ten", "cy", "quer", "y", "in", "dex",
    "ca", "che", "ing", "ed", "s", "er", "load", "bal", "ance", "stream", "ti", "mer", "root", "k",
    "ar", "ex", "um", "ol", "ist"
  };
  private static final String[] STOP_WORDS = {
    "the", "of", "and", "to", "a", "in", "is", "it", "for", "that", "on", "with", "as", "be", "are",
    "this", "by", "an", "or", "if", "not", "which", "when", "why", "how", "what", "does"
  };
  private static final int VOCABULARY = 30_000;

  private final Random random;
  private final List<String> vocabulary = new ArrayList<>();

  GeneratedCorpus(long seed) {
    this.random = new Random(seed);
    for (int i = 0; i < VOCABULARY; i++) {
      StringBuilder word = new StringBuilder();
      for (int left = 1 + random.nextInt(2) + (i > 200 ? 1 : 0); left > 0; left--) {
        word.append(pick(SYLLABLES));
      }
      vocabulary.add(word.toString());
    }
  }

  /** So many documents, in reading order of eight collections with four topics each. */
  List<SearchDocument> documents(int count) {
    List<SearchDocument> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int topic = (int) (32L * i / count);
      documents.add(document(i, "collection" + topic / 4 + "/topic" + topic % 4 + "/"));
    }
    return documents;
  }

  private SearchDocument document(int number, String section) {
    List<TextLine> lines = new ArrayList<>();
    for (int i = 2 + random.nextInt(4); i > 0; i--) {
      boolean code = random.nextInt(8) == 0;
      lines.add(code ? code() : prose(8 + random.nextInt(30)));
    }
    List<String> tags = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      String tag = "tag" + (int) (40 * random.nextDouble() * random.nextDouble());
      if (!tags.contains(tag)) {
        tags.add(tag);
      }
    }
    return new SearchDocument(
        section + "q" + number + ".md",
        section + "q" + number + "/",
        new SitePath(section),
        Optional.empty(),
        prose(3 + random.nextInt(6)),
        tags,
        lines,
        one("warm-up", "medium", "hard"),
        one("junior", "senior"),
        tags);
  }

  private Optional<String> one(String... values) {
    return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(pick(values));
  }

  private TextLine prose(int words) {
    List<Span> spans = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      if (random.nextInt(25) == 0) {
        spans.add(new Span(text.toString(), false));
        spans.add(new Span(identifier(), true));
        text.setLength(0);
      } else {
        text.append(word());
      }
      text.append(i + 1 < words ? " " : "?");
    }
    spans.add(new Span(text.toString(), false));
    return new TextLine(Kind.PROSE, "", spans);
  }

  private TextLine code() {
    StringBuilder code = new StringBuilder();
    for (int i = 3 + random.nextInt(8); i > 0; i--) {
      code.append(identifier()).append(pick(" = ", "(", ")", "; ", ".", " < ", "\t"));
    }
    return new TextLine(Kind.CODE, "", List.of(new Span(code.toString(), true)));
  }

  private String word() {
    if (random.nextInt(5) < 2) {
      return pick(STOP_WORDS);
    }
    String word = frequent();
    return switch (random.nextInt(40)) {
      case 0 -> word + "-" + frequent();
      case 1 -> identifier();
      case 2 -> capital(word);
      case 3 -> word + "'s";
      case 4 -> capital(word) + "/" + (1 + random.nextInt(3)) + "." + random.nextInt(4);
      case 5, 6, 7 -> word + "s";
      case 8, 9 -> word + ",";
      default -> word;
    };
  }

  private String identifier() {
    String first = frequent();
    String second = frequent();
    return switch (random.nextInt(6)) {
      case 0 -> first + capital(second);
      case 1 -> capital(first) + capital(second);
      case 2 -> (first + "_" + second).toUpperCase(java.util.Locale.ROOT);
      case 3 -> first + "." + capital(second);
      case 4 -> first + random.nextInt(10);
      default -> first + "::" + second;
    };
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** Word number r comes about 1 / (r + 3) times as often as all (Zipf and Mandelbrot). */
  private String frequent() {
    double rank = 3 * (Math.pow((VOCABULARY + 3) / 3.0, random.nextDouble()) - 1);
    return vocabulary.get((int) Math.min(VOCABULARY - 1, rank));
  }

  private String pick(String... words) {
    return words[random.nextInt(words.length)];
  }
}
