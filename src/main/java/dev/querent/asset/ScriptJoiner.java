package dev.querent.asset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Makes one script of modules that import one another, and shortens the names of their variables.
 *
 * <p>Scopes are told apart only as far as the statements outside of all brackets. What one of these
 * declares in its brackets has the same new name wherever the old one stands for a variable in it,
 * and no two names get the same one; so whatever hid or meant what, does so still. Members of
 * objects keep their names.
 */
final class ScriptJoiner {
  private static final Pattern WANTED = Pattern.compile("// @joined\\R");

  /** Names that a statement may declare in one place, and mean those of the browser in another. */
  private static final Set<String> GLOBALS =
      Set.of(
          "alert",
          "arguments",
          "blur",
          "caches",
          "close",
          "closed",
          "confirm",
          "console",
          "crypto",
          "document",
          "event",
          "external",
          "fetch",
          "find",
          "focus",
          "frames",
          "history",
          "length",
          "location",
          "name",
          "navigator",
          "open",
          "opener",
          "origin",
          "parent",
          "performance",
          "print",
          "prompt",
          "scheduler",
          "screen",
          "scroll",
          "self",
          "status",
          "stop",
          "top",
          "undefined",
          "window");

  private static final Set<String> RESERVED = Set.of("as", "do", "if", "in", "of");

  private static final String INNER_LETTERS = "abcdefghijklmnopqrstuvwxyz";
  private static final String TOP_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

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
      Optional<Part> target = targets.get(i).map(parts::get);
      module
          .imports()
          .get(i)
          .names()
          .forEach((local, name) -> target.ifPresent(t -> names.put(local, t.names().get(name))));
    }
    parts.put(module, new Part(module, names));
  }

  /** The joined script. */
  String join() {
    Map<String, String> topNames = topNames();
    StringBuilder out = new StringBuilder();
    Part last = null;
    for (Part part : parts.values()) {
      write(part, topNames, out);
      last = part;
    }
    List<String> exported = new ArrayList<>();
    for (String name : last.module().exports()) {
      exported.add(topNames.get(last.names().get(name)) + " as " + name);
    }
    return exported.isEmpty()
        ? out.toString()
        : out + "export{" + String.join(",", exported) + "};";
  }

  /** New names for what is declared outside of all brackets, the shortest for the most used. */
  private Map<String, String> topNames() {
    Map<String, Integer> uses = new TreeMap<>();
    Set<String> taken = new HashSet<>(RESERVED);
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
    keys.forEach(key -> names.put(key, free(TOP_LETTERS, taken)));
    return names;
  }

  /** The first name of these letters that is not taken; it is then. */
  private static String free(String letters, Set<String> taken) {
    int number = 0;
    while (!taken.add(name(letters, number))) {
      number++;
    }
    return name(letters, number);
  }

  private static String name(String letters, int number) {
    int count = letters.length();
    String last = letters.substring(number % count, number % count + 1);
    return number < count ? last : name(letters, number / count - 1) + last;
  }

  private static void write(Part part, Map<String, String> topNames, StringBuilder out) {
    ScriptModule module = part.module();
    ScriptTokens tokens = module.tokens();
    int written = 0;
    Map<String, String> innerNames = Map.of();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.statement(i) == i) {
        innerNames = innerNames(part, i, topNames);
      }
      ScriptTokens.Token token = tokens.get(i);
      String key = part.names().get(token.text());
      String name = key == null ? innerNames.get(token.text()) : topNames.get(key);
      boolean leftOut = module.isLeftOut(i);
      boolean renamed = name != null && tokens.isVariable(i);
      if (renamed || leftOut) {
        out.append(module.text(), written, token.start());
        out.append(leftOut ? "" : tokens.isShorthand(i) ? token.text() + ":" + name : name);
        written = token.end();
      }
    }
    out.append(module.text(), written, module.text().length()).append('\n');
  }

  /** New names for what one statement declares in its brackets. */
  private static Map<String, String> innerNames(
      Part part, int statement, Map<String, String> topNames) {
    ScriptTokens tokens = part.module().tokens();
    Set<String> taken = new HashSet<>(RESERVED);
    Set<String> wanted = new LinkedHashSet<>();
    for (int i = statement; i < tokens.size() && tokens.statement(i) == statement; i++) {
      String name = tokens.get(i).text();
      taken.add(name);
      if (part.names().containsKey(name)) {
        taken.add(topNames.getOrDefault(part.names().get(name), name));
      } else if (part.module().bindings().isInner(statement, name) && !GLOBALS.contains(name)) {
        wanted.add(name);
      }
    }
    Map<String, String> names = new HashMap<>();
    wanted.forEach(name -> names.put(name, free(INNER_LETTERS, taken)));
    return names;
  }
}
