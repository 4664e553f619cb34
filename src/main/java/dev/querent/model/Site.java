package dev.querent.model;

import dev.querent.config.SiteConfig;
import dev.querent.content.SourceFile;
import dev.querent.url.SitePath;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The whole site as its author means it: ordered, numbered, with every link resolved. It knows
 * nothing of HTML pages.
 *
 * @param root the content folder; its children are the collections
 * @param tags tags that questions use, by label
 * @param difficulties difficulties that questions use, easiest first
 * @param levels levels that questions use, lowest first
 * @param targets for each source file, where its links lead, index by index
 * @param related for each question, those connected with it, both ways
 * @param starts for sections that have one, the page that a reader begins with
 * @param redirects old addresses, sorted
 * @param assets files to publish beside the pages
 * @param unpublished drafts and questions that need an answer
 */
public record Site(
    SiteConfig config,
    Section root,
    List<TermGroup> tags,
    List<TermGroup> difficulties,
    List<TermGroup> levels,
    Map<String, List<Target>> targets,
    Map<SitePath, List<Question>> related,
    Map<SitePath, SitePath> starts,
    List<Redirect> redirects,
    List<SourceFile> assets,
    List<Unpublished> unpublished) {

  public Site {
    tags = List.copyOf(tags);
    difficulties = List.copyOf(difficulties);
    levels = List.copyOf(levels);
    targets = Map.copyOf(targets);
    related = Map.copyOf(related);
    starts = Map.copyOf(starts);
    redirects = List.copyOf(redirects);
    assets = List.copyOf(assets);
    unpublished = List.copyOf(unpublished);
  }

  /** The first-level sections, in the order of the navigation. */
  public List<Section> collections() {
    return root.children();
  }

  /** Every published question, in reading order. */
  public Stream<Question> questions() {
    return root.allQuestions();
  }
}
