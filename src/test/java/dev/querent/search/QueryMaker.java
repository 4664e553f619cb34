package dev.querent.search;

import dev.querent.markdown.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes queries of every kind from documents, as readers and as nobody would type them. */
final class QueryMaker {
  private static final String SIGNS = "\"\"\"“”--::++##..''/_ \u3000\t()*?!";

  private final List<SearchDocument> documents;
  private final Random random;

  QueryMaker(List<SearchDocument> documents, long seed) {
    this.documents = documents;
    this.random = new Random(seed);
  }

  /** The kinds of queries. */
  enum Kind {
    TITLE,
    WORDS,
    UNFINISHED,
    TYPO,
    FILTERED,
    PHRASE,
    EXCLUDED,
    GARBAGE,
    LONG;

    /** Whether it often has a phrase, for which texts are read, or hundreds of words. */
    boolean isSlow() {
      return this == PHRASE || this == GARBAGE || this == LONG;
    }
  }

  String query(Kind kind) {
    return switch (kind) {
      case TITLE -> document().title().text();
      case WORDS -> words(1 + random.nextInt(5)) + (random.nextBoolean() ? " " : "");
      case UNFINISHED -> words(random.nextInt(3)) + beginning();
      case TYPO -> mistyped(words(1 + random.nextInt(3))) + " ";
      case FILTERED -> words(random.nextInt(3)) + filter() + (random.nextBoolean() ? filter() : "");
      case PHRASE -> words(random.nextInt(2)) + "\"" + phrase() + "\"";
      case EXCLUDED -> words(1 + random.nextInt(2)) + "-" + word() + (flip() ? " " + filter() : "");
      case GARBAGE -> garbage();
      case LONG -> words(random.nextInt(350));
    };
  }

  private boolean flip() {
    return random.nextInt(4) == 0;
  }

  private SearchDocument document() {
    return documents.get(random.nextInt(documents.size()));
  }

  /** A line that has words, if there is one near. */
  private String line() {
    for (int tries = 0; tries < 20; tries++) {
      SearchDocument document = document();
      List<TextLine> lines = new ArrayList<>(document.lines());
      lines.add(document.title());
      String line = lines.get(random.nextInt(lines.size())).text();
      if (!line.isBlank()) {
        return line;
      }
    }
    return "nothing";
  }

  private String word() {
    String[] words = line().strip().split("\\s+");
    return words[random.nextInt(words.length)];
  }

  /** So many words, each with a space behind it. */
  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(word()).append(' ');
    }
    return words.toString();
  }

  private String beginning() {
    String word = word();
    int end = word.offsetByCodePoints(0, (word.codePointCount(0, word.length()) + 1) / 2);
    return word.substring(0, Math.max(end, Math.min(word.length(), 2 + random.nextInt(3))));
  }

  private String phrase() {
    String[] words = line().strip().split("\\s+");
    int from = random.nextInt(words.length);
    int to = Math.min(words.length, from + 1 + random.nextInt(4));
    return String.join(" ", List.of(words).subList(from, to));
  }

  private String filter() {
    SearchDocument document = document();
    return switch (random.nextInt(4)) {
          case 0 -> document.tags().isEmpty() ? "tag:none" : "tag:" + document.tags().get(0);
          case 1 -> "level:" + document.level().orElse("senior");
          case 2 -> "Difficulty:" + document.difficulty().orElse("HARD");
          default -> "topic:" + document.section().value().replaceFirst("^[^/]*/(?=.)|/$", "");
        }
        + " ";
  }

  /** With one letter inserted, dropped, replaced or swapped with the next. */
  private String mistyped(String text) {
    StringBuilder typed = new StringBuilder(text.strip());
    for (int mistakes = 1 + random.nextInt(2); mistakes > 0 && typed.length() > 2; mistakes--) {
      int at = random.nextInt(typed.length() - 1);
      char letter = (char) ('a' + random.nextInt(26));
      switch (random.nextInt(4)) {
        case 0 -> typed.insert(at, letter);
        case 1 -> typed.deleteCharAt(at);
        case 2 -> typed.setCharAt(at, letter);
        default -> {
          char first = typed.charAt(at);
          typed.setCharAt(at, typed.charAt(at + 1));
          typed.setCharAt(at + 1, first);
        }
      }
    }
    return typed.toString();
  }

  private String garbage() {
    StringBuilder garbage = new StringBuilder();
    for (int i = 1 + random.nextInt(12); i > 0; i--) {
      if (random.nextInt(3) == 0) {
        garbage.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      } else if (random.nextInt(6) == 0) {
        garbage.append(filter());
      } else {
        garbage.append(word()).append(random.nextBoolean() ? " " : "");
      }
    }
    return garbage.toString();
  }
}
