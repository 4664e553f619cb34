package dev.querent.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Stems English words with Lucene's filter. For one thread. */
final class PorterStem {
  private final OneWord word = new OneWord();
  private final TokenStream filter = new PorterStemFilter(word);

  /** The stem of a word in lower case. */
  String of(String text) {
    word.term.setEmpty().append(text);
    try {
      filter.incrementToken();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return word.term.toString();
  }

  /** A stream that gives what its attribute holds. */
  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    @Override
    public boolean incrementToken() {
      return true;
    }
  }
}
