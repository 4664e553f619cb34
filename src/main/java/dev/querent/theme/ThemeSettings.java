package dev.querent.theme;

import dev.querent.data.YamlValue;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.SourceText;
import dev.querent.diagnostic.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What {@code theme.yaml} says.
 *
 * @param title the name for people
 * @param description one sentence
 * @param parent the theme below this one
 */
record ThemeSettings(String title, String description, Located<String> parent) {
  private static final List<String> KEYS = List.of("name", "description", "extends");

  /** Reads the settings of a layer; a theme without a file extends the built-in theme. */
  static ThemeSettings of(
      ThemeLayer layer,
      Function<SourceText, Optional<YamlValue.Mapping>> yaml,
      Diagnostics diagnostics) {
    Place whole =
        Place.ofFile(layer.settings().map(ThemeFile::file).orElse("themes/" + layer.name()));
    Located<String> fallback = new Located<>(ThemeLayer.DEFAULT, whole);
    return layer
        .settings()
        .flatMap(file -> yaml.apply(file.source()))
        .map(mapping -> read(mapping, diagnostics))
        .map(
            read ->
                new ThemeSettings(
                    read.title.map(Located::value).orElse(layer.name()),
                    read.description.map(Located::value).orElse(""),
                    read.parent.orElse(fallback)))
        .orElse(new ThemeSettings(layer.name(), "", fallback));
  }

  private record Read(
      Optional<Located<String>> title,
      Optional<Located<String>> description,
      Optional<Located<String>> parent) {}

  private static Read read(YamlValue.Mapping mapping, Diagnostics diagnostics) {
    for (YamlValue.Entry entry : mapping.entries()) {
      if (!KEYS.contains(entry.key())) {
        diagnostics.report(
            Diagnostic.of(
                    Rule.UNKNOWN_KEY,
                    entry.keyPlace(),
                    "'" + entry.key() + "' is not a key of theme.yaml")
                .withHint(Suggestion.hint(entry.key(), KEYS)));
      }
    }
    return new Read(
        text(mapping, "name", diagnostics),
        text(mapping, "description", diagnostics),
        text(mapping, "extends", diagnostics));
  }

  private static Optional<Located<String>> text(
      YamlValue.Mapping mapping, String key, Diagnostics diagnostics) {
    return mapping.find(key).flatMap(entry -> text(entry, diagnostics));
  }

  /** The text of an entry; anything else is reported. */
  static Optional<Located<String>> text(YamlValue.Entry entry, Diagnostics diagnostics) {
    if (entry.value() instanceof YamlValue.Scalar scalar
        && (scalar.quoted() || !scalar.text().isEmpty())) {
      return Optional.of(new Located<>(scalar.text(), scalar.place()));
    }
    diagnostics.report(
        Diagnostic.of(
            Rule.WRONG_TYPE,
            entry.value().place(),
            "'" + entry.key() + "' must be text, not " + entry.value().typeName()));
    return Optional.empty();
  }
}
