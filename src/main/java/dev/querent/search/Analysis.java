package dev.querent.search;

import dev.querent.config.StopWords;
import dev.querent.text.NormalForm;
import dev.querent.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes terms of text, as docs/search-format.md says in section 1. The search modules of the theme
 * do the same in the reader's browser. May be used by several threads.
 */
public final class Analysis {
  private final Set<String> stopWords;
  private final boolean stems;
  private final Map<String, List<String>> synonyms;
  private final ThreadLocal<PorterStem> stem = ThreadLocal.withInitial(PorterStem::new);
  private final TokenCache ofProse = new TokenCache();
  private final TokenCache ofCode = new TokenCache();

  /**
   * An analysis of texts in one language.
   *
   * @param language of the site, such as {@code en} or {@code en-GB}
   * @param synonyms words, and the word or words that each stands for
   * @throws IllegalArgumentException if a synonym is not one word
   */
  public Analysis(String language, Map<String, List<String>> synonyms) {
    this.stopWords = StopWords.of(language);
    this.stems = language.split("-", 2)[0].equals("en");
    this.synonyms = asWords(synonyms);
  }

  /** The synonyms as the analysis compares them: words in lower case, before stemming. */
  public Map<String, List<String>> synonyms() {
    return synonyms;
  }

  /** The words that are left out of queries, in lower case, before stemming, in order. */
  public Set<String> stopWords() {
    return stopWords;
  }

  /**
   * The words of a text.
   *
   * @param text any text; not only in normal form
   * @param code whether it is code
   */
  public List<Run> runs(String text, boolean code) {
    String normal = NormalForm.of(text);
    List<Run> runs = new ArrayList<>();
    RunScanner scanner = new RunScanner(normal);
    while (scanner.next()) {
      int start = scanner.start();
      int end = scanner.end();
      runs.add(new Run(start, end, tokens(normal, start, end, code)));
    }
    return runs;
  }

  /**
   * Cuts a word that is not in the index: at its humps, and between letters and digits.
   *
   * @return the parts so made; empty where there is nothing to cut
   */
  public List<Token> humps(Token unknown) {
    List<String> cuts = Humps.withDigits(unknown.typed());
    return cuts.size() < 2 ? List.of() : cuts.stream().map(this::term).toList();
  }

  /** The token of a word that a query makes of others, such as two neighbours joined. */
  public Token term(String joined) {
    return token(joined, false);
  }

  private List<Token> tokens(String text, int start, int end, boolean code) {
    TokenCache cache = code ? ofCode : ofProse;
    List<Token> tokens = cache.get(text, start, end);
    if (tokens.isEmpty()) {
      String run = text.substring(start, end);
      tokens = cut(run, code);
      cache.put(run, tokens);
    }
    return tokens;
  }

  private List<Token> cut(String run, boolean code) {
    CutRun cut = new CutRun(run, code);
    List<Token> tokens = new ArrayList<>();
    cut.parts().forEach(part -> tokens.add(token(part, false)));
    cut.wholes().forEach(whole -> tokens.add(token(whole, true)));
    return List.copyOf(tokens);
  }

  private Token token(String typed, boolean whole) {
    String word = Words.of(typed);
    List<String> replacement = synonyms.getOrDefault(word, List.of());
    if (replacement.size() == 1) {
      word = replacement.get(0);
    }
    boolean stop = !whole && stopWords.contains(word);
    String term = stems ? stem.get().of(word) : word;
    return new Token(term, word, typed, stop, whole);
  }

  private static Map<String, List<String>> asWords(Map<String, List<String>> synonyms) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    synonyms.forEach(
        (word, others) -> words.put(asWord(word), others.stream().map(Analysis::asWord).toList()));
    return words;
  }

  /** What the analysis compares of a word in the table of synonyms: its whole, or its only part. */
  private static String asWord(String written) {
    String normal = NormalForm.of(written.strip());
    RunScanner scanner = new RunScanner(normal);
    if (!scanner.next() || scanner.start() > 0 || scanner.end() < normal.length()) {
      throw new IllegalArgumentException("'" + written + "' is not one word");
    }
    CutRun cut = new CutRun(normal, false);
    String last = "";
    for (String joined : cut.wholes().isEmpty() ? cut.parts() : cut.wholes()) {
      last = joined;
    }
    return Words.of(last);
  }
}
