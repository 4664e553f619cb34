package dev.querent.search;

import dev.querent.search.QueryPlan.Clause;
import dev.querent.search.SearchResult.Guess;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides what a query looks for, as docs/search-format.md, section 4.2, says. */
final class QueryPlanner {
  /** With more tokens than this, words are not joined to their neighbours. */
  private static final int MOST_JOINED = 4;

  private static final int SHORTEST_BEGINNING = 4;
  private static final int MOST_CUT_OFF = 4;
  private static final float BEGINNING = 0.5f;
  private static final float NEIGHBOURS = 0.3f;

  /** For the first letters of a word of which hardly anything is known yet. */
  private static final float FEW_LETTERS = 0.5f;

  /** In characters. */
  private static final int FEW = 2;

  private final Analysis analysis;
  private final TermDictionary dictionary;
  private final Corrections corrections;
  private final Completions completions;

  QueryPlanner(Analysis analysis, TermDictionary dictionary, TermShards shards) {
    this.analysis = analysis;
    this.dictionary = dictionary;
    this.corrections = new Corrections(dictionary, shards.fuzzy());
    this.completions = new Completions(dictionary, shards);
  }

  /** Plans one query. */
  QueryPlan plan(SearchQuery query) {
    return new Planning(query.runs()).plan(query.open());
  }

  private static List<Token> tokens(List<Run> runs) {
    return runs.stream().flatMap(run -> run.tokens().stream()).toList();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The planning of one query. */
  private final class Planning {
    private final List<Run> runs;
    private final boolean stopWordsCount;
    private final Set<SearchField> fields;
    private final Map<Set<String>, Clause> clauses = new LinkedHashMap<>();
    private final List<Guess> guesses = new ArrayList<>();

    Planning(List<Run> runs) {
      this.runs = runs;
      this.stopWordsCount = tokens(runs).stream().allMatch(token -> token.stop() || token.whole());
      this.fields =
          stopWordsCount
              ? EnumSet.allOf(SearchField.class)
              : EnumSet.of(SearchField.ALL, SearchField.TITLE);
    }

    QueryPlan plan(boolean open) {
      for (int i = 0; i < runs.size(); i++) {
        addRun(runs.get(i).tokens(), open && i == runs.size() - 1);
      }
      tokens(runs).forEach(this::addSynonyms);
      addNeighbours();
      return new QueryPlan(fields, List.copyOf(clauses.values()), guesses);
    }

    /** Of an unfinished run, the last part and the whole may be beginnings. */
    private void addRun(List<Token> tokens, boolean unfinished) {
      for (int i = 0; i < tokens.size(); i++) {
        boolean last = i + 1 == tokens.size() || tokens.get(i + 1).whole() != tokens.get(i).whole();
        addToken(tokens.get(i), unfinished && last);
      }
    }

    private void addToken(Token token, boolean unfinished) {
      if (!isUsed(token)) {
        return;
      }
      boolean goesOn = unfinished && Completions.canGoOn(token.word());
      float weight = goesOn && isShort(token) ? FEW_LETTERS : 1;
      Map<String, Float> variants = itself(token, weight);
      if (goesOn) {
        variants.putAll(completions.of(token, weight));
      }
      List<Token> cuts = variants.isEmpty() && !token.whole() ? analysis.humps(token) : List.of();
      if (cuts.isEmpty()) {
        add(variants.isEmpty() ? guesses(token) : variants);
      } else {
        cuts.stream().filter(this::isUsed).forEach(this::addPiece);
      }
    }

    /** A piece of a token is not cut again. */
    private void addPiece(Token token) {
      Map<String, Float> variants = itself(token, 1);
      add(variants.isEmpty() ? guesses(token) : variants);
    }

    private boolean isShort(Token token) {
      return !token.whole() && length(token.word()) <= FEW;
    }

    private boolean isUsed(Token token) {
      return stopWordsCount || !token.stop();
    }

    private Map<String, Float> itself(Token token, float weight) {
      Map<String, Float> variants = new LinkedHashMap<>();
      if (isKnown(token.term())) {
        variants.put(token.term(), weight);
      }
      return variants;
    }

    private boolean isKnown(String term) {
      return fields.stream().anyMatch(field -> dictionary.frequency(field, term) > 0);
    }

    /** What may have been meant by a word that the index does not have. */
    private Map<String, Float> guesses(Token token) {
      Map<String, Float> variants = new LinkedHashMap<>();
      if (!token.whole()) {
        variants.putAll(corrections.of(token));
        knownBeginning(token.word()).ifPresent(word -> variants.putIfAbsent(word, BEGINNING));
        variants.keySet().stream()
            .findFirst()
            .ifPresent(term -> guesses.add(new Guess(token.typed(), term)));
      }
      return variants;
    }

    private Optional<String> knownBeginning(String word) {
      int longest = length(word);
      int shortest = Math.max(SHORTEST_BEGINNING, longest - MOST_CUT_OFF);
      for (int length = longest; length >= shortest; length--) {
        String beginning = word.substring(0, word.offsetByCodePoints(0, length));
        if (isKnown(beginning)) {
          return Optional.of(beginning);
        }
      }
      return Optional.empty();
    }

    /** Adds a clause, if there is none with the same terms. */
    private void add(Map<String, Float> variants) {
      if (!variants.isEmpty()) {
        clauses.putIfAbsent(Set.copyOf(variants.keySet()), new Clause(variants));
      }
    }

    private void addSynonyms(Token token) {
      List<String> words = analysis.synonyms().getOrDefault(token.word(), List.of());
      // One word has taken its place in the analysis already.
      if (words.size() > 1 && isUsed(token)) {
        words.forEach(
            word -> tokens(analysis.runs(word, false)).forEach(meant -> addToken(meant, false)));
      }
    }

    private void addNeighbours() {
      long parts = tokens(runs).stream().filter(token -> !token.whole()).count();
      for (int i = 1; i < runs.size() && parts <= MOST_JOINED; i++) {
        if (isJoinable(runs.get(i - 1)) && isJoinable(runs.get(i))) {
          add(itself(analysis.term(typed(runs.get(i - 1)) + typed(runs.get(i))), NEIGHBOURS));
        }
      }
    }

    private boolean isJoinable(Run run) {
      return isPlain(run) && !run.tokens().get(0).stop();
    }

    private boolean isPlain(Run run) {
      return run.tokens().size() == 1;
    }

    private String typed(Run run) {
      return run.tokens().get(0).typed();
    }
  }
}
