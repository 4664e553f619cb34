package dev.querent.page;

import dev.querent.history.History;
import dev.querent.html.SafeHtml;
import dev.querent.markdown.MarkdownDocument.SectionKind;
import dev.querent.message.Messages;
import dev.querent.model.Document;
import dev.querent.model.Question;
import dev.querent.model.Section;
import dev.querent.model.Site;
import dev.querent.model.TermGroup;
import dev.querent.page.DocumentHtml.Placement;
import dev.querent.page.Frames.Facts;
import dev.querent.page.view.AllView;
import dev.querent.page.view.HomeView;
import dev.querent.page.view.Link;
import dev.querent.page.view.Neighbours;
import dev.querent.page.view.NotFoundView;
import dev.querent.page.view.PlainPageView;
import dev.querent.page.view.QuestionPageView;
import dev.querent.page.view.RedirectView;
import dev.querent.page.view.SectionView;
import dev.querent.page.view.TagIndexView;
import dev.querent.page.view.TermLink;
import dev.querent.page.view.TermView;
import dev.querent.url.SitePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Turns every page of the plan into the records that its template takes. Safe for use by threads.
 */
public final class PageViews implements SitePage.Visitor<PageView> {
  private static final int DESCRIPTION = 160;
  private static final int TAGS_ON_HOME_PAGE = 40;

  private static final int CHANGES_ON_HOME_PAGE = 8;
  private static final int CHANGES_IN_COLLECTION = 5;

  private final SitePlan plan;
  private final Site site;
  private final Messages messages;
  private final TermLinks terms;
  private final QuestionViews questions;
  private final Overviews overviews;
  private final SectionViews sections;
  private final Coverages coverages;
  private final RecentChanges changes;
  private final Frames frames;
  private final Pictures pictures;

  /**
   * @param surroundings what the settings put around every page
   * @param assets from the name of a static file of the theme to its address
   */
  public PageViews(
      SitePlan plan,
      History history,
      Messages messages,
      Surroundings surroundings,
      Pictures pictures,
      Function<String, SitePath> assets) {
    this.plan = plan;
    this.site = plan.site();
    this.messages = messages;
    this.pictures = pictures;
    this.terms = new TermLinks(site);
    Dates dates = new Dates(messages);
    this.questions = new QuestionViews(site, history, terms, dates);
    this.overviews = new Overviews(plan, terms);
    this.sections = new SectionViews(overviews, questions);
    this.coverages = new Coverages(terms, sections);
    this.changes = new RecentChanges(history, dates, sections, questions);
    this.frames =
        new Frames(
            plan,
            messages,
            new Feed(site, history, messages),
            new Brandings(plan, messages, surroundings),
            new Previews(plan, history, messages, pictures.cards()),
            assets);
  }

  /** The view of one page. */
  public PageView view(SitePage page) {
    return page.accept(this);
  }

  @Override
  public PageView home(SitePage.HomePage page) {
    PageKit kit = kit(page.path(), 0);
    Section root = page.root();
    HomeView view =
        new HomeView(
            root.hasIndex()
                ? kit.html().title(root.document(), root.path())
                : SafeHtml.ofText(site.config().title()),
            sections.introduction(root, kit),
            overviews.whole(root, kit),
            site.collections().stream()
                .filter(c -> c.questionCount() > 0)
                .map(c -> sections.card(c, kit))
                .toList(),
            site.collections().stream()
                .filter(c -> c.questionCount() == 0)
                .map(c -> sections.card(c, kit))
                .toList(),
            mostUsedTags(kit.links()),
            changes.of(root, CHANGES_ON_HOME_PAGE, kit));
    Facts facts =
        new Facts("", site.config().description(), edit(root), false, Optional.of(page.path()));
    return new PageView("home", view, frames.frame(kit, facts));
  }

