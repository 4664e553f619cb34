package dev.querent.page.view;

import dev.querent.html.SafeHtml;
import java.util.List;

/**
 * The home page.
 *
 * @param title H1
 * @param introduction from {@code content/index.md}; may be empty
 * @param overview what the whole site has to offer
 * @param collections those with questions
 * @param manuals first-level sections of plain pages
 * @param tags the most used tags, by count
 * @param changed which questions were changed last, newest first
 */
public record HomeView(
    SafeHtml title,
    SafeHtml introduction,
    Overview overview,
    List<SectionCard> collections,
    List<SectionCard> manuals,
    List<TermLink> tags,
    List<ChangedQuestion> changed) {
  public HomeView {
    collections = List.copyOf(collections);
    manuals = List.copyOf(manuals);
    tags = List.copyOf(tags);
    changed = List.copyOf(changed);
  }
}
