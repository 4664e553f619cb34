package dev.querent.asset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Makes one script of modules that import one another, and shortens the names of their variables.
 * Members of objects, and what no module declares, keep their names. Constants become variables,
 * which only a script that breaks off with an error could tell, and declarations that follow one
 * another become one. An only parameter of an arrow function needs no parentheses.
 */
final class ScriptJoiner {
  private static final Pattern WANTED = Pattern.compile("// @joined\\R");
  private static final Pattern FRACTION = Pattern.compile("0\\.\\d");

  /** Capital letters, so that few of the names inside of brackets must make room. */
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /**
   * A module.
   *
   * @param names its names outside of all brackets, with keys that tell all modules' names apart
   */
  private record Part(ScriptModule module, Map<String, String> names) {}

  private final Map<ScriptModule, Part> parts = new LinkedHashMap<>();

  /** Whether the first line of a script says that it is to be joined with what it imports. */
  static boolean isWanted(String text) {
    return WANTED.matcher(text).lookingAt();
  }

  /**
   * Adds a module behind those that it imports. What it exports is exported by the joined script,
   * if no module is added behind it.
   *
   * @param targets the modules of its imports, in their order, as far as there are any
   */
  void add(ScriptModule module, List<Optional<ScriptModule>> targets) {
    Map<String, String> names = new HashMap<>();
    module.bindings().top().forEach(name -> names.put(name, name + "@" + parts.size()));
    for (int i = 0; i < targets.size(); i++) {
      Map<String, String> imported = module.imports().get(i).names();
      Optional<Part> target = targets.get(i).map(parts::get);
      target.ifPresent(t -> imported.forEach((l, name) -> names.put(l, t.names().get(name))));
    }
    parts.put(module, new Part(module, names));
  }

  /** The joined script. */
  String join() {
    Map<String, String> shortNames = shortNames();
    StringBuilder out = new StringBuilder();
    List<String> exported = new ArrayList<>();
    for (Part part : parts.values()) {
      Map<String, String> names = new HashMap<>();
      part.names().forEach((name, key) -> names.put(name, shortNames.get(key)));
      write(part.module(), new ShortNames(part.module(), names), out);
      exported.clear();
      part.module().exports().forEach(name -> exported.add(names.get(name) + " as " + name));
    }
    String exports = "export{" + String.join(",", exported) + "};";
    return exported.isEmpty() ? out.toString() : out + exports;
  }

  /** New names for what is declared outside of all brackets, the shortest for the most used. */
  private Map<String, String> shortNames() {
    Map<String, Integer> uses = new TreeMap<>();
    Set<String> taken = new HashSet<>();
    for (Part part : parts.values()) {
      ScriptTokens tokens = part.module().tokens();
      for (int i = 0; i < tokens.size(); i++) {
        taken.add(tokens.get(i).text());
        String key = part.names().get(tokens.get(i).text());
        if (key != null && tokens.isVariable(i)) {
          uses.merge(key, 1, Integer::sum);
        }
      }
    }
    List<String> keys = new ArrayList<>(uses.keySet());
    keys.sort(Comparator.comparing(uses::get, Comparator.reverseOrder()));
    Map<String, String> names = new HashMap<>();
    keys.forEach(key -> names.put(key, ShortNames.free(LETTERS, taken)));
    return names;
  }

  private static void write(ScriptModule module, ShortNames names, StringBuilder out) {
    ScriptTokens tokens = module.tokens();
    Map<Integer, Integer> continued = continued(module);
    int written = 0;
    for (int i = 0; i < tokens.size(); i++) {
      ScriptTokens.Token token = tokens.get(i);
      String name = continued.containsKey(i) ? "," : written(tokens, i).orElse(names.at(i));
      if (module.isLeftOut(i) || continued.containsValue(i)) {
        out.append(module.text(), written, token.start());
        written = token.end();
      } else if (isNeedless(tokens, i) || isNeedless(tokens, i - 2)) {
        out.append(module.text(), written, token.start()).append(' ');
        written = token.end();
      } else if (!name.equals(token.text())) {
        out.append(module.text(), written, token.start());
        out.append(tokens.isShorthand(i) ? token.text() + ":" : "").append(name);
        written = token.end();
      }
    }
    out.append(module.text(), written, module.text().length()).append('\n');
  }

  /** The semicolons between declarations that can be one, with the words that begin the second. */
  private static Map<Integer, Integer> continued(ScriptModule module) {
    ScriptTokens tokens = module.tokens();
    Map<Integer, Integer> continued = new HashMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      int end = isDeclaration(tokens, i) ? tokens.endOfDeclaration(i) : -1;
      int next = module.isLeftOut(end + 1) ? end + 2 : end + 1;
      if (end >= 0 && next < tokens.size() && isDeclaration(tokens, next)) {
        continued.put(end, next);
      }
    }
    return continued;
  }

  /** Whether a parenthesis opens around the only parameter of an arrow function, a plain name. */
  private static boolean isNeedless(ScriptTokens tokens, int index) {
    return tokens.is(index, "(")
        && tokens.isWord(index + 1)
        && tokens.is(index + 2, ")")
        && tokens.is(index + 3, "=>");
  }

  /** What says the same as a keyword or a number: shorter, or as others do. */
  private static Optional<String> written(ScriptTokens tokens, int index) {
    if (isDeclaration(tokens, index)) {
      return Optional.of("let");
    }
    String text = tokens.get(index).text();
    if (FRACTION.matcher(text).lookingAt()) {
      return Optional.of(text.substring(1));
    }
    boolean truth = tokens.is(index, "true") || tokens.is(index, "false");
    boolean apart = index + 1 < tokens.size() && ",;)]}".contains(tokens.get(index + 1).text());
    return truth && apart && tokens.isVariable(index)
        ? Optional.of(tokens.is(index, "true") ? "!0" : "!1")
        : Optional.empty();
  }

  private static boolean isDeclaration(ScriptTokens tokens, int index) {
    return tokens.isVariable(index) && (tokens.is(index, "const") || tokens.is(index, "let"));
  }
}
