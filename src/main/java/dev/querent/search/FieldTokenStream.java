package dev.querent.search;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Hands tokens to Lucene. Wholes stand at the position of what is before them, so that Lucene does
 * not count them in the length of the field; they come last, since none may be first. Positions are
 * not indexed.
 */
final class FieldTokenStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final List<Token> tokens;
  private Iterator<Token> rest;
  private boolean first;

  FieldTokenStream(List<Token> tokens) {
    this.tokens = tokens.stream().sorted(Comparator.comparing(Token::whole)).toList();
    this.rest = this.tokens.iterator();
  }

  @Override
  public void reset() {
    rest = tokens.iterator();
    first = true;
  }

  @Override
  public boolean incrementToken() {
    if (!rest.hasNext()) {
      return false;
    }
    Token token = rest.next();
    clearAttributes();
    term.append(token.term());
    increment.setPositionIncrement(token.whole() && !first ? 0 : 1);
    first = false;
    return true;
  }
}
