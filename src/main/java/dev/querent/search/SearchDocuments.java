package dev.querent.search;

import dev.querent.config.Vocabulary.Term;
import dev.querent.markdown.BodyText;
import dev.querent.markdown.MarkdownDocument.BodySection;
import dev.querent.markdown.MarkdownDocument.Heading;
import dev.querent.markdown.MarkdownDocument.SectionKind;
import dev.querent.markdown.TextLine;
import dev.querent.model.ContentPage;
import dev.querent.model.Document;
import dev.querent.model.Question;
import dev.querent.model.Section;
import dev.querent.model.Site;
import dev.querent.url.SitePath;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Finds out what search can find in a site. */
public final class SearchDocuments {
  /** A heading of this level begins a document of its own; a page's title is the only one above. */
  private static final int LEVEL = 2;

  private SearchDocuments() {}

  /**
   * The published questions, plain pages and introductions of sections of a site that may be found,
   * in reading order. What is no question is one document for what stands before its first heading
   * of the second level, and one for each section below such a heading.
   *
   * @return a list that makes a document whenever it is asked for it, so that the lines of a large
   *     site are never all in memory
   */
  public static List<SearchDocument> of(Site site) {
    List<Supplier<SearchDocument>> found = new ArrayList<>();
    site.root()
        .tree()
        .forEach(
            section -> {
              introduction(section, found);
              questions(section, found);
              pages(section, found);
            });
    return new MadeWhenAsked(List.copyOf(found));
  }

  private static void questions(Section section, List<Supplier<SearchDocument>> found) {
    section.questions().stream()
        .filter(Question::searchable)
        .forEach(question -> found.add(() -> document(question, section.path())));
  }

  private static SearchDocument document(Question question, SitePath section) {
    List<TextLine> lines = new ArrayList<>();
    question.document().body().sections().forEach(part -> lines.addAll(part.lines()));
    return new SearchDocument(
        question.document().contentPath(),
        question.path().value(),
        section,
        Optional.empty(),
        question.document().title().line(),
        question.tags().stream().map(Term::label).toList(),
        lines,
        question.difficulty().map(Term::id),
        question.level().map(Term::id),
        question.tags().stream().map(Term::id).toList());
  }

  private static void introduction(Section section, List<Supplier<SearchDocument>> found) {
    // The home page of a site that says nothing there has only the name of the site.
    if (section.searchable() && (section.hasIndex() || !section.path().equals(SitePath.HOME))) {
      addParts(new Page(section), found);
    }
  }

  /** The index of a section, or its folder if it has none. */
  static String contentPath(Section section) {
    String path = section.document().contentPath();
    return section.hasIndex() ? path : path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static void pages(Section section, List<Supplier<SearchDocument>> found) {
    section.pages().stream()
        .filter(ContentPage::searchable)
        .forEach(page -> addParts(new Page(page, section), found));
  }

  private static void addParts(Page page, List<Supplier<SearchDocument>> found) {
    List<BodyText> parts = parts(page.document);
    found.add(() -> page.beginning(parts.get(0).lines()));
    parts.stream().skip(1).forEach(part -> found.add(() -> page.below(part.lines())));
  }

  /** What stands before the headings, then a part for each heading that has text below it. */
  private static List<BodyText> parts(Document page) {
    Optional<BodySection> body = page.body().section(SectionKind.BODY);
    if (body.isEmpty()) {
      return List.of(BodyText.EMPTY);
    }
    Set<String> ids =
        body.get().headings().stream()
            .filter(heading -> heading.level() == LEVEL)
            .map(Heading::id)
            .collect(Collectors.toSet());
    List<BodyText> parts = new ArrayList<>();
    for (BodyText part : body.get().said().cutAt(ids)) {
      boolean alone = parts.isEmpty() || !part.isOneLine();
      // A heading with nothing below it would be a result without a text.
      parts.add(alone ? part : parts.remove(parts.size() - 1).followedBy(part));
    }
    return parts;
  }

  /**
   * A page of text that is found by its parts.
   *
   * @param contentPath its source file, or the folder of a section without an {@code index.md}
   */
  private record Page(Document document, String contentPath, SitePath path, SitePath section) {
    Page(ContentPage page, Section section) {
      this(page.document(), page.document().contentPath(), page.path(), section.path());
    }

    Page(Section section) {
      this(
          section.document(), SearchDocuments.contentPath(section), section.path(), section.path());
    }

    SearchDocument beginning(List<TextLine> lines) {
      return part(path.value(), Optional.empty(), document.title().line(), lines);
    }

    SearchDocument below(List<TextLine> lines) {
      TextLine heading = lines.get(0);
      return part(
          path.value() + "#" + heading.id(),
          Optional.of(document.title().text()),
          heading,
          lines.subList(1, lines.size()));
    }

    private SearchDocument part(
        String address, Optional<String> pageTitle, TextLine title, List<TextLine> lines) {
      return new SearchDocument(
          contentPath,
          address,
          section,
          pageTitle,
          title,
          List.of(),
          lines,
          Optional.empty(),
          Optional.empty(),
          List.of());
    }
  }

  private static final class MadeWhenAsked extends AbstractList<SearchDocument>
      implements RandomAccess {
    private final List<Supplier<SearchDocument>> found;

    MadeWhenAsked(List<Supplier<SearchDocument>> found) {
      this.found = found;
    }

    @Override
    public SearchDocument get(int number) {
      return found.get(number).get();
    }

    @Override
    public int size() {
      return found.size();
    }
  }
}
