package dev.querent.model;

import dev.querent.config.SiteConfig;
import dev.querent.config.Vocabulary.Term;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.frontmatter.FrontMatter;
import dev.querent.frontmatter.FrontMatter.Kind;
import dev.querent.frontmatter.FrontMatter.Status;
import dev.querent.markdown.MarkdownDocument.SectionKind;
import dev.querent.url.SitePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Grows the tree of sections from folders: hands defaults down, puts questions in order and numbers
 * them.
 */
final class SectionGrower {
  private final SiteConfig config;
  private final Titles titles;
  private final AddressBook addresses;
  private final Diagnostics diagnostics;
  private final String contentName;
  private final List<Unpublished> unpublished = new ArrayList<>();

  SectionGrower(SiteConfig config, String contentName, AddressBook book, Diagnostics diagnostics) {
    this.config = config;
    this.contentName = contentName;
    this.titles = new Titles(diagnostics);
    this.addresses = book;
    this.diagnostics = diagnostics;
  }

  /** The root section with everything below it. */
  Section grow(Folder root) {
    Document document = documentOf(root);
    Attributes inherited = below(Attributes.NONE, root);
    List<ContentPage> pages = pagesOf(root.files(), SitePath.HOME, inherited);
    List<Section> collections = new ArrayList<>();
    for (Folder folder : ordered(root.children(), collectionOrder())) {
      grow(folder, SitePath.HOME, inherited, new Counter()).ifPresent(collections::add);
    }
    return new Section(
        document,
        SitePath.HOME,
        root.index().isPresent(),
        collections,
        List.of(),
        List.of(),
        pages,
        searchable(Attributes.NONE, root));
  }

  /** Files that have no page, because they are drafts or lack an answer. */
  List<Unpublished> unpublished() {
    return unpublished;
  }

  private Optional<Section> grow(
      Folder folder, SitePath parent, Attributes inherited, Counter counter) {
    SitePath path = parent.child(folder.name());
    Document document = documentOf(folder);
    Attributes attributes = below(inherited, folder);
    List<Entry> entries = new ArrayList<>();
    List<ParsedFile> plain = new ArrayList<>();
    for (ParsedFile file : folder.files()) {
      Attributes own = attributes.of(file);
      Kind kind = own.kind().map(Located::value).orElse(Kind.QUESTION);
      if (kind == Kind.PAGE) {
        plain.add(file);
      } else {
        entries.add(new Entry(file, own, config));
      }
    }
    if (!folder.files().isEmpty() || folder.index().isPresent() || !folder.children().isEmpty()) {
      String source =
          folder.index().map(ParsedFile::name).orElse(contentName + "/" + folder.path());
      addresses.take(path, Place.ofFile(source));
    }
    entries.sort(Entry.READING_ORDER);
    List<Question> questions = questionsOf(entries, path, Status.PUBLISHED, counter);
    List<Question> retired = questionsOf(entries, path, Status.RETIRED, counter);
    entries.forEach(entry -> rememberUnpublished(entry.file(), path));
    List<ContentPage> pages = pagesOf(plain, path, attributes);
    List<Section> children = new ArrayList<>();
    for (Folder child : ordered(folder.children(), BY_WEIGHT)) {
      grow(child, path, attributes, counter).ifPresent(children::add);
    }
    boolean bare =
        questions.isEmpty() && retired.isEmpty() && pages.isEmpty() && children.isEmpty();
    if (bare && folder.index().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Section(
            document,
            path,
            folder.index().isPresent(),
            children,
            questions,
            retired,
            pages,
            searchable(inherited, folder)));
  }

