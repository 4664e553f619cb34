package dev.querent.build;

import dev.querent.asset.PublishedAsset;
import dev.querent.history.History;
import dev.querent.output.OutputSink;
import dev.querent.page.Feed;
import dev.querent.page.PageView;
import dev.querent.page.PageViews;
import dev.querent.page.Pictures;
import dev.querent.page.SitePage;
import dev.querent.page.SitePlan;
import dev.querent.page.Sitemap;
import dev.querent.page.Surroundings;
import dev.querent.page.WebManifest;
import dev.querent.url.SitePath;
import java.io.IOException;
import java.util.Map;

/** Renders every page of the plan and hands it on at once, so that memory holds few of them. */
final class SiteWriter {
  private final SitePlan plan;
  private final History history;
  private final Look look;
  private final Surroundings surroundings;

  SiteWriter(SitePlan plan, History history, Look look, Surroundings surroundings) {
    this.plan = plan;
    this.history = history;
    this.look = look;
    this.surroundings = surroundings;
  }

  /**
   * Writes the whole site, but for the files beside the content and the social cards.
   *
   * @param pictures whose cards are written already
   */
  void write(Pictures pictures, OutputSink sink, Workers workers) throws IOException {
    PageViews views =
        new PageViews(
            plan, history, look.messages(), surroundings, pictures, look.assets()::pathOf);
    workers.map(
        plan.pages(),
        page -> {
          sink.write(page.path(), render(page, views));
          return page.path();
        });
    for (PublishedAsset asset : look.assets().published()) {
      sink.write(asset.path(), asset.bytes());
    }
    writeManifest(sink);
    Feed feed = new Feed(plan.site(), history, look.messages());
    if (feed.hasEntries()) {
      sink.write(Feed.PATH, feed.write());
    }
    for (Map.Entry<SitePath, byte[]> file : new Sitemap(plan, history).write().entrySet()) {
      // A theme may have its own robots.txt.
      if (!look.assets().has("root/" + file.getKey().value())) {
        sink.write(file.getKey(), file.getValue());
      }
    }
  }

  private void writeManifest(OutputSink sink) throws IOException {
    // A theme may have its own.
    if (!look.assets().has("root/" + WebManifest.PATH.value())) {
      String paper = look.palette().light("paper");
      WebManifest manifest = new WebManifest(plan.site().config(), paper, look.assets()::pathOf);
      sink.write(WebManifest.PATH, manifest.write());
    }
  }

  private byte[] render(SitePage page, PageViews views) {
    PageView view = views.view(page);
    return look.renderer().render(view.template(), page.path(), view.view(), view.frame());
  }
}
