package dev.querent.model;

import dev.querent.diagnostic.Located;
import dev.querent.frontmatter.FrontMatter;
import dev.querent.frontmatter.FrontMatter.Defaults;
import dev.querent.frontmatter.FrontMatter.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What files below a section inherit, nearest section first. */
record Attributes(
    Optional<Located<String>> difficulty,
    Optional<Located<String>> level,
    List<Located<String>> tags,
    Optional<Located<Kind>> kind) {

  static final Attributes NONE =
      new Attributes(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

  /** What files inherit below a section with these defaults. */
  Attributes below(Defaults defaults) {
    return new Attributes(
        defaults.difficulty().or(() -> difficulty),
        defaults.level().or(() -> level),
        joined(defaults.tags(), tags),
        defaults.kind().or(() -> kind));
  }

  /** What holds for a file with this header. */
  Attributes of(FrontMatter header) {
    return new Attributes(
        header.difficulty().or(() -> difficulty),
        header.level().or(() -> level),
        joined(header.tags(), tags),
        header.kind().or(() -> kind));
  }

  private static List<Located<String>> joined(
      List<Located<String>> own, List<Located<String>> inherited) {
    Map<String, Located<String>> distinct = new LinkedHashMap<>();
    own.forEach(tag -> distinct.putIfAbsent(tag.value(), tag));
    inherited.forEach(tag -> distinct.putIfAbsent(tag.value(), tag));
    return List.copyOf(new ArrayList<>(distinct.values()));
  }
}