  @Override
  public PageView section(SitePage.SectionPage page) {
    Section section = page.section();
    PageKit kit = kit(page.path(), 1, SectionViews.anchorsOnSectionPage(section));
    PageKit introduction = kit(page.path(), 0);
    boolean collection = plan.ancestors(section.path()).isEmpty();
    SectionView view =
        new SectionView(
            kit.html().title(section.document(), section.path()),
            sections.introduction(section, introduction),
            overviews.whole(section, kit),
            coverages.of(section, kit),
            sections.topicCards(section, kit),
            sections.topicGroups(section, kit),
            sections.ownQuestions(section, kit),
            sections.ownRows(section, kit),
            pageLinks(section, kit),
            collection ? changes.of(section, CHANGES_IN_COLLECTION, kit) : List.of(),
            collection ? Neighbours.NONE : neighbours(page.path(), kit));
    Facts facts =
        Facts.list(
                section.document().title().text(),
                section.document().summary(DESCRIPTION),
                page.path())
            .withEdit(edit(section));
    return new PageView("section", view, frames.frame(kit, facts));
  }

  @Override
  public PageView question(SitePage.QuestionPage page) {
    Question question = page.question();
    PageKit kit = kit(page.path(), 0);
    List<Section> ancestors = plan.ancestors(page.path());
    List<Question> topic = ancestors.get(ancestors.size() - 1).questions();
    QuestionPageView view =
        new QuestionPageView(
            questions.whole(question, "", kit),
            ancestors.get(0).questionCount(),
            topic.isEmpty() ? 0 : topic.get(0).number(),
            topic.size(),
            neighbours(page.path(), kit));
    Document document = question.document();
    Facts facts =
        new Facts(
            document.title().text(),
            document.summary(DESCRIPTION),
            questions.editHref(document),
            true,
            question.isRetired() ? Optional.empty() : Optional.of(page.path()));
    return new PageView("question", view, frames.frame(kit, facts));
  }

  @Override
  public PageView all(SitePage.AllPage page) {
    Section collection = page.collection();
    Map<SitePath, String> anchors = SectionViews.anchorsOnAllPage(collection);
    PageKit kit = kit(page.path(), 2, anchors);
    AllView view =
        new AllView(
            kit.html().title(collection.document(), collection.path()),
            sections.introduction(collection, kit(page.path(), 0)),
            collection.questionCount(),
            collection.topicCount(),
            terms.levelsOf(collection.allQuestions().toList(), kit.links()),
            sections.groups(collection, anchors, kit));
    String title = messages.text("all.title", collection.document().title().text());
    Facts facts = Facts.list(title, collection.document().summary(DESCRIPTION), page.path());
    return new PageView("all", view, frames.frame(kit, facts));
  }

  @Override
  public PageView term(SitePage.TermPage page) {
    TermGroup group = page.group();
    PageKit kit = kit(page.path(), 0);
    String kind = group.kind().name().toLowerCase(Locale.ROOT);
    TermLink term = terms.link(group, kit.links());
    List<TermLink> siblings =
        (switch (group.kind()) {
              case TAG -> List.<TermGroup>of();
              case DIFFICULTY -> site.difficulties();
              case LEVEL -> site.levels();
            })
            .stream().filter(other -> other != group).map(g -> terms.link(g, kit.links())).toList();
    TermView view = new TermView(kind, term, termGroups(group, kit), siblings);
    String title = messages.text("term.title", messages.text("term." + kind), term.label());
    Facts facts = Facts.list(title, messages.count("questions", term.count()), page.path());
    return new PageView("term", view, frames.frame(kit, facts));
  }

  @Override
  public PageView tags(SitePage.TagsPage page) {
    PageKit kit = kit(page.path(), 0);
    TagIndexView view =
        new TagIndexView(site.tags().stream().map(g -> terms.link(g, kit.links())).toList());
    String description = TermLinks.labels(mostUsedTags(kit.links()), DESCRIPTION);
    Facts facts = Facts.list(messages.text("tags.title"), description, page.path());
    return new PageView("tags", view, frames.frame(kit, facts));
  }

  @Override
  public PageView plain(SitePage.PlainPage page) {
    PageKit kit = kit(page.path(), 0);
    Document document = page.page().document();
    PlainPageView view =
        new PlainPageView(
            kit.html().title(document, page.path()),
            kit.html().render(document.part(SectionKind.BODY), document, page.path()),
            new Outline(kit.html(), "").of(document, page.path()),
            questions.reviewed(document),
            questions.updated(document),
            questions.source(document),
            questions.license(document),
            neighbours(page.path(), kit));
    Facts facts =
        new Facts(
            document.title().text(),
            document.summary(DESCRIPTION),
            questions.editHref(document),
            true,
            Optional.of(page.path()));
    return new PageView("plain", view, frames.frame(kit, facts));
  }

