package dev.querent.frontmatter;

import dev.querent.config.SiteConfig;
import dev.querent.config.Vocabulary;
import dev.querent.data.YamlFields;
import dev.querent.data.YamlValue;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.Rule;
import dev.querent.frontmatter.FrontMatter.Defaults;
import dev.querent.frontmatter.FrontMatter.Kind;
import dev.querent.frontmatter.FrontMatter.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the keys of a front matter into typed values. */
final class FrontMatterReader {
  private static final int WORD = 100;
  private static final int LINE = 300;
  private static final int SENTENCE = 500;
  private static final int HEAVIEST = 1_000_000;

  /** Words of other site generators, and what says the same here. */
  private static final Map<String, String> FOREIGN =
      Map.of(
          "author", "put it under 'extra:'",
          "date", "write 'reviewed' for the day of the last review; other days come from git",
          "draft", "write 'status: draft'",
          "order", "write 'weight', smaller first",
          "slug", "rename the file: its name is the address");

  private static final Map<String, Status> STATUS =
      Map.of(
          "draft", Status.DRAFT,
          "needs-answer", Status.NEEDS_ANSWER,
          "published", Status.PUBLISHED,
          "retired", Status.RETIRED);

  private static final Map<String, Kind> KIND =
      Map.of("question", Kind.QUESTION, "page", Kind.PAGE);

  private final SiteConfig config;
  private final FileRole role;
  private final Diagnostics diagnostics;
  private final HeaderChecks checks;

  FrontMatterReader(SiteConfig config, FileRole role, Diagnostics diagnostics) {
    this.config = config;
    this.role = role;
    this.diagnostics = diagnostics;
    this.checks = new HeaderChecks(diagnostics);
  }

  /** Reads a mapping without misplaced keys. */
  FrontMatter read(YamlValue.Mapping mapping) {
    boolean page = MisplacedKeys.isPage(mapping, role);
    YamlFields fields = new YamlFields(mapping, diagnostics);
    Defaults own = words(fields);
    FrontMatter frontMatter =
        new FrontMatter(
            fields.text("id", WORD).flatMap(checks::id),
            fields.text("title", LINE),
            fields.text("description", SENTENCE),
            own.difficulty(),
            own.level(),
            own.tags(),
            fields.integer("weight", -HEAVIEST, HEAVIEST),
            fields
                .oneOf("status", STATUS)
                .flatMap(s -> page ? checks.statusOfPage(s) : Optional.of(s)),
            each(fields.texts("aliases", LINE), checks::alias),
            fields.texts("related", LINE),
            fields.date("reviewed").flatMap(checks::reviewed),
            fields.text("source", SENTENCE).flatMap(checks::source),
            fields.text("license", WORD),
            own.kind(),
            own.search(),
            fields.text("start", LINE),
            defaults(fields));
    fields.fields("extra");
    for (YamlValue.Entry entry : mapping.entries()) {
      if (FOREIGN.containsKey(entry.key())) {
        foreign(fields, entry);
      }
    }
    fields.finish();
    return frontMatter;
  }

  /** The values that an index hands down, too. */
  private Defaults words(YamlFields fields) {
    return new Defaults(
        fields.text("difficulty", WORD).flatMap(word -> known(word, "difficulty")),
        fields.text("level", WORD).flatMap(word -> known(word, "level")),
        each(fields.texts("tags", WORD), checks::tag).stream()
            .flatMap(tag -> known(tag, "tags").stream())
            .toList(),
        fields.oneOf("kind", KIND),
        fields.truth("search"));
  }

  private Defaults defaults(YamlFields fields) {
    Optional<YamlFields> nested = fields.fields("defaults");
    Defaults defaults = nested.map(this::words).orElse(Defaults.NONE);
    nested.ifPresent(YamlFields::finish);
    return defaults;
  }

  private void foreign(YamlFields fields, YamlValue.Entry entry) {
    fields.ignore(entry.key());
    String message = "there is no key '" + entry.key() + "'";
    diagnostics.report(
        Diagnostic.of(Rule.UNKNOWN_KEY, entry.keyPlace(), message)
            .withHint(FOREIGN.get(entry.key())));
  }

  private Optional<Located<String>> known(Located<String> word, String key) {
    Vocabulary vocabulary =
        switch (key) {
          case "difficulty" -> config.difficulty();
          case "level" -> config.level();
          default -> config.tags();
        };
    return checks.known(word, key, vocabulary);
  }

  private static List<Located<String>> each(
      List<Located<String>> texts, Function<Located<String>, Optional<Located<String>>> check) {
    return texts.stream().flatMap(text -> check.apply(text).stream()).toList();
  }
}
