package dev.querent.build;

import dev.querent.asset.AssetSet;
import dev.querent.config.Appearance;
import dev.querent.config.Appearance.LinkSetting;
import dev.querent.config.SiteConfig;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.markdown.Fragment;
import dev.querent.page.SitePlan;
import dev.querent.page.Surroundings;
import dev.querent.page.Surroundings.Destination;
import dev.querent.page.Surroundings.Logo;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Finds what the settings name to be put around every page, and reports what does not exist. */
final class SurroundingsMaker {
  private final SiteSources sources;
  private final LinkResolver links;
  private final Diagnostics diagnostics;

  SurroundingsMaker(SiteSources sources, SitePlan plan, Diagnostics diagnostics) {
    this.sources = sources;
    this.links = new LinkResolver(plan, diagnostics);
    this.diagnostics = diagnostics;
  }

  Surroundings make(AssetSet assets) throws IOException {
    SiteConfig config = sources.site().config();
    Appearance appearance = config.appearance();
    Optional<Logo> logo = Optional.empty();
    if (appearance.logo().isPresent()) {
      logo = new LogoFinder(sources, assets, diagnostics).find(appearance.logo().get());
    }
    FooterText footer =
        appearance
            .footer()
            .text()
            .map(text -> FooterText.read(text, config.limits(), links, diagnostics))
            .orElse(new FooterText(Fragment.EMPTY, List.of()));
    return new Surroundings(
        logo,
        appearance.navigation().map(this::resolve),
        appearance.footer().groups().stream()
            .map(g -> new Surroundings.Group(g.title().orElse(""), resolve(g.links())))
            .toList(),
        footer.html(),
        footer.links(),
        appearance.head());
  }

  private List<Destination> resolve(List<LinkSetting> settings) {
    return settings.stream().flatMap(link -> links.resolve(link).stream()).toList();
  }
}
