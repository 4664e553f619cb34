package dev.querent.model;

import dev.querent.config.SiteConfig;
import dev.querent.content.SourceFile;
import dev.querent.content.SourceTree;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.Suggestion;
import dev.querent.markdown.MarkdownDocument.SectionKind;
import dev.querent.model.TermGroup.Kind;
import dev.querent.url.SitePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Makes a {@link Site} of parsed files: tree, order and numbers, vocabularies, links, relations.
 * What is wrong is reported; the site that comes back is whole all the same, so that later stages
 * can report more.
 */
public final class SiteAssembler {
  /** Ids that the parts of a question have on its page. */
  public static final Map<SectionKind, String> SECTION_ANCHORS =
      Map.of(
          SectionKind.ANSWER, "answer",
          SectionKind.KEY_POINTS, "key-points",
          SectionKind.FOLLOW_UPS, "follow-ups",
          SectionKind.REFERENCES, "references");

  private final SiteConfig config;
  private final String contentName;
  private final Diagnostics diagnostics;

  /**
   * @param contentName name of the content folder, for messages
   */
  public SiteAssembler(SiteConfig config, String contentName, Diagnostics diagnostics) {
    this.config = config;
    this.contentName = contentName;
    this.diagnostics = diagnostics;
  }

  /** Assembles the site from the parsed files and the others that were found beside them. */
  public Site assemble(List<ParsedFile> files, SourceTree tree) {
    List<SourceFile> assets = tree.assets();
    AddressBook addresses = new AddressBook(diagnostics);
    SectionGrower grower = new SectionGrower(config, contentName, addresses, diagnostics);
    Section root = grower.grow(Folder.of(files));
    reportUnknownCollections(Folder.of(files));
    assets.forEach(a -> addresses.take(new SitePath(a.path()), Place.ofFile(nameOf(a))));
    List<Question> published = root.allQuestions().toList();
    List<Question> all =
        root.tree()
            .flatMap(s -> Stream.concat(s.questions().stream(), s.retired().stream()))
            .toList();
    TermGroups groups = new TermGroups(diagnostics);
    List<TermGroup> tags = groups.tags(published);
    List<TermGroup> difficulties = groups.ordered(Kind.DIFFICULTY, config.difficulty(), published);
    List<TermGroup> levels = groups.ordered(Kind.LEVEL, config.level(), published);

    LinkIndex index = new LinkIndex();
    index.addUnpublished(grower.unpublished());
    tree.samples().forEach(sample -> index.addSample(sample.path()));
    assets.forEach(asset -> index.addAsset(asset.path()));
    Stream.of(tags, difficulties, levels)
        .flatMap(List::stream)
        .forEach(group -> index.addMadePage(group.path()));
    if (!tags.isEmpty()) {
      index.addMadePage(Kind.TAG.folder());
    }
    addDocuments(root, index);
    root.children().stream().filter(Section::hasAllPage).forEach(index::addAllPage);
    Map<String, List<Target>> targets = resolve(root, index);
    Map<SitePath, List<Question>> related =
        new Relations(all, grower.unpublished(), targets, diagnostics).find();
    Map<SitePath, SitePath> starts =
        new Starts(config.difficulty(), grower.unpublished(), diagnostics).find(root);
    QuestionIds.reportMissing(all, grower.unpublished(), diagnostics);
    return new Site(
        config,
        root,
        tags,
        difficulties,
        levels,
        targets,
        related,
        starts,
        redirects(root, addresses),
        assets,
        grower.unpublished());
  }

  private void reportUnknownCollections(Folder root) {
    List<String> folders = root.children().stream().map(Folder::name).toList();
    for (Located<String> id : config.collections()) {
      if (!folders.contains(id.value())) {
        String message = "there is no folder '" + contentName + "/" + id.value() + "'";
        diagnostics.report(
            Diagnostic.of(Rule.UNKNOWN_VALUE, id.place(), message)
                .withHint(Suggestion.hint(id.value(), folders).orElse("remove the word")));
      }
    }
  }

  private String nameOf(SourceFile file) {
    return contentName + "/" + file.path();
  }

  private static void addDocuments(Section root, LinkIndex index) {
    root.tree()
        .forEach(
            section -> {
              if (section.hasIndex()) {
                index.addDocument(section.document(), section.path(), List.of());
              } else {
                index.addFolder(section.document(), section.path());
              }
              section.pages().forEach(p -> index.addDocument(p.document(), p.path(), List.of()));
              Stream.concat(section.questions().stream(), section.retired().stream())
                  .forEach(q -> index.addDocument(q.document(), q.path(), anchorsOf(q)));
            });
  }

  private static List<String> anchorsOf(Question question) {
    return SECTION_ANCHORS.entrySet().stream()
        .filter(entry -> !question.document().part(entry.getKey()).isEmpty())
        .map(Map.Entry::getValue)
        .toList();
  }

  private Map<String, List<Target>> resolve(Section root, LinkIndex index) {
    LinkResolver resolver = new LinkResolver(index, diagnostics);
    Map<String, List<Target>> targets = new HashMap<>();
    forEachDocument(
        root,
        (document, path) -> {
          if (!document.body().uses().isEmpty()) {
            targets.put(document.contentPath(), resolver.resolve(document, path));
          }
        });
    return targets;
  }

  private List<Redirect> redirects(Section root, AddressBook addresses) {
    List<Redirect> redirects = new ArrayList<>();
    forEachDocument(
        root,
        (document, path) -> {
          for (Located<String> alias : document.header().aliases()) {
            SitePath from = new SitePath(alias.value());
            if (addresses.takeAlias(from, path, alias.place())) {
              redirects.add(new Redirect(from, path, document.title().text()));
            }
          }
        });
    redirects.sort(Comparator.comparing(Redirect::from));
    return redirects;
  }

  private static void forEachDocument(Section root, BiConsumer<Document, SitePath> action) {
    root.tree()
        .forEach(
            section -> {
              action.accept(section.document(), section.path());
              section.pages().forEach(page -> action.accept(page.document(), page.path()));
              Stream.concat(section.questions().stream(), section.retired().stream())
                  .forEach(question -> action.accept(question.document(), question.path()));
            });
  }
}
