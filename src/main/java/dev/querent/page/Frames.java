package dev.querent.page;

import dev.querent.config.SiteConfig;
import dev.querent.html.SafeHtml;
import dev.querent.message.Messages;
import dev.querent.message.WritingDirection;
import dev.querent.model.Section;
import dev.querent.model.TermGroup;
import dev.querent.page.view.Frame;
import dev.querent.page.view.Link;
import dev.querent.page.view.NavItem;
import dev.querent.page.view.Preview;
import dev.querent.url.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes what surrounds every page. */
final class Frames {
  private final SitePlan plan;
  private final Messages messages;
  private final Brandings brandings;
  private final Function<String, SitePath> assets;
  private final Previews previews;
  private final boolean hasFeed;
  private final StructuredData structuredData;
  private final Map<SitePath, Integer> questionCounts;

  /**
   * @param feed which pages announce where it has entries
   * @param brandings make what the settings put around pages
   * @param previews make what other programs show of pages
   * @param assets from the name of a static file of the theme to its address
   */
  Frames(
      SitePlan plan,
      Messages messages,
      Feed feed,
      Brandings brandings,
      Previews previews,
      Function<String, SitePath> assets) {
    this.plan = plan;
    this.messages = messages;
    this.previews = previews;
    this.hasFeed = feed.hasEntries();
    this.brandings = brandings;
    this.assets = assets;
    this.structuredData = new StructuredData(plan.site().config());
    this.questionCounts =
        plan.sections().values().stream()
            .collect(Collectors.toUnmodifiableMap(Section::path, Section::questionCount));
  }

  /**
   * What one page says about itself.
   *
   * @param title of the page, as plain text; empty on the home page
   * @param description one or two sentences; may be empty
   * @param editHref where its source can be edited
   * @param article whether it is a text to read rather than a list
   * @param canonical the address search engines should know it by; empty where they should not
   */
  record Facts(
      String title,
      String description,
      Optional<String> editHref,
      boolean article,
      Optional<SitePath> canonical) {

    /** A page that lists others. */
    static Facts list(String title, String description, SitePath path) {
      return new Facts(title, description, Optional.empty(), false, Optional.of(path));
    }

    /** A page that search engines should not know. */
    static Facts unlisted(String title) {
      return new Facts(title, "", Optional.empty(), false, Optional.empty());
    }

    Facts withEdit(Optional<String> href) {
      return new Facts(title, description, href, article, canonical);
    }
  }

  Frame frame(PageKit kit, Facts facts) {
    SiteConfig config = plan.site().config();
    String language = config.language();
    List<Section> ancestors = plan.ancestors(kit.path());
    List<NavItem> collections = collections(kit);
    Optional<String> canonical =
        config.baseUrl().flatMap(base -> facts.canonical().map(path -> base + path.value()));
    boolean listed = facts.canonical().filter(kit.path()::equals).isPresent();
    Preview preview = previews.preview(kit, facts, canonical);
    return new Frame(
        language,
        WritingDirection.of(language).word(),
        facts.title().isEmpty()
            ? config.title()
            : messages.text("document.title", facts.title(), config.title()),
        facts.description(),
        config.title(),
        kit.links().to(SitePath.HOME),
        kit.links().to(SitePage.SearchPage.PATH),
        kit.links().to(SitePage.KeyboardPage.PATH),
        canonical,
        facts.article() ? "article" : "website",
        hasFeed ? Optional.of(kit.links().to(Feed.PATH)) : Optional.empty(),
        plan.site().tags().isEmpty()
            ? Optional.empty()
            : Optional.of(kit.links().to(TermGroup.Kind.TAG.folder())),
        collections,
        pages(kit),
        breadcrumbs(kit, ancestors),
        navigation(kit),
        facts.editHref(),
        config.repository().map(repository -> repository.url()),
        config.license().map(l -> new Frame.LicenseView(l.name(), l.url())),
        preview,
        listed ? jsonLd(kit, facts, ancestors, preview.modified()) : SafeHtml.EMPTY,
        listed,
        name -> kit.links().to(assets.apply(name)),
        brandings.branding(kit, collections));
  }

  private SafeHtml jsonLd(
      PageKit kit, Facts facts, List<Section> ancestors, Optional<String> modified) {
    List<StructuredData.Step> trail = new ArrayList<>();
    for (Section section : ancestors) {
      trail.add(new StructuredData.Step(section.document().title().text(), section.path()));
    }
    if (!facts.title().isEmpty()) {
      trail.add(new StructuredData.Step(facts.title(), kit.path()));
    }
    Optional<StructuredData.Article> article =
        facts.article()
            ? Optional.of(new StructuredData.Article(facts.title(), modified))
            : Optional.empty();
    return structuredData.of(trail, article);
  }

  private List<NavItem> collections(PageKit kit) {
    Navigation navigation = new Navigation(kit, questionCounts);
    return plan.site().collections().stream().map(navigation::closed).toList();
  }

  private List<Link> pages(PageKit kit) {
    return plan.site().root().pages().stream()
        .map(
            page ->
                new Link(
                    kit.links().to(page.path()),
                    kit.html().title(page.document(), page.path()),
                    page.document().title().text()))
        .toList();
  }

  private List<Link> breadcrumbs(PageKit kit, List<Section> ancestors) {
    if (kit.path().equals(SitePath.HOME)) {
      return List.of();
    }
    List<Link> crumbs = new ArrayList<>();
    SiteConfig config = plan.site().config();
    crumbs.add(Link.of(kit.links().to(SitePath.HOME), config.title()));
    for (Section section : ancestors) {
      crumbs.add(
          new Link(
              kit.links().to(section.path()),
              kit.html().title(section.document(), section.path()),
              section.document().title().text()));
    }
    boolean tag = kit.path().value().startsWith("tags/") && !kit.path().value().equals("tags/");
    if (tag) {
      crumbs.add(Link.of(kit.links().to(TermGroup.Kind.TAG.folder()), messages.text("tags.title")));
    }
    return crumbs;
  }

  private Optional<NavItem> navigation(PageKit kit) {
    return plan.site().collections().stream()
        .filter(collection -> kit.path().value().startsWith(collection.path().value()))
        .findFirst()
        .map(new Navigation(kit, questionCounts)::of);
  }
}
