package dev.querent.benchmark;

import dev.querent.FirstVisit;
import dev.querent.benchmark.Lighthouse.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tables. */
record PagesReport(List<MeasuredPage> pages) {
  private static final Set<String> CODE = Set.of("css", "js");

  PagesReport {
    pages = List.copyOf(pages);
  }

  @Override
  public String toString() {
    boolean isJudged = pages.stream().anyMatch(page -> !page.judgements().isEmpty());
    return isJudged ? bytes() + "\n" + scores() : bytes();
  }

  private String bytes() {
    MarkdownTable table =
        new MarkdownTable(
            "Bytes of a first visit",
            2,
            "page",
            "address",
            "HTML",
            "CSS",
            "JavaScript",
            "other",
            "together",
            "requests",
            "at the first move");
    for (MeasuredPage page : pages) {
      FirstVisit visit = page.visit();
      table.row(
          List.of(
              page.kind(),
              "`/" + page.address() + "`",
              whole(FirstVisit.weightOf(visit.page())),
              whole(visit.weight("css"::equals)),
              whole(visit.weight("js"::equals)),
              whole(visit.weight(extension -> !CODE.contains(extension))),
              whole(visit.weight()),
              whole(visit.resources().size() + 1),
              whole(visit.weightOfLater(extension -> true))));
    }
    return table.toString();
  }

  private String scores() {
    MarkdownTable table =
        new MarkdownTable(
            "Lighthouse",
            2,
            "page",
            "as on",
            "performance",
            "accessibility",
            "best practices",
            "SEO",
            "layout shift",
            "what took points");
    for (MeasuredPage page : pages) {
      for (int i = 0; i < page.judgements().size(); i++) {
        table.row(judgement(page, i == 0 ? "telephone" : "desktop", page.judgements().get(i)));
      }
    }
    return table.toString();
  }

  private static List<String> judgement(MeasuredPage page, String device, Judgement judgement) {
    List<String> cells = new ArrayList<>(List.of(page.kind(), device));
    judgement.scores().forEach(score -> cells.add(whole(score)));
    double shift = judgement.shift();
    cells.add(shift == 0 ? "0" : String.format(Locale.ROOT, "%.3f", shift));
    cells.add(String.join(", ", judgement.faults()));
    return cells;
  }

  private static String whole(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
