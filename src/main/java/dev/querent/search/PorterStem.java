package dev.querent.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Stems English words with Lucene's filter. For one thread. */
final class PorterStem {
  private static final int SHORTEST = 3;

  /** Their stems would be other words: http and io. */
  private static final Set<String> EXCEPTIONS = Set.of("https", "ios");

  private final OneWord word = new OneWord();
  private final TokenStream filter = new PorterStemFilter(word);

  /** The stem; of words with anything but letters a-z the word itself. */
  String of(String text) {
    return isStemmed(text) ? stem(text) : text;
  }

  private static boolean isStemmed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
        return false;
      }
    }
    return text.length() >= SHORTEST && !EXCEPTIONS.contains(text);
  }

  private String stem(String text) {
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