  private List<Question> questionsOf(
      List<Entry> entries, SitePath section, Status status, Counter counter) {
    List<Question> questions = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.status() == status) {
        int number = status == Status.PUBLISHED ? counter.next() : 0;
        questions.add(question(entry, section, number));
      }
    }
    return questions;
  }

  private Question question(Entry entry, SitePath section, int number) {
    ParsedFile file = entry.file();
    Document document = titles.document(file, entry.attributes().intact());
    SitePath path = section.child(file.slug());
    addresses.take(path, document.title().place());
    if (document.intact() && document.part(SectionKind.ANSWER).isEmpty()) {
      diagnostics.report(
          Diagnostic.of(Rule.MISSING_ANSWER, document.title().place(), "the question has no answer")
              .withHint("write the answer below the title, or set 'status: needs-answer'"));
    }
    List<Term> tags =
        entry.attributes().tags().stream()
            .flatMap(tag -> config.tags().find(tag.value()).stream())
            .toList();
    return new Question(
        document,
        path,
        number,
        entry.difficulty(),
        entry.level(),
        tags,
        entry.status(),
        entry.attributes().searchable());
  }

  private void rememberUnpublished(ParsedFile file, SitePath section) {
    Status status = statusOf(file.header());
    if (status == Status.DRAFT || status == Status.NEEDS_ANSWER) {
      unpublished.add(new Unpublished(file, section.child(file.slug()), status));
    }
  }

  private List<ContentPage> pagesOf(
      List<ParsedFile> files, SitePath section, Attributes attributes) {
    List<ParsedFile> sorted = new ArrayList<>(files);
    sorted.removeIf(file -> statusOf(file.header()) == Status.DRAFT);
    files.stream()
        .filter(file -> !sorted.contains(file))
        .forEach(file -> rememberUnpublished(file, section));
    sorted.sort(
        Comparator.<ParsedFile>comparingInt(file -> weightOf(file.header()))
            .thenComparing(ParsedFile::slug));
    List<ContentPage> pages = new ArrayList<>();
    for (ParsedFile file : sorted) {
      Document document = titles.document(file, attributes.intact());
      SitePath path = section.child(file.slug());
      addresses.take(path, document.title().place());
      pages.add(new ContentPage(document, path, attributes.of(file).searchable()));
    }
    return pages;
  }

  private Document documentOf(Folder folder) {
    return folder
        .index()
        .map(index -> titles.document(index, true))
        .orElseGet(() -> Titles.ofFolder(folder, contentName));
  }

  private static Attributes below(Attributes inherited, Folder folder) {
    return folder.index().map(inherited::below).orElse(inherited);
  }

  private static boolean searchable(Attributes inherited, Folder folder) {
    return folder.index().map(inherited::searchable).orElse(inherited.searchable());
  }

  private Comparator<Folder> collectionOrder() {
    List<String> order = config.collections().stream().map(Located::value).toList();
    return Comparator.<Folder>comparingInt(
            folder -> {
              int at = order.indexOf(folder.name());
              return at < 0 ? Integer.MAX_VALUE : at;
            })
        .thenComparing(BY_WEIGHT);
  }

  private static final Comparator<Folder> BY_WEIGHT =
      Comparator.<Folder>comparingInt(
              folder -> folder.index().map(i -> weightOf(i.header())).orElse(Integer.MAX_VALUE))
          .thenComparing(Folder::name);

  private static List<Folder> ordered(List<Folder> folders, Comparator<Folder> order) {
    return folders.stream().sorted(order).toList();
  }

  private static int weightOf(FrontMatter header) {
    return header.weight().map(Located::value).orElse(Integer.MAX_VALUE);
  }

  private static Status statusOf(FrontMatter header) {
    return header.status().map(Located::value).orElse(Status.PUBLISHED);
  }

  /** Numbers the questions of one collection. */
  private static final class Counter {
    private int last;

    int next() {
      return ++last;
    }
  }

  /** A question before it has a number. */
  private record Entry(ParsedFile file, Attributes attributes, SiteConfig config) {
    static final Comparator<Entry> READING_ORDER =
        Comparator.<Entry>comparingInt(entry -> weightOf(entry.file().header()))
            .thenComparingInt(entry -> entry.rank(entry.attributes().level(), true))
            .thenComparingInt(entry -> entry.rank(entry.attributes().difficulty(), false))
            .thenComparing(entry -> entry.file().slug());

    Status status() {
      return statusOf(file.header());
    }

    Optional<Term> difficulty() {
      return attributes.difficulty().flatMap(word -> config.difficulty().find(word.value()));
    }

    Optional<Term> level() {
      return attributes.level().flatMap(word -> config.level().find(word.value()));
    }

    private int rank(Optional<Located<String>> word, boolean ofLevel) {
      return word.map(w -> (ofLevel ? config.level() : config.difficulty()).rank(w.value()))
          .orElse(Integer.MAX_VALUE);
    }
  }
}
