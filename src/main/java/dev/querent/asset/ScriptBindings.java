package dev.querent.asset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that a script declares: by {@code const}, {@code let}, {@code function}, {@code class}
 * and {@code catch}, and as parameters; and from where they can be seen. Its statements must end
 * with semicolons.
 */
final class ScriptBindings {
  private static final Set<String> VARIABLES = Set.of("const", "let", "var");

  /** Words with parentheses before a statement. */
  private static final Set<String> CONDITIONS = Set.of("if", "for", "await", "while", "with");

  /**
   * A name that is declared in brackets.
   *
   * @param from the first token that it can be seen from
   * @param to the token behind the last one
   * @param head the first token among which no other may be called the same: where it is declared
   *     in the body of a function, that of the parameters
   */
  record Binding(String name, int from, int to, int head) {}

  /** Tokens that see what is declared among them. */
  private record Scope(int from, int to, int head) {}

  private final ScriptTokens tokens;
  private final Set<String> top = new TreeSet<>();
  private final List<Binding> inner = new ArrayList<>();

  /** From the brackets of functions' bodies to the first token of their parameters. */
  private final Map<Integer, Integer> heads = new HashMap<>();

  ScriptBindings(ScriptTokens tokens) {
    this.tokens = tokens;
    for (int i = 0; i < tokens.size(); i++) {
      read(i);
    }
    inner.sort(
        Comparator.comparing(Binding::from).thenComparing(Binding::to, Comparator.reverseOrder()));
  }

  /** The names that are declared outside of all brackets. */
  Set<String> top() {
    return top;
  }

  /** What is declared in brackets, from outside to inside. */
  List<Binding> inner() {
    return inner;
  }

  /** What a variable means, if that is declared in brackets. */
  Optional<Binding> innerAt(int index) {
    String name = tokens.get(index).text();
    Optional<Binding> found = Optional.empty();
    for (Binding binding : inner) {
      if (binding.from() > index) {
        break;
      }
      if (index < binding.to() && binding.name().equals(name)) {
        found = Optional.of(binding);
      }
    }
    return found;
  }

  private void read(int at) {
    if (tokens.is(at, "(")) {
      readParameters(at);
    } else if (!tokens.isVariable(at)) {
      return;
    } else if (VARIABLES.contains(tokens.get(at).text())) {
      readVariables(at);
    } else if (tokens.is(at, "function") || tokens.is(at, "class")) {
      int name = tokens.is(at + 1, "*") ? at + 2 : at + 1;
      if (tokens.isWord(name) && !tokens.is(name, "extends")) {
        declare(name, around(at));
      }
    } else if (tokens.is(at + 1, "=>")) {
      declare(at, function(at, at + 2));
    }
  }

  private void readVariables(int keyword) {
    Scope scope = around(keyword);
    int at = keyword;
    do {
      at = tokens.endOfExpression(pattern(at + 1, scope));
    } while (tokens.is(at, ",") && tokens.depth(at) == tokens.depth(keyword));
  }

  private void readParameters(int open) {
    int behind = tokens.mate(open) + 1;
    String before = open > 0 ? tokens.get(open - 1).text() : "";
    if (tokens.is(behind, "=>")) {
      list(open, function(open, behind + 1));
    } else if (tokens.is(behind, "{") && !CONDITIONS.contains(before) && !before.equals("switch")) {
      list(open, function(open, behind));
    }
  }

  /** A function, from its parameters to the end of its body. */
  private Scope function(int head, int body) {
    heads.put(body, head);
    boolean block = tokens.is(body, "{");
    return new Scope(head, block ? tokens.mate(body) + 1 : tokens.endOfExpression(body), head);
  }

  /** The brackets around a token; for the head of a loop, with the body of the loop. */
  private Scope around(int index) {
    int open = tokens.parent(index);
    if (open < 0) {
      return new Scope(-1, -1, -1);
    }
    int close = tokens.mate(open);
    int end = tokens.is(open, "(") ? statementEnd(close + 1) : close;
    return new Scope(open, end, heads.getOrDefault(open, open));
  }

  private int statementEnd(int from) {
    if (tokens.is(from, "{")) {
      return tokens.mate(from) + 1;
    }
    if (from < tokens.size() && CONDITIONS.contains(tokens.get(from).text())) {
      int open = tokens.is(from + 1, "await") ? from + 2 : from + 1;
      int end = statementEnd(tokens.mate(open) + 1);
      return tokens.is(end, "else") ? statementEnd(end + 1) : end;
    }
    int at = tokens.endOfExpression(from);
    while (tokens.is(at, ",")) {
      at = tokens.endOfExpression(at + 1);
    }
    return tokens.is(at, ";") ? at + 1 : at;
  }

  private void declare(int index, Scope scope) {
    String name = tokens.get(index).text();
    if (scope.from() < 0) {
      top.add(name);
    } else {
      inner.add(new Binding(name, scope.from(), scope.to(), scope.head()));
    }
  }

  /** Declares what a pattern names; returns where it ends. */
  private int pattern(int at, Scope scope) {
    if (tokens.is(at, "{") || tokens.is(at, "[")) {
      list(at, scope);
      return tokens.mate(at) + 1;
    }
    if (tokens.isWord(at)) {
      declare(at, scope);
    }
    return at + 1;
  }

  /** Declares what a list of patterns names, in brackets of any kind. */
  private void list(int open, Scope scope) {
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
        pattern(at, scope);
      }
      at = tokens.endOfExpression(at) + 1;
    }
  }
}
