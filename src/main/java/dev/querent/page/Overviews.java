package dev.querent.page;

import dev.querent.html.SafeHtml;
import dev.querent.markdown.MarkdownDocument.SectionKind;
import dev.querent.model.Document;
import dev.querent.model.Question;
import dev.querent.model.Section;
import dev.querent.page.view.Link;
import dev.querent.page.view.Overview;
import dev.querent.url.SitePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Says what a section has to offer: how much, for whom, and where to start. */
final class Overviews {
  /** Brysbaert (2019) found 238 for plain non-fiction; technical texts take longer. */
  private static final int WORDS_A_MINUTE = 200;

  private final SitePlan plan;
  private final TermLinks terms;
  private final Map<SitePath, Long> words = new ConcurrentHashMap<>();

  Overviews(SitePlan plan, TermLinks terms) {
    this.plan = plan;
    this.terms = terms;
  }

  /** All there is to say, for the section's own page and for its card on the home page. */
  Overview whole(Section section, PageKit kit) {
    List<Question> all = section.allQuestions().toList();
    boolean collection = isCollection(section);
    return new Overview(
        all.size(),
        section.topicCount(),
        roundedMinutes(wordsOf(section)),
        terms.levelsOf(all, kit.links()),
        terms.difficultiesOf(all, kit.links()),
        Optional.ofNullable(plan.site().starts().get(section.path())).map(path -> link(path, kit)),
        collection && section.hasAllPage()
            ? Optional.of(kit.links().to(section.path().child("all")))
            : Optional.empty());
  }

  /** What can be told of each of many topics without reading them. */
  Overview brief(Section section, PageKit kit) {
    List<Question> all = section.allQuestions().toList();
    return new Overview(
        all.size(),
        section.topicCount(),
        0,
        List.of(),
        terms.difficultiesOf(all, kit.links()),
        Optional.empty(),
        Optional.empty());
  }

  private boolean isCollection(Section section) {
    return !section.path().equals(SitePath.HOME) && plan.ancestors(section.path()).isEmpty();
  }

  private Link link(SitePath path, PageKit kit) {
    Document document = plan.documents().get(path);
    SafeHtml title = kit.html().title(document, path);
    return new Link(kit.links().to(path), title, document.title().text());
  }

  /** Collections are remembered, since the home page needs them as well. */
  private long wordsOf(Section section) {
    if (section.path().equals(SitePath.HOME)) {
      return section.children().stream().mapToLong(this::wordsOf).sum();
    }
    return isCollection(section)
        ? words.computeIfAbsent(section.path(), path -> counted(section))
        : counted(section);
  }

  private static long counted(Section section) {
    return section.allQuestions().mapToLong(Overviews::wordsOf).sum();
  }

  private static long wordsOf(Question question) {
    return question.document().body().sections().stream()
        .filter(part -> part.kind() != SectionKind.REFERENCES)
        .mapToLong(part -> part.said().words())
        .sum();
  }

  /** To five minutes, then to hours: more would claim to know how fast somebody reads. */
  static int roundedMinutes(long words) {
    long minutes = words / WORDS_A_MINUTE;
    if (minutes < 3) {
      return 0;
    }
    return (int) (minutes < 50 ? (minutes + 2) / 5 * 5 : Math.max(60, (minutes + 30) / 60 * 60));
  }
}
