package dev.querent.page;

import dev.querent.model.Document;
import dev.querent.model.Section;
import dev.querent.model.Site;
import dev.querent.page.view.Link;
import dev.querent.page.view.SearchView;
import dev.querent.url.SitePath;
import java.util.List;
import java.util.stream.Stream;

/** Makes the view of the search page: a list of all questions, or of all topics. */
final class SearchViews {
  /** A site with more questions lists its topics only. */
  private static final int WHOLE_LIST = 1000;

  private final Site site;
  private final PageKit kit;
  private final boolean whole;

  SearchViews(Site site, PageKit kit) {
    this.site = site;
    this.kit = kit;
    this.whole = site.root().questionCount() <= WHOLE_LIST;
  }

  SearchView view() {
    return new SearchView(site.collections().stream().map(this::collection).toList());
  }

  private SearchView.Collection collection(Section collection) {
    List<SearchView.Topic> topics =
        collection
            .tree()
            .filter(section -> section.questions().size() + section.pages().size() > 0)
            .map(section -> topic(section, section == collection))
            .toList();
    return new SearchView.Collection(
        link(collection.document(), collection.path()),
        collection.questionCount(),
        collection.pageCount(),
        topics);
  }

  private SearchView.Topic topic(Section section, boolean own) {
    Link link =
        own
            ? Link.of(kit.links().to(section.path()), "")
            : link(section.document(), section.path());
    return new SearchView.Topic(
        link, section.questions().size(), whole ? entries(section) : List.of());
  }

  private List<Link> entries(Section section) {
    return Stream.concat(
            section.questions().stream().map(q -> link(q.document(), q.path())),
            section.pages().stream().map(page -> link(page.document(), page.path())))
        .toList();
  }

  private Link link(Document document, SitePath path) {
    return new Link(
        kit.links().to(path), kit.html().title(document, path), document.title().text());
  }
}
