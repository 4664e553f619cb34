package dev.querent.page;

import dev.querent.html.SafeHtml;
import dev.querent.markdown.MarkdownDocument.SectionKind;
import dev.querent.model.Section;
import dev.querent.page.view.AllView;
import dev.querent.page.view.Link;
import dev.querent.page.view.NavItem;
import dev.querent.page.view.QuestionRow;
import dev.querent.page.view.QuestionView;
import dev.querent.page.view.SectionCard;
import dev.querent.page.view.TopicGroup;
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

  /** Of more topics than this, a page has only the names. */
  private static final int TOPICS_WITH_SUMMARIES = 100;

  private final Overviews overviews;
  private final QuestionViews questions;

  SectionViews(Overviews overviews, QuestionViews questions) {
    this.overviews = overviews;
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

  /** A first-level section as a card of the home page. */
  SectionCard card(Section section, PageKit kit) {
    return new SectionCard(
        link(section, kit),
        summary(section),
        overviews.whole(section, kit),
        section.pageCount(),
        List.of());
  }

  /**
   * The sections directly below another one, with their own questions where the page has room for
   * those of all; none where they are so many that {@link #topicGroups} lists them.
   */
  List<SectionCard> topicCards(Section section, PageKit kit) {
    if (section.children().size() > TOPICS_WITH_SUMMARIES) {
      return List.of();
    }
    boolean listed = section.questionCount() <= Section.QUESTIONS_ON_ONE_PAGE;
    return section.children().stream().map(topic -> topicCard(topic, listed, kit)).toList();
  }

  private SectionCard topicCard(Section topic, boolean listed, PageKit kit) {
    List<QuestionRow> rows =
        listed ? topic.questions().stream().map(q -> questions.row(q, kit)).toList() : List.of();
    return new SectionCard(
        link(topic, kit), summary(topic), overviews.brief(topic, kit), topic.pageCount(), rows);
  }

  private static SafeHtml summary(Section section) {
    return SafeHtml.ofText(section.document().summary(200));
  }

  /** The names of the sections directly below another one, where they are too many for cards. */
  List<TopicGroup> topicGroups(Section section, PageKit kit) {
    List<Section> topics = section.children();
    List<TopicGroup> groups = new ArrayList<>();
    if (topics.size() > TOPICS_WITH_SUMMARIES) {
      for (int from = 0; from < topics.size(); from += TOPICS_WITH_SUMMARIES) {
        int to = Math.min(topics.size(), from + TOPICS_WITH_SUMMARIES);
        List<NavItem> items =
            topics.subList(from, to).stream()
                .map(t -> new NavItem(link(t, kit), false, false, t.questionCount(), List.of()))
                .toList();
        groups.add(new TopicGroup(OWN_GROUP + (from + 1), items));
      }
    }
    return groups;
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
