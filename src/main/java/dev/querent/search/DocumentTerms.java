package dev.querent.search;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of one document goes into the index: how often it has each term, and how long its fields
 * are.
 *
 * @param terms frequencies in the fields {@code all} and {@code title}
 * @param common frequencies of stop words in the fields {@code common} and {@code common-title}
 * @param tokens how many tokens each field has
 * @param length of the field {@code all}
 */
record DocumentTerms(
    Map<String, Frequencies> terms,
    Map<String, Frequencies> common,
    Map<SearchField, Integer> tokens,
    int length) {

  static DocumentTerms of(FieldTokens fields) {
    Map<SearchField, Integer> tokens = new EnumMap<>(SearchField.class);
    for (SearchField field : SearchField.values()) {
      tokens.put(field, fields.in(field).size());
    }
    return new DocumentTerms(
        count(fields.all(), fields.title()),
        count(fields.common(), fields.commonTitle()),
        tokens,
        fields.length());
  }

  private static Map<String, Frequencies> count(List<Token> text, List<Token> title) {
    Map<String, Frequencies> terms = new HashMap<>(text.size() * 2);
    for (Token token : text) {
      terms.computeIfAbsent(token.term(), term -> new Frequencies()).inText++;
    }
    for (Token token : title) {
      terms.computeIfAbsent(token.term(), term -> new Frequencies()).inTitle++;
    }
    // What only fills a text up is counted, and nobody can look for it.
    terms.remove("");
    return terms;
  }

  /** How often a document has a term. */
  static final class Frequencies {
    private int inText;
    private int inTitle;

    int inText() {
      return inText;
    }

    int inTitle() {
      return inTitle;
    }
  }
}
