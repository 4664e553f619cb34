package dev.querent.page;

import dev.querent.model.Document;
import dev.querent.model.Section;
import dev.querent.model.Site;
import dev.querent.page.SitePage.AllPage;
import dev.querent.page.SitePage.HomePage;
import dev.querent.page.SitePage.KeyboardPage;
import dev.querent.page.SitePage.NotFoundPage;
import dev.querent.page.SitePage.PlainPage;
import dev.querent.page.SitePage.QuestionPage;
import dev.querent.page.SitePage.RedirectPage;
import dev.querent.page.SitePage.SearchPage;
import dev.querent.page.SitePage.SectionPage;
import dev.querent.page.SitePage.TagsPage;
import dev.querent.page.SitePage.TermPage;
import dev.querent.url.SitePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which pages the site has, and how a reader goes from one to the next.
 *
 * @param pages every page once, in reading order
 * @param sections by address
 * @param documents what each page says, by address
 * @param order pages before and after, by address
 */
public record SitePlan(
    Site site,
    List<SitePage> pages,
    Map<SitePath, Section> sections,
    Map<SitePath, Document> documents,
    Map<SitePath, Around> order) {

  public SitePlan {
    pages = List.copyOf(pages);
    sections = Map.copyOf(sections);
    documents = Map.copyOf(documents);
    order = Map.copyOf(order);
  }

  /** The addresses before and after a page in reading order. */
  public record Around(Optional<SitePath> previous, Optional<SitePath> next) {
    static final Around NOTHING = new Around(Optional.empty(), Optional.empty());
  }

  /** Plans the pages of a site. */
  public static SitePlan of(Site site) {
    Map<SitePath, Section> sections = new HashMap<>();
    site.root().tree().forEach(section -> sections.put(section.path(), section));
    List<SitePage> pages = new ArrayList<>();
    Map<SitePath, Around> order = new HashMap<>();
    pages.add(new HomePage(site.root()));
    site.root().pages().forEach(page -> pages.add(new PlainPage(page)));
    for (Section collection : site.collections()) {
      addCollection(collection, pages);
      chain(collection.allQuestions().map(q -> q.path()).toList(), order);
      chain(readingOrder(collection), order);
    }
    addTerms(site, pages);
    pages.add(new SearchPage());
    pages.add(new KeyboardPage());
    site.redirects().forEach(redirect -> pages.add(new RedirectPage(redirect)));
    pages.add(new NotFoundPage());
    return new SitePlan(site, pages, sections, documentsOf(site), order);
  }

  /** The sections from the root down to the parent of {@code path}. */
  List<Section> ancestors(SitePath path) {
    List<Section> trail = new ArrayList<>();
    String value = path.value();
    for (int slash = value.indexOf('/'); slash >= 0; slash = value.indexOf('/', slash + 1)) {
      SitePath above = new SitePath(value.substring(0, slash + 1));
      if (!above.equals(path) && sections.containsKey(above)) {
        trail.add(sections.get(above));
      }
    }
    return trail;
  }

  private static void addCollection(Section collection, List<SitePage> pages) {
    collection
        .tree()
        .forEach(
            section -> {
              pages.add(new SectionPage(section));
              Stream.concat(section.questions().stream(), section.retired().stream())
                  .forEach(question -> pages.add(new QuestionPage(question)));
              section.pages().forEach(page -> pages.add(new PlainPage(page)));
            });
    if (collection.hasAllPage()) {
      pages.add(new AllPage(collection));
    }
  }

  private static void addTerms(Site site, List<SitePage> pages) {
    if (!site.tags().isEmpty()) {
      pages.add(new TagsPage());
    }
    Stream.of(site.tags(), site.difficulties(), site.levels())
        .flatMap(List::stream)
        .forEach(group -> pages.add(new TermPage(group)));
  }

  private static Map<SitePath, Document> documentsOf(Site site) {
    Map<SitePath, Document> documents = new HashMap<>();
    site.root()
        .tree()
        .forEach(
            section -> {
              documents.put(section.path(), section.document());
              section.pages().forEach(page -> documents.put(page.path(), page.document()));
              Stream.concat(section.questions().stream(), section.retired().stream())
                  .forEach(question -> documents.put(question.path(), question.document()));
            });
    return documents;
  }

  /** Sections and plain pages as a manual is read; questions have an order of their own. */
  private static List<SitePath> readingOrder(Section collection) {
    return collection
        .tree()
        .flatMap(
            section ->
                Stream.concat(
                    Stream.of(section.path()), section.pages().stream().map(page -> page.path())))
        .toList();
  }

  private static void chain(List<SitePath> paths, Map<SitePath, Around> order) {
    for (int i = 0; i < paths.size(); i++) {
      Optional<SitePath> previous = i == 0 ? Optional.empty() : Optional.of(paths.get(i - 1));
      Optional<SitePath> next =
          i + 1 == paths.size() ? Optional.empty() : Optional.of(paths.get(i + 1));
      order.put(paths.get(i), new Around(previous, next));
    }
  }
}
