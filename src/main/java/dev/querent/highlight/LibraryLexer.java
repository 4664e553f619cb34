package dev.querent.highlight;

import java.util.Map;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/** A token maker of RSyntaxTextArea, which an editor there asks line by line as well. */
final class LibraryLexer implements LineLexer {
  private final TokenMaker maker;
  private final Map<TokenClass, TokenClass> labels;
  private int state = TokenTypes.NULL;

  LibraryLexer(TokenMaker maker) {
    this(maker, Map.of());
  }

  /** For a maker that uses types for what they do not say, such as properties for keywords. */
  LibraryLexer(TokenMaker maker, Map<TokenClass, TokenClass> labels) {
    this.maker = maker;
    this.labels = labels;
  }

  @Override
  public void mark(MarkedLine line) {
    // Some rules look one character past the end, where an editor's document has its line feed.
    char[] chars = (line.text() + '\n').toCharArray();
    Token token = maker.getTokenList(new Segment(chars, 0, chars.length - 1), state, 0);
    state = TokenTypes.NULL;
    while (token != null) {
      state = token.getType();
      if (token.isPaintable()) {
        TokenClass tokenClass = classOf(state);
        line.mark(
            token.getOffset(),
            token.getOffset() + token.length(),
            labels.getOrDefault(tokenClass, tokenClass));
      }
      token = token.getNextToken();
    }
  }

  private static TokenClass classOf(int type) {
    return switch (type) {
      case TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2 -> TokenClass.KEYWORD;
      case TokenTypes.LITERAL_BOOLEAN -> TokenClass.CONSTANT;
      case TokenTypes.FUNCTION -> TokenClass.FUNCTION;
      case TokenTypes.DATA_TYPE -> TokenClass.TYPE;
      case TokenTypes.VARIABLE -> TokenClass.VARIABLE;
      case TokenTypes.REGEX -> TokenClass.REGEX;
      case TokenTypes.ANNOTATION -> TokenClass.ATTRIBUTE;
      case TokenTypes.OPERATOR -> TokenClass.OPERATOR;
      case TokenTypes.PREPROCESSOR -> TokenClass.META;
      default -> literalOrMarkup(type);
    };
  }

  private static TokenClass literalOrMarkup(int type) {
    return switch (type) {
      case TokenTypes.COMMENT_EOL, TokenTypes.COMMENT_MULTILINE, TokenTypes.MARKUP_COMMENT ->
          TokenClass.COMMENT;
      case TokenTypes.COMMENT_DOCUMENTATION,
          TokenTypes.COMMENT_KEYWORD,
          TokenTypes.COMMENT_MARKUP ->
          TokenClass.DOC_COMMENT;
      case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
          TokenTypes.LITERAL_NUMBER_FLOAT,
          TokenTypes.LITERAL_NUMBER_HEXADECIMAL,
          TokenTypes.ERROR_NUMBER_FORMAT ->
          TokenClass.NUMBER;
      // Strings that the library calls wrong are mostly newer than it.
      case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
          TokenTypes.LITERAL_CHAR,
          TokenTypes.LITERAL_BACKQUOTE,
          TokenTypes.ERROR_STRING_DOUBLE,
          TokenTypes.ERROR_CHAR,
          TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE ->
          TokenClass.STRING;
      case TokenTypes.MARKUP_TAG_DELIMITER, TokenTypes.MARKUP_TAG_NAME -> TokenClass.TAG;
      case TokenTypes.MARKUP_TAG_ATTRIBUTE -> TokenClass.ATTRIBUTE;
      case TokenTypes.MARKUP_DTD,
          TokenTypes.MARKUP_PROCESSING_INSTRUCTION,
          TokenTypes.MARKUP_CDATA_DELIMITER ->
          TokenClass.META;
      case TokenTypes.MARKUP_ENTITY_REFERENCE -> TokenClass.ESCAPE;
      default -> TokenClass.PLAIN;
    };
  }
}
