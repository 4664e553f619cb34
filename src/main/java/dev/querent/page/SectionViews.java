package dev.querent.page;

import dev.querent.html.SafeHtml;
import dev.querent.markdown.MarkdownDocument.SectionKind;
import dev.querent.model.Question;
import dev.querent.model.Section;
import dev.querent.page.view.AllView;
import dev.querent.page.view.Link;
import dev.querent.page.view.QuestionRow;
import dev.querent.page.view.QuestionView;
import dev.querent.page.view.SectionCard;
import dev.querent.url.SitePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the views of sections: as cards, and as groups of questions. */
final class SectionViews {
  /** Anchor of the group of a collection's own questions. */
  private static final String OWN_GROUP = ".";

  private final TermLinks terms;
  private final QuestionViews questions;

  SectionViews(TermLinks terms, QuestionViews questions) {
    this.terms = terms;
    this.questions = questions;
  }

  /** Anchors of a section's own questions on its page; none where it only lists them. */
  static Map<SitePath, String> anchorsOnSectionPage(Section section) {
    Map<SitePath, String> anchors = new LinkedHashMap<>();
    if (section.questions().size() > Section.QUESTIONS_ON_ONE_PAGE) {
      return anchors;
    }
    section.questions().forEach(question -> anchors.put(question.path(), question.slug()));
    return anchors;
  }

  /** Anchors of topics and questions on the page of a whole collection: their paths below it. */
  static Map<SitePath, String> anchorsOnAllPage(Section collection) {
    Map<SitePath, String> anchors = new LinkedHashMap<>();
    int prefix = collection.path().value().length();
    withQuestions(collection)
        .filter(section -> section != collection)
        .forEach(section -> anchors.put(section.path(), below(section.path(), prefix)));
    collection.allQuestions().forEach(q -> anchors.put(q.path(), below(q.path(), prefix)));
    return anchors;
  }

  /** The sections that are shown on the page of a whole collection. */
  private static Stream<Section> withQuestions(Section collection) {
    return collection.tree().filter(section -> !section.questions().isEmpty());
  }

  private static String below(SitePath path, int prefix) {
    return path.value().substring(prefix, path.value().length() - 1);
  }

  /** A section as a card; its own questions are listed only where {@code listed} says so. */
  SectionCard card(Section section, boolean listed, PageKit kit) {
    List<Question> all = section.allQuestions().toList();
    List<QuestionRow> rows =
        listed && all.size() <= Section.QUESTIONS_ON_ONE_PAGE
            ? section.questions().stream().map(q -> questions.row(q, kit)).toList()
            : List.of();
    return new SectionCard(
        link(section, kit),
        SafeHtml.ofText(section.document().summary(200)),
        all.size(),
        section.topicCount(),
        section.pageCount(),
        terms.difficultiesOf(all, kit.links()),
        rows);
  }

  /** The introduction of a section. */
  SafeHtml introduction(Section section, PageKit kit) {
    return kit.html()
        .render(section.document().part(SectionKind.BODY), section.document(), section.path());
  }

  /** A section's own questions with their answers, or none where they are too many for one page. */
  List<QuestionView> ownQuestions(Section section, PageKit kit) {
    if (section.questions().size() > Section.QUESTIONS_ON_ONE_PAGE) {
      return List.of();
    }
    return section.questions().stream()
        .map(question -> questions.whole(question, question.slug(), kit))
        .toList();
  }

  /** A section's own questions without answers, where they are too many for one page. */
  List<QuestionRow> ownRows(Section section, PageKit kit) {
    if (section.questions().size() <= Section.QUESTIONS_ON_ONE_PAGE) {
      return List.of();
    }
    return section.questions().stream().map(question -> questions.row(question, kit)).toList();
  }

  /** A collection's questions, topic by topic. */
  List<AllView.Group> groups(Section collection, Map<SitePath, String> anchors, PageKit kit) {
    List<AllView.Group> groups = new ArrayList<>();
    withQuestions(collection)
        .forEach(section -> groups.add(group(section, collection, anchors, kit)));
    return groups;
  }

  private AllView.Group group(
      Section section, Section collection, Map<SitePath, String> anchors, PageKit kit) {
    boolean own = section == collection;
    Link link = own ? Link.of(kit.links().to(section.path()), "") : link(section, kit);
    List<QuestionView> views =
        section.questions().stream()
            .map(q -> questions.whole(q, anchors.get(q.path()), kit))
            .toList();
    return new AllView.Group(
        link,
        Optional.ofNullable(anchors.get(section.path())).orElse(OWN_GROUP),
        own ? SafeHtml.EMPTY : introduction(section, kit),
        views);
  }

  Link link(Section section, PageKit kit) {
    return new Link(
        kit.links().to(section.path()),
        kit.html().title(section.document(), section.path()),
        section.document().title().text());
  }
}
