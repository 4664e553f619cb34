package dev.querent.config;

import dev.querent.data.YamlFields;
import dev.querent.data.YamlReader;
import dev.querent.data.YamlValue;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code querent.yaml}. The settings are usable whatever it holds, so that the content can be
 * checked in the same run: what is wrong or missing has its default, and a vocabulary that is wrong
 * accepts every word, since each use of it would be reported again otherwise.
 */
public final class ConfigReader {
  private static final String DEFAULT_THEME = "default";
  private static final String UNTITLED = "Untitled";
  private static final int TITLE = 120;
  private static final int SENTENCE = 500;

  private final YamlFields fields;
  private final SettingChecks checks;
  private final VocabularyReader vocabularies;
  private final Diagnostics diagnostics;

  private ConfigReader(YamlFields fields, Diagnostics diagnostics) {
    this.fields = fields;
    this.checks = new SettingChecks(diagnostics);
    this.vocabularies = new VocabularyReader(diagnostics);
    this.diagnostics = diagnostics;
  }

  /** Reads the settings and reports every mistake in them. */
  public static SiteConfig read(SourceText querentYaml, Diagnostics diagnostics) {
    int length = querentYaml.text().length();
    Optional<YamlValue.Mapping> root = YamlReader.read(querentYaml, 0, length, diagnostics);
    if (root.isEmpty()) {
      return unreadable(querentYaml);
    }
    YamlFields fields = new YamlFields(root.get(), diagnostics);
    fields.require("title", querentYaml.whole(), "write 'title: ' and the name of the site");
    SiteConfig config = new ConfigReader(fields, diagnostics).read(querentYaml.whole());
    fields.finish();
    return config;
  }

  /** What the author declared is not known, so nothing about words can be said. */
  private static SiteConfig unreadable(SourceText querentYaml) {
    return new SiteConfig(
        UNTITLED,
        "",
        Optional.empty(),
        "en",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Located<>(DEFAULT_THEME, querentYaml.whole()),
        CardChoice.SECTIONS,
        List.of(),
        Vocabulary.open(),
        Vocabulary.open(),
        Vocabulary.open(),
        Map.of(),
        SearchSettings.DEFAULT,
        Limits.DEFAULT,
        Appearance.OF_THEME);
  }

  private SiteConfig read(Place file) {
    String language = fields.text("language", TITLE).flatMap(checks::language).orElse("en");
    return new SiteConfig(
        text("title", TITLE).orElse(UNTITLED),
        text("description", SENTENCE).orElse(""),
        fields.text("base-url", SENTENCE).flatMap(checks::baseUrl),
        language,
        text("author", TITLE),
        repository(),
        license(),
        fields
            .text("theme", TITLE)
            .filter(name -> checks.name(name).isPresent())
            .orElse(new Located<>(DEFAULT_THEME, file)),
        fields
            .oneOf("social-cards", CardChoice.WORDS)
            .map(Located::value)
            .orElse(CardChoice.SECTIONS),
        collections(),
        vocabularies.terms(fields, "difficulty", DefaultVocabularies.DIFFICULTY),
        vocabularies.terms(fields, "level", DefaultVocabularies.LEVEL),
        vocabularies.tags(fields),
        glossary(),
        fields
            .fields("search")
            .map(search -> SearchReader.read(search, language, diagnostics))
            .orElse(SearchSettings.DEFAULT),
        fields.fields("limits").map(LimitsReader::read).orElse(Limits.DEFAULT),
        AppearanceReader.read(fields, diagnostics));
  }

  private Optional<SiteConfig.Repository> repository() {
    Optional<YamlFields> nested = fields.fields("repository");
    if (nested.isEmpty()) {
      return Optional.empty();
    }
    YamlFields repository = nested.get();
    repository.require("url", fields.placeOf("repository"), "write the address of the repository");
    Optional<String> url = repository.text("url", SENTENCE).flatMap(checks::repositoryUrl);
    String branch = repository.text("branch", TITLE).flatMap(checks::path).orElse("main");
    String content = repository.text("content", TITLE).flatMap(checks::path).orElse("content");
    repository.finish();
    return url.map(address -> new SiteConfig.Repository(address, branch, content));
  }

  private Optional<SiteConfig.License> license() {
    Optional<YamlFields> nested = fields.fields("license");
    if (nested.isEmpty()) {
      return Optional.empty();
    }
    YamlFields license = nested.get();
    license.require("name", fields.placeOf("license"), "write the name, such as CC-BY-4.0");
    Optional<String> name = license.text("name", TITLE).map(Located::value);
    Optional<String> url = license.text("url", SENTENCE).flatMap(checks::url);
    license.finish();
    return name.map(value -> new SiteConfig.License(value, url));
  }

  private List<Located<String>> collections() {
    return fields.texts("collections", TITLE).stream()
        .filter(id -> checks.name(id).isPresent())
        .toList();
  }

  private Map<String, String> glossary() {
    Map<String, String> glossary = new LinkedHashMap<>();
    fields
        .namedTexts("glossary", SENTENCE)
        .items()
        .forEach(entry -> glossary.put(entry.name().value(), entry.text().value()));
    return glossary;
  }

  private Optional<String> text(String key, int longest) {
    return fields.text(key, longest).map(Located::value);
  }
}
