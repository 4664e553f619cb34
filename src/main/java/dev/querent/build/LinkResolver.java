package dev.querent.build;

import dev.querent.config.Appearance.LinkSetting;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.Suggestion;
import dev.querent.page.SitePage;
import dev.querent.page.SitePlan;
import dev.querent.page.Surroundings.Destination;
import dev.querent.url.LinkUrl;
import dev.querent.url.SitePath;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the pages that links in the settings mean. */
final class LinkResolver {
  private final Map<String, SitePath> targets = new TreeMap<>();
  private final SitePlan plan;
  private final Diagnostics diagnostics;

  LinkResolver(SitePlan plan, Diagnostics diagnostics) {
    this.plan = plan;
    this.diagnostics = diagnostics;
    plan.pages().stream()
        .filter(page -> !(page instanceof SitePage.RedirectPage))
        .map(SitePage::path)
        .filter(SitePath::isPage)
        .forEach(path -> targets.put(path.value().replaceFirst("/$", ""), path));
    plan.documents().forEach((path, document) -> targets.put(document.contentPath(), path));
    targets.remove("");
  }

  /** Where a link leads; what does not exist is reported. */
  Optional<Destination> resolve(LinkSetting link) {
    String text = link.text().orElse("");
    Optional<Destination> found = resolve(link.target(), text);
    boolean untitled = found.flatMap(Destination::page).filter(this::hasNoTitle).isPresent();
    if (untitled && text.isEmpty()) {
      report(
          Rule.BAD_VALUE,
          link.target(),
          "the page has no title that a link could show",
          Optional.of("write 'text' beside 'to'"));
    }
    return untitled && text.isEmpty() ? Optional.empty() : found;
  }

  /** Where an address leads that has a text. */
  Optional<Destination> resolve(Located<String> target, String text) {
    if (LinkUrl.of(target.value()).kind() == LinkUrl.Kind.EXTERNAL) {
      return Optional.of(new Destination(Optional.empty(), target.value(), text));
    }
    String name = target.value().replaceFirst("^(\\./|/)", "").replaceFirst("/$", "");
    if (name.isEmpty() || name.equals("index.md")) {
      return Optional.of(new Destination(Optional.of(SitePath.HOME), "", text));
    }
    if (!targets.containsKey(name)) {
      String message = "no page has the address '" + target.value() + "'";
      report(Rule.BROKEN_LINK, target, message, Suggestion.hint(name, targets.keySet()));
      return Optional.empty();
    }
    return Optional.of(new Destination(Optional.of(targets.get(name)), "", text));
  }

  private boolean hasNoTitle(SitePath path) {
    boolean named = path.value().equals("tags/") || path.equals(SitePage.SearchPage.PATH);
    return !named && !plan.documents().containsKey(path);
  }

  private void report(Rule rule, Located<String> at, String message, Optional<String> hint) {
    diagnostics.report(Diagnostic.of(rule, at.place(), message).withHint(hint));
  }
}
