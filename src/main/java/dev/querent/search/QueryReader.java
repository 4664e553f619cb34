package dev.querent.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads what was typed, as docs/search-format.md, section 4.1, says. Nothing is an error. */
final class QueryReader {
  /** In UTF-16 units; what follows is ignored. */
  private static final int LONGEST = 2048;

  private final Analysis analysis;
  private final FilterValues values;

  QueryReader(Analysis analysis, FilterValues values) {
    this.analysis = analysis;
    this.values = values;
  }

  /** Reads one query. */
  SearchQuery read(String typed) {
    return new Reading(typed.substring(0, Math.min(LONGEST, typed.length()))).read();
  }

  /** What {@code \s} of ECMAScript matches. */
  private static boolean isSpace(char c) {
    return (c >= '\t' && c <= '\r')
        || c == ' '
        || c == '\u00a0'
        || c == '\u1680'
        || (c >= '\u2000' && c <= '\u200a')
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202f'
        || c == '\u205f'
        || c == '\u3000'
        || c == '\ufeff';
  }

  /** Telephones make the last two of the first. */
  private static boolean isQuote(char c) {
    return c == '"' || c == '\u201c' || c == '\u201d';
  }

  /** One pass over a query. */
  private final class Reading {
    private final String text;
    private final List<Run> runs = new ArrayList<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private final List<List<Run>> excluded = new ArrayList<>();
    private final Map<FilterKind, Set<String>> filters = new EnumMap<>(FilterKind.class);
    private final List<UnknownFilter> unknown = new ArrayList<>();
    private int at;
    private boolean open;

    Reading(String text) {
      this.text = text;
    }

    SearchQuery read() {
      for (skipSpace(); at < text.length(); skipSpace()) {
        item();
      }
      return new SearchQuery(runs, phrases, excluded, filters, unknown, open);
    }

    private void skipSpace() {
      while (at < text.length() && isSpace(text.charAt(at))) {
        open = false;
        at++;
      }
    }

    private void item() {
      boolean exclude = isExcluding();
      if (exclude) {
        at++;
      }
      boolean phrase = isQuote(text.charAt(at));
      String item = phrase ? phrase() : word();
      open = false;
      if (exclude) {
        excluded.add(analysis.runs(item, false));
      } else if (phrase) {
        List<Run> found = addRuns(item);
        if (!found.isEmpty()) {
          phrases.add(new Phrase(found, analysis.runs(item, true)));
        }
      } else if (!isFilter(item)) {
        open = !addRuns(item).isEmpty();
      }
    }

    private boolean isExcluding() {
      return text.charAt(at) == '-'
          && (at == 0 || isSpace(text.charAt(at - 1)))
          && at + 1 < text.length()
          && !isSpace(text.charAt(at + 1))
          && text.charAt(at + 1) != '-';
    }

    private String phrase() {
      int start = ++at;
      while (at < text.length() && !isQuote(text.charAt(at))) {
        at++;
      }
      String phrase = text.substring(start, at);
      at = Math.min(at + 1, text.length());
      return phrase;
    }

    private String word() {
      int start = at;
      while (at < text.length() && !isQuote(text.charAt(at)) && !isSpace(text.charAt(at))) {
        at++;
      }
      return text.substring(start, at);
    }

    private List<Run> addRuns(String item) {
      List<Run> found = analysis.runs(item, false);
      runs.addAll(found);
      return found;
    }

    private boolean isFilter(String word) {
      int colon = word.indexOf(':');
      Optional<FilterKind> kind =
          colon < 0 ? Optional.empty() : FilterKind.of(word.substring(0, colon));
      return kind.isPresent() && isFilter(kind.get(), word.substring(colon + 1));
    }

    private boolean isFilter(FilterKind kind, String value) {
      List<String> meant = values.matching(kind, value);
      if (!meant.isEmpty()) {
        filters.computeIfAbsent(kind, k -> new TreeSet<>()).addAll(meant);
      } else if (!value.isEmpty()) {
        unknown.add(new UnknownFilter(kind, value, values.nearest(kind, value)));
      }
      return !meant.isEmpty();
    }
  }
}
