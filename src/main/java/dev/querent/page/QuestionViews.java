package dev.querent.page;

import dev.querent.config.SiteConfig.Repository;
import dev.querent.diagnostic.Located;
import dev.querent.history.History;
import dev.querent.html.SafeHtml;
import dev.querent.markdown.Fragment;
import dev.querent.markdown.MarkdownDocument.SectionKind;
import dev.querent.model.Document;
import dev.querent.model.Question;
import dev.querent.model.Site;
import dev.querent.page.view.Link;
import dev.querent.page.view.QuestionRow;
import dev.querent.page.view.QuestionView;
import dev.querent.page.view.QuestionView.DateView;
import dev.querent.page.view.SourceView;
import dev.querent.url.PercentCoding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the views of questions: whole, or as rows of a list. */
final class QuestionViews {
  private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://\\S+");

  private final Site site;
  private final History history;
  private final TermLinks terms;
  private final Dates dates;

  QuestionViews(Site site, History history, TermLinks terms, Dates dates) {
    this.site = site;
    this.history = history;
    this.terms = terms;
    this.dates = dates;
  }

  /**
   * A question with everything, for a page where its id is {@code anchor}; empty on its own page.
   */
  QuestionView whole(Question question, String anchor, PageKit kit) {
    Document document = question.document();
    String prefix = anchor.isEmpty() ? "" : anchor + "/";
    return new QuestionView(
        question.number(),
        link(question, kit),
        anchor,
        terms.difficulty(question, kit.links()),
        terms.level(question, kit.links()),
        terms.tags(question, kit.links()),
        part(SectionKind.PROMPT, question, kit.html()),
        part(SectionKind.ANSWER, question, kit.html()),
        part(SectionKind.KEY_POINTS, question, kit.html()),
        part(SectionKind.FOLLOW_UPS, question, kit.html()),
        part(SectionKind.REFERENCES, question, kit.html()),
        related(question, kit),
        new Outline(kit.html(), prefix).of(document, question.path()),
        reviewed(document),
        updated(document),
        source(document),
        license(document),
        editHref(document),
        question.isRetired());
  }

  /** A question as a row of a list. */
  QuestionRow row(Question question, PageKit kit) {
    return new QuestionRow(
        question.number(),
        link(question, kit),
        terms.difficulty(question, kit.links()),
        terms.level(question, kit.links()));
  }

  /** Where a document comes from. */
  Optional<SourceView> source(Document document) {
    return document.header().source().map(Located::value).map(QuestionViews::source);
  }

  /** Front matter was checked: what begins like this and has no space is an address. */
  private static SourceView source(String text) {
    boolean isAddress = WEB_ADDRESS.matcher(text).matches();
    return new SourceView(
        text, isAddress ? Optional.of(PercentCoding.address(text)) : Optional.empty());
  }

  /** The licence of a document that has one of its own. */
  Optional<String> license(Document document) {
    return document.header().license().map(Located::value);
  }

  /** When a document was last checked. */
  Optional<DateView> reviewed(Document document) {
    return document.header().reviewed().map(day -> dates.view(day.value()));
  }

  /** When a source file was last changed. */
  Optional<DateView> updated(Document document) {
    return history.lastChange(document.file()).map(dates::view);
  }

  /** Where a source file can be edited. */
  Optional<String> editHref(Document document) {
    return site.config().repository().map((Repository r) -> r.editUrl(document.contentPath()));
  }

  Link link(Question question, PageKit kit) {
    Document document = question.document();
    return new Link(
        kit.links().to(question.path()),
        kit.html().title(document, question.path()),
        document.title().text());
  }

  private List<Link> related(Question question, PageKit kit) {
    return site.related().getOrDefault(question.path(), List.of()).stream()
        .map(other -> link(other, kit))
        .toList();
  }

  private static SafeHtml part(SectionKind kind, Question question, DocumentHtml html) {
    Fragment fragment = question.document().part(kind);
    return html.render(fragment, question.document(), question.path());
  }
}
