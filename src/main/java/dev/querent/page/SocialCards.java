package dev.querent.page;

import dev.querent.config.CardChoice;
import dev.querent.config.SiteConfig;
import dev.querent.config.Vocabulary.Term;
import dev.querent.message.Messages;
import dev.querent.model.Question;
import dev.querent.model.Section;
import dev.querent.page.SocialCard.Share;
import dev.querent.url.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what is on the social cards of a site. */
public final class SocialCards {
  private static final int SUMMARY = 160;

  private final SitePlan plan;
  private final SiteConfig config;
  private final Messages messages;

  public SocialCards(SitePlan plan, Messages messages) {
    this.plan = plan;
    this.config = plan.site().config();
    this.messages = messages;
  }

  /**
   * The cards to draw, in reading order; none where the site has no base address, since pages can
   * name their pictures to other programs by whole addresses only.
   */
  public List<SocialCard> plan() {
    if (config.baseUrl().isEmpty() || config.socialCards() == CardChoice.NONE) {
      return List.of();
    }
    List<SocialCard> cards = new ArrayList<>();
    cards.add(home(plan.site().root()));
    for (Section collection : plan.site().collections()) {
      collection.tree().forEach(section -> addSection(section, cards));
    }
    return cards;
  }

  private void addSection(Section section, List<SocialCard> cards) {
    cards.add(
        new SocialCard(
            section.path(),
            section.document().title().text(),
            above(section.path()),
            section.document().summary(SUMMARY),
            counts(section),
            mix(section.allQuestions())));
    if (config.socialCards() == CardChoice.QUESTIONS) {
      section.questions().forEach(question -> cards.add(question(question)));
    }
  }

  private SocialCard home(Section root) {
    return new SocialCard(
        root.path(),
        root.hasIndex() ? root.document().title().text() : config.title(),
        "",
        config.description(),
        counts(root),
        mix(root.allQuestions()));
  }

  private SocialCard question(Question question) {
    String details =
        Stream.of(question.difficulty(), question.level())
            .flatMap(Optional::stream)
            .map(Term::label)
            .collect(Collectors.joining(" · "));
    return new SocialCard(
        question.path(),
        question.document().title().text(),
        above(question.path()),
        "",
        details,
        mix(Stream.of(question)));
  }

  /** The title of the section that a page is in; empty for a collection. */
  private String above(SitePath path) {
    List<Section> ancestors = plan.ancestors(path);
    return ancestors.isEmpty() ? "" : ancestors.get(ancestors.size() - 1).document().title().text();
  }

  private String counts(Section section) {
    int questions = section.questionCount();
    int topics = section.topicCount();
    if (questions == 0) {
      return section.pageCount() == 0 ? "" : messages.count("pages", section.pageCount());
    }
    String all = messages.count("questions", questions);
    return topics < 2
        ? all
        : messages.text("summary.across", all, messages.count("topics", topics));
  }

  private List<Share> mix(Stream<Question> questions) {
    Map<Integer, Share> shares = new TreeMap<>();
    questions
        .flatMap(question -> question.difficulty().stream())
        .forEach(
            term ->
                shares.merge(
                    config.difficulty().rank(term.id()),
                    new Share(term.color(), 1),
                    (a, b) -> new Share(a.color(), a.count() + b.count())));
    return List.copyOf(shares.values());
  }
}
