package dev.querent.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Abbreviations and what they stand for. */
final class Glossary {
  private final Map<String, String> expansions;
  private final Pattern terms;

  Glossary(Map<String, String> expansions) {
    this.expansions = Map.copyOf(expansions);
    // The longest first, so that "TCP/IP" is not read as "TCP".
    String any =
        expansions.keySet().stream()
            .filter(term -> !term.isBlank())
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(t -> t))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    this.terms = Pattern.compile("(?<![\\p{L}\\p{N}_])(?:" + any + ")(?![\\p{L}\\p{N}_])");
  }

  /** The abbreviations in a text that stand there as whole words, in order. */
  List<Match> find(String text) {
    if (expansions.isEmpty()) {
      return List.of();
    }
    List<Match> found = new ArrayList<>();
    Matcher matcher = terms.matcher(text);
    while (matcher.find()) {
      String term = matcher.group();
      found.add(new Match(matcher.start(), term, GuardedText.clean(expansions.get(term))));
    }
    return found;
  }

  /** An abbreviation in a text. */
  record Match(int start, String term, String expansion) {}
}
