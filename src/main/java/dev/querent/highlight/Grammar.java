package dev.querent.highlight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a {@link WordLexer} must know of a language. */
record Grammar(Map<String, TokenClass> words, List<Delimited> delimited, Set<Trait> traits) {
  /** Habits of a language that cannot be listed word by word. */
  enum Trait {
    /** A name before an opening bracket is called or declared. */
    CALLS,
    /** A name with a capital and a small letter is a type. */
    CAPITALISED_TYPES,
    /** {@code @name} is an annotation or decorator. */
    ANNOTATIONS,
    /** {@code $name} is a variable. */
    DOLLAR_VARIABLES,
    /** Strings may have letters before them that change how they are read, as in Python. */
    STRING_PREFIXES,
    /** Names may contain hyphens. */
    HYPHENS,
    /** Names may contain full stops, as in R. */
    DOTS,
    /** The words of the language may be written in capitals, as in SQL. */
    ANY_CASE,
    /** {@code 'name} without a second apostrophe is a lifetime, as in Rust. */
    LIFETIMES,
    /** {@code name!} before a bracket is a call, as in Rust. */
    MACROS
  }

  /**
   * A string or comment: everything from {@code open} to {@code close}, or to the end of the line
   * where {@code close} is empty. Of those with the same beginning the longest must come first.
   */
  record Delimited(String open, String close, TokenClass tokenClass, Set<Habit> habits) {
    /** How text inside of a {@link Delimited} is read. */
    enum Habit {
      /** A backslash takes the next character's meaning away. */
      ESCAPES,
      /** It goes on in the next line. */
      MULTILINE,
      /** It may contain its like. */
      NESTS
    }

    Delimited {
      habits = Set.copyOf(habits);
    }

    static Delimited of(String open, String close, TokenClass tokenClass, Habit... habits) {
      return new Delimited(open, close, tokenClass, Set.of(habits));
    }

    static Delimited comment(String open) {
      return of(open, "", TokenClass.COMMENT);
    }

    static Delimited string(String quote) {
      return of(quote, quote, TokenClass.STRING, Habit.ESCAPES);
    }

    boolean has(Habit habit) {
      return habits.contains(habit);
    }
  }

  Grammar {
    words = Map.copyOf(words);
    delimited = List.copyOf(delimited);
    traits = Set.copyOf(traits);
  }

  static Grammar of(Map<String, TokenClass> words, List<Delimited> delimited, Trait... traits) {
    return new Grammar(words, delimited, Set.of(traits));
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** Words of several classes, each class's words in one text, separated by spaces. */
  static Map<String, TokenClass> words(Map<TokenClass, String> lists) {
    Map<String, TokenClass> words = new HashMap<>();
    lists.forEach(
        (tokenClass, list) -> {
          for (String word : list.split(" ")) {
            // The order of a Map.of differs from run to run, so the last one must not win.
            if (words.put(word, tokenClass) != null) {
              throw new IllegalArgumentException("'" + word + "' is listed twice");
            }
          }
        });
    return Map.copyOf(words);
  }
}
