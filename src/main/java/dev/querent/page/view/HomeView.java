package dev.querent.page.view;

import dev.querent.html.SafeHtml;
import java.util.List;

/**
 * The home page.
 *
 * @param title H1
 * @param introduction from {@code content/index.md}; may be empty
 * @param questions how many published questions the site has
 * @param collections those with questions
 * @param manuals first-level sections of plain pages
 * @param difficulties how many questions of each difficulty, easiest first
 * @param levels how many questions of each level, lowest first
 * @param tags the most used tags, by count
 */
public record HomeView(
    SafeHtml title,
    SafeHtml introduction,
    int questions,
    List<SectionCard> collections,
    List<SectionCard> manuals,
    List<TermLink> difficulties,
    List<TermLink> levels,
    List<TermLink> tags) {
  public HomeView {
    collections = List.copyOf(collections);
    manuals = List.copyOf(manuals);
    difficulties = List.copyOf(difficulties);
    levels = List.copyOf(levels);
    tags = List.copyOf(tags);
  }
}
