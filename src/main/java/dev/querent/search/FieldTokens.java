package dev.querent.search;

import dev.querent.markdown.TextLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The tokens of a document by field, docs/search-format.md, section 2.
 *
 * @param all of title, labels of tags and text, without stop words; tokens of what a section says
 *     of itself may be empty, which are counted and cannot be found
 * @param title of the title, without stop words
 * @param common stop words of title and text
 * @param commonTitle stop words of the title
 */
public record FieldTokens(
    List<Token> all, List<Token> title, List<Token> common, List<Token> commonTitle) {

  /**
   * How many tokens what a section says of itself has at least. It names in a few words what others
   * explain, who are to come first: a short text would come before them.
   */
  private static final int LEAST_OF_SECTION = 200;

  /** Stands for a token that is not there. */
  private static final Token FILLER = new Token("", "", "", false, false);

  /** Analyses a document. */
  public static FieldTokens of(SearchDocument document, Analysis analysis) {
    FieldTokens tokens =
        new FieldTokens(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (TextLine.Span span : document.title().spans()) {
      analysis.runs(span.text(), span.code()).forEach(tokens::addTitle);
    }
    for (String label : document.labels()) {
      analysis.runs(label, false).forEach(tokens::addLabel);
    }
    for (TextLine line : document.lines()) {
      for (TextLine.Span span : line.spans()) {
        analysis.runs(span.text(), span.code()).forEach(tokens::addText);
      }
    }
    if (document.isOfSection()) {
      int missing = Math.max(0, LEAST_OF_SECTION - tokens.all.size());
      tokens.all.addAll(Collections.nCopies(missing, FILLER));
    }
    return tokens;
  }

  /** The tokens of a field, in their order. */
  public List<Token> in(SearchField field) {
    return switch (field) {
      case ALL -> all;
      case TITLE -> title;
      case COMMON -> common;
      case COMMON_TITLE -> commonTitle;
    };
  }

  /**
   * The length of the field {@code all}: the number of its tokens that are not wholes, but at least
   * 1 if there are any.
   */
  int length() {
    int length = 0;
    for (Token token : all) {
      length += token.whole() ? 0 : 1;
    }
    return all.isEmpty() ? 0 : Math.max(1, length);
  }

  private void addTitle(Run run) {
    addText(run);
    for (Token token : run.tokens()) {
      (token.stop() ? commonTitle : title).add(token);
    }
  }

  private void addLabel(Run run) {
    for (Token token : run.tokens()) {
      if (!token.stop()) {
        all.add(token);
      }
    }
  }

  private void addText(Run run) {
    for (Token token : run.tokens()) {
      (token.stop() ? common : all).add(token);
    }
  }
}
