package dev.querent.asset;

import dev.querent.asset.ScriptBindings.Binding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Short names for the variables of a module. What is declared in brackets gets the first name that
 * means nothing else wherever it can be seen; so the same few names serve everywhere.
 */
final class ShortNames {
  private static final Set<String> RESERVED = Set.of("as", "do", "if", "in", "is", "of");

  /** The letters that keywords are made of come first: what is frequent compresses well. */
  private static final String LETTERS = "etnsaroicldpmufhvbgywxkqzj";

  private final ScriptTokens tokens;
  private final Map<String, String> topNames;
  private final Map<Binding, String> innerNames = new HashMap<>();

  /** What each token means, if that is declared in brackets. */
  private final Map<Integer, Binding> meanings = new HashMap<>();

  /**
   * @param topNames the new names of what is declared outside of all brackets, and imported
   */
  ShortNames(ScriptModule module, Map<String, String> topNames) {
    this.tokens = module.tokens();
    this.topNames = topNames;
    ScriptBindings bindings = module.bindings();
    for (int i = 0; i < tokens.size(); i++) {
      Optional<Binding> meant = tokens.isVariable(i) ? bindings.innerAt(i) : Optional.empty();
      int index = i;
      meant.ifPresent(binding -> meanings.put(index, binding));
    }
    for (Binding binding : bindings.inner()) {
      innerNames.computeIfAbsent(binding, b -> free(LETTERS, seenFrom(b)));
    }
  }

  /** The new names of all that a scope uses, as far as they have been given. */
  private Set<String> seenFrom(Binding scope) {
    Set<String> names = new HashSet<>();
    for (int i = scope.head(); i < scope.to(); i++) {
      names.add(at(i));
    }
    return names;
  }

  /** What a token is called now; most are called what they were. */
  String at(int index) {
    String text = tokens.get(index).text();
    if (!tokens.isVariable(index)) {
      return text;
    }
    Binding meant = meanings.get(index);
    return meant == null ? topNames.getOrDefault(text, text) : innerNames.getOrDefault(meant, text);
  }

  /** The first name of these letters that is not taken; it is then. */
  static String free(String letters, Set<String> taken) {
    int number = 0;
    while (RESERVED.contains(name(letters, number)) || !taken.add(name(letters, number))) {
      number++;
    }
    return name(letters, number);
  }

  private static String name(String letters, int number) {
    int count = letters.length();
    String last = letters.substring(number % count, number % count + 1);
    return number < count ? last : name(letters, number / count - 1) + last;
  }
}
