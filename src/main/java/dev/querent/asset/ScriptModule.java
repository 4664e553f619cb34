package dev.querent.asset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A module as it can be joined with others: it imports names, and exports what it declares. */
final class ScriptModule {
  /** What may stand behind {@code export}; other variables could change later. */
  private static final Set<String> DECLARATIONS = Set.of("const", "function", "class", "async");

  /**
   * An import statement.
   *
   * @param target the address of the other module, as it is written
   * @param names from the names in this module to those in the other
   */
  record Import(Reference target, Map<String, String> names) {}

  private final String text;
  private final ScriptTokens tokens;
  private final ScriptBindings bindings;
  private final List<Import> imports = new ArrayList<>();
  private final Set<String> exports = new TreeSet<>();
  private final Set<Integer> leftOut = new HashSet<>();
  private Optional<Reference> obstacle = Optional.empty();

  ScriptModule(String text) {
    this.text = text;
    this.tokens = new ScriptTokens(text);
    this.bindings = new ScriptBindings(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      boolean statement = tokens.depth(i) == 0 && tokens.isVariable(i);
      if (statement && tokens.is(i, "export")) {
        readExport(i);
      } else if (statement && tokens.is(i, "import")) {
        readImport(i);
      }
    }
  }

  private void readExport(int at) {
    leftOut.add(at);
    int name = at + 2;
    while (tokens.is(name, "function") || tokens.is(name, "*")) {
      name++;
    }
    if (tokens.isWord(name) && DECLARATIONS.contains(tokens.get(at + 1).text())) {
      exports.add(tokens.get(name).text());
    } else {
      obstacle = Optional.of(tokens.get(at).reference());
    }
  }

  private void readImport(int at) {
    if (tokens.is(at + 1, "(") || tokens.is(at + 1, ".")) {
      return;
    }
    Map<String, String> names = new LinkedHashMap<>();
    int last = at + 1;
    if (tokens.is(at + 1, "{")) {
      last = tokens.mate(at + 1) + 2;
      for (int i = at + 2; i < last - 2; i += tokens.is(i + 1, "as") ? 4 : 2) {
        int local = tokens.is(i + 1, "as") ? i + 2 : i;
        names.put(tokens.get(local).text(), tokens.get(i).text());
      }
    }
    if (last >= tokens.size() || tokens.get(last).kind() != ScriptScanner.Kind.STRING) {
      obstacle = Optional.of(tokens.get(at).reference());
      return;
    }
    Reference string = tokens.get(last).reference();
    String address = string.target().substring(1, string.target().length() - 1);
    imports.add(new Import(new Reference(string.from() + 1, string.to() - 1, address), names));
    for (int i = at; i <= last || (i == last + 1 && tokens.is(i, ";")); i++) {
      leftOut.add(i);
    }
  }

  String text() {
    return text;
  }

  ScriptTokens tokens() {
    return tokens;
  }

  ScriptBindings bindings() {
    return bindings;
  }

  List<Import> imports() {
    return imports;
  }

  /** The names that other modules may import. */
  Set<String> exports() {
    return exports;
  }

  /** Whether a token is left out of a joined script: of an import, or the word export. */
  boolean isLeftOut(int index) {
    return leftOut.contains(index);
  }

  /** An import or export in another form, if there is one: the module cannot be joined. */
  Optional<Reference> obstacle() {
    return obstacle;
  }
}
