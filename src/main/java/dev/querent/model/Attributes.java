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

/**
 * What files below a section inherit, nearest section first.
 *
 * @param searchable whether search may find them
 * @param intact whether every header above could be read; where one could not, what a file lacks
 *     may stand there
 */
record Attributes(
    Optional<Located<String>> difficulty,
    Optional<Located<String>> level,
    List<Located<String>> tags,
    Optional<Located<Kind>> kind,
    boolean searchable,
    boolean intact) {

  static final Attributes NONE =
      new Attributes(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), true, true);

  /** What files inherit below a section with this index. */
  Attributes below(ParsedFile index) {
    Defaults defaults = index.header().defaults();
    return new Attributes(
        defaults.difficulty().or(() -> difficulty),
        defaults.level().or(() -> level),
        joined(defaults.tags(), tags),
        defaults.kind().or(() -> kind),
        defaults.search().map(Located::value).orElse(searchable(index)),
        intact && index.intact());
  }

  /** What holds for a file with this header. */
  Attributes of(ParsedFile file) {
    FrontMatter header = file.header();
    return new Attributes(
        header.difficulty().or(() -> difficulty),
        header.level().or(() -> level),
        joined(header.tags(), tags),
        header.kind().or(() -> kind),
        searchable(file),
        intact && file.intact());
  }

  /** Whether search may find the page of a file. */
  boolean searchable(ParsedFile file) {
    return file.header().search().map(Located::value).orElse(searchable);
  }

  private static List<Located<String>> joined(
      List<Located<String>> own, List<Located<String>> inherited) {
    Map<String, Located<String>> distinct = new LinkedHashMap<>();
    own.forEach(tag -> distinct.putIfAbsent(tag.value(), tag));
    inherited.forEach(tag -> distinct.putIfAbsent(tag.value(), tag));
    return List.copyOf(new ArrayList<>(distinct.values()));
  }
}