  @Override
  public PageView search(SitePage.SearchPage page) {
    PageKit kit = kit(page.path(), 0);
    Facts facts = Facts.unlisted(messages.text("search.title"));
    return new PageView("search", new SearchViews(site, kit).view(), frames.frame(kit, facts));
  }

  @Override
  public PageView keyboard(SitePage.KeyboardPage page) {
    PageKit kit = kit(page.path(), 0);
    Facts facts = Facts.unlisted(messages.text("keyboard.title"));
    return new PageView("keyboard", new KeyboardViews(messages).view(), frames.frame(kit, facts));
  }

  @Override
  public PageView notFound(SitePage.NotFoundPage page) {
    Links links = Links.absolute(site.config().baseUrl());
    DocumentHtml html = new DocumentHtml(site, pictures, messages, Placement.own(links, 0));
    PageKit kit = new PageKit(page.path(), links, html);
    NotFoundView view =
        new NotFoundView(site.collections().stream().map(c -> sections.link(c, kit)).toList());
    Facts facts = Facts.unlisted(messages.text("not-found.title"));
    return new PageView("not-found", view, frames.frame(kit, facts));
  }

  @Override
  public PageView redirect(SitePage.RedirectPage page) {
    PageKit kit = kit(page.path(), 0);
    Link target = Link.of(kit.links().to(page.redirect().to()), page.redirect().title());
    Facts facts =
        new Facts(
            messages.text("redirect.title"),
            "",
            Optional.empty(),
            false,
            Optional.of(page.redirect().to()));
    return new PageView("redirect", new RedirectView(target), frames.frame(kit, facts));
  }

  private PageKit kit(SitePath path, int headingShift) {
    return kit(path, headingShift, Map.of());
  }

  private PageKit kit(SitePath path, int headingShift, Map<SitePath, String> anchors) {
    Links links = Links.relativeTo(path);
    Placement placement = new Placement(links, headingShift, anchors);
    return new PageKit(path, links, new DocumentHtml(site, pictures, messages, placement));
  }

  private Optional<String> edit(Section section) {
    return section.hasIndex() ? questions.editHref(section.document()) : Optional.empty();
  }

  private List<Link> pageLinks(Section section, PageKit kit) {
    return section.pages().stream().map(page -> link(page.path(), kit)).toList();
  }

  private Neighbours neighbours(SitePath path, PageKit kit) {
    SitePlan.Around around = plan.order().getOrDefault(path, SitePlan.Around.NOTHING);
    return new Neighbours(
        around.previous().map(p -> link(p, kit)), around.next().map(p -> link(p, kit)));
  }

  private Link link(SitePath path, PageKit kit) {
    Document document = plan.documents().get(path);
    return new Link(
        kit.links().to(path), kit.html().title(document, path), document.title().text());
  }

  private List<TermLink> mostUsedTags(Links links) {
    return site.tags().stream()
        .sorted(
            Comparator.comparingInt((TermGroup g) -> -g.questions().size())
                .thenComparing(TermGroup::rank))
        .limit(TAGS_ON_HOME_PAGE)
        .map(group -> terms.link(group, links))
        .toList();
  }

  private List<TermView.Group> termGroups(TermGroup group, PageKit kit) {
    Map<String, List<Question>> byCollection = new LinkedHashMap<>();
    for (Question question : group.questions()) {
      byCollection.computeIfAbsent(question.collection(), c -> new ArrayList<>()).add(question);
    }
    List<TermView.Group> groups = new ArrayList<>();
    byCollection.forEach(
        (name, list) -> {
          Link collection = link(SitePath.HOME.child(name), kit);
          groups.add(
              new TermView.Group(
                  collection, list.stream().map(q -> questions.row(q, kit)).toList()));
        });
    return groups;
  }
}
