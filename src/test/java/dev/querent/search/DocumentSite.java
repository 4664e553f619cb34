package dev.querent.search;

import dev.querent.config.ConfigReader;
import dev.querent.config.SiteConfig;
import dev.querent.config.Vocabulary.Term;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.SourceText;
import dev.querent.frontmatter.FrontMatter;
import dev.querent.markdown.Fragment;
import dev.querent.markdown.MarkdownDocument;
import dev.querent.markdown.TextLine;
import dev.querent.model.Document;
import dev.querent.model.Section;
import dev.querent.model.Site;
import dev.querent.model.TermGroup;
import dev.querent.model.TermGroup.Kind;
import dev.querent.url.SitePath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The site that documents would be in: its sections and vocabularies, and no pages. */
final class DocumentSite {
  private final Set<String> paths = new LinkedHashSet<>();

  private DocumentSite() {}

  /** Sections and values in the order in which documents first have them. */
  static Site of(List<SearchDocument> documents) {
    SiteConfig config =
        ConfigReader.read(new SourceText("querent.yaml", "title: Test\n"), new Diagnostics());
    DocumentSite site = new DocumentSite();
    documents.forEach(d -> site.paths.addAll(FilterValues.valuesOf(d, FilterKind.TOPIC)));
    return new Site(
        config,
        site.section(""),
        groups(Kind.TAG, documents, d -> d.tags().stream()),
        groups(Kind.DIFFICULTY, documents, d -> d.difficulty().stream()),
        groups(Kind.LEVEL, documents, d -> d.level().stream()),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private Section section(String path) {
    List<Section> children =
        paths.stream()
            .filter(below -> below.startsWith(path) && !below.equals(path))
            .filter(below -> below.indexOf('/', path.length()) == below.length() - 1)
            .map(this::section)
            .toList();
    MarkdownDocument.Title title =
        new MarkdownDocument.Title(
            Fragment.EMPTY, TextLine.plain("Section " + path), Place.ofFile(path));
    Document document =
        new Document(
            path + "index.md", path, FrontMatter.EMPTY, true, MarkdownDocument.UNREADABLE, title);
    return new Section(
        document, new SitePath(path), false, children, List.of(), List.of(), List.of(), true);
  }

  private static List<TermGroup> groups(
      Kind kind, List<SearchDocument> documents, Function<SearchDocument, Stream<String>> values) {
    return documents.stream()
        .flatMap(values)
        .distinct()
        .map(id -> new Term(id, id, Term.NO_COLOR))
        .map(term -> new TermGroup(kind, term, kind.folder(), 1, List.of()))
        .toList();
  }
}
