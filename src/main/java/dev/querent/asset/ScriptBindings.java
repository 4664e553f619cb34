package dev.querent.asset;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that a script declares: by {@code const}, {@code let}, {@code var}, {@code function},
 * {@code class} and {@code catch}, and as parameters.
 */
final class ScriptBindings {
  private static final Set<String> VARIABLES = Set.of("const", "let", "var");

  /** Words with parentheses and a block that hold no parameters. */
  private static final Set<String> STATEMENTS =
      Set.of("if", "for", "await", "while", "switch", "with");

  private final ScriptTokens tokens;
  private final Set<String> top = new TreeSet<>();
  private final Map<Integer, Set<String>> inner = new HashMap<>();

  ScriptBindings(ScriptTokens tokens) {
    this.tokens = tokens;
    for (int i = 0; i < tokens.size(); i++) {
      if (VARIABLES.contains(tokens.get(i).text()) && tokens.isVariable(i)) {
        variables(i);
      } else if (tokens.is(i, "function") || tokens.is(i, "class")) {
        int name = tokens.is(i + 1, "*") ? i + 2 : i + 1;
        if (tokens.isVariable(i) && tokens.isWord(name) && !tokens.is(name, "extends")) {
          declare(name, tokens.depth(i));
        }
      } else if (tokens.is(i, "(")) {
        parameters(i);
      } else if (tokens.is(i + 1, "=>") && tokens.isWord(i)) {
        declare(i, 1);
      }
    }
  }

  /** The names that are declared outside of all brackets. */
  Set<String> top() {
    return top;
  }

  /** Whether a name is declared in brackets of a statement; see {@link ScriptTokens#statement}. */
  boolean isInner(int statement, String name) {
    return inner.getOrDefault(statement, Set.of()).contains(name);
  }

  private void declare(int index, int depth) {
    String name = tokens.get(index).text();
    if (depth == 0) {
      top.add(name);
    } else {
      inner.computeIfAbsent(tokens.statement(index), s -> new TreeSet<>()).add(name);
    }
  }

  private void variables(int keyword) {
    int depth = tokens.depth(keyword);
    int at = keyword;
    do {
      at = tokens.endOfExpression(pattern(at + 1, depth));
    } while (tokens.is(at, ",") && tokens.depth(at) == depth);
  }

  private void parameters(int open) {
    int close = tokens.mate(open);
    boolean arrow = tokens.is(close + 1, "=>");
    boolean statement = open > 0 && STATEMENTS.contains(tokens.get(open - 1).text());
    if (arrow || (tokens.is(close + 1, "{") && !statement)) {
      list(open, 1);
    }
  }

  /** Declares what a pattern names; returns where it ends. */
  private int pattern(int at, int depth) {
    if (tokens.is(at, "{") || tokens.is(at, "[")) {
      list(at, depth);
      return tokens.mate(at) + 1;
    }
    if (tokens.isWord(at)) {
      declare(at, depth);
    }
    return at + 1;
  }

  /** Declares what a list of patterns names, in brackets of any kind. */
  private void list(int open, int depth) {
    int close = tokens.mate(open);
    int at = open + 1;
    while (at < close) {
      while (tokens.is(at, ".")) {
        at++;
      }
      if (tokens.is(open, "{") && tokens.is(at + 1, ":")) {
        at += 2;
      }
      if (!tokens.is(at, ",")) {
        pattern(at, depth);
      }
      at = tokens.endOfExpression(at) + 1;
    }
  }
}
