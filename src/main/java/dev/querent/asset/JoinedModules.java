package dev.querent.asset;

import dev.querent.diagnostic.Suggestion;
import dev.querent.theme.ThemeFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins a script of a theme with all modules that it imports, and those that they do. */
final class JoinedModules {
  private final AssetPlanner planner;
  private final ThemeFile root;
  private final ScriptJoiner joiner = new ScriptJoiner();
  private final Map<String, ScriptModule> joined = new HashMap<>();

  JoinedModules(AssetPlanner planner, ThemeFile root) {
    this.planner = planner;
    this.root = root;
  }

  /** The joined script; what is wrong with a module has been reported. */
  String join() {
    add(root);
    return joiner.join();
  }

  /** Adds a module behind those that it imports. */
  private ScriptModule add(ThemeFile file) {
    String text = AssetPlanner.text(file);
    ScriptModule written = new ScriptModule(text);
    written.obstacle().ifPresent(word -> report(file, word));
    List<Reference> others = new ArrayList<>(ScriptReferences.find(text));
    List<Optional<ScriptModule>> targets = new ArrayList<>();
    for (ScriptModule.Import statement : written.imports()) {
      others.remove(statement.target());
      targets.add(
          planner
              .target(file, statement.target())
              .map(target -> imported(target, statement, file)));
    }
    ScriptModule module = new ScriptModule(planner.link(file, root, text, others));
    joiner.add(module, targets);
    joined.put(file.name(), module);
    return module;
  }

  private ScriptModule imported(ThemeFile target, ScriptModule.Import statement, ThemeFile file) {
    if (!joined.containsKey(target.name())) {
      planner.reading(target, () -> add(target));
    }
    ScriptModule module = joined.get(target.name());
    for (String name : statement.names().values()) {
      if (!module.exports().contains(name)) {
        planner.report(
            file,
            statement.target(),
            "'" + statement.target().target() + "' exports no '" + name + "'",
            Suggestion.hint(name, module.exports()));
      }
    }
    return module;
  }

  private void report(ThemeFile file, Reference word) {
    planner.report(
        file,
        word,
        "a joined script imports names, and exports functions, classes and constants",
        Optional.of("write 'import { a, b as c } from', and 'export' before what is exported"));
  }
}
