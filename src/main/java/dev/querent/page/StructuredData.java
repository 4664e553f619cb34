package dev.querent.page;

import dev.querent.config.SiteConfig;
import dev.querent.data.JsonValue;
import dev.querent.data.JsonWriter;
import dev.querent.html.SafeHtml;
import dev.querent.url.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Describes pages to search engines with schema.org terms as JSON-LD: the breadcrumbs of a page,
 * and a text as an {@code Article}. Not as an {@code FAQPage}: that would have to repeat the whole
 * answer, and search engines show it for authorities and health only.
 */
final class StructuredData {
  private static final String CONTEXT = "https://schema.org";
  private final SiteConfig config;

  StructuredData(SiteConfig config) {
    this.config = config;
  }

  /** A page on the way down to this one, and at the end this one. */
  record Step(String name, SitePath path) {}

  /** A text to read: its title, and when it was changed last. */
  record Article(String title, Optional<String> modified) {}

  /** The content of the script element; empty where there is nothing to say. */
  SafeHtml of(List<Step> trail, Optional<Article> article) {
    List<JsonValue> graph = new ArrayList<>();
    article.ifPresent(text -> graph.add(describe(text)));
    // Breadcrumbs need absolute addresses.
    config
        .baseUrl()
        .filter(base -> !trail.isEmpty())
        .ifPresent(base -> graph.add(breadcrumbs(trail, base)));
    if (trail.isEmpty()) {
      graph.add(webSite());
    }
    if (graph.isEmpty()) {
      return SafeHtml.EMPTY;
    }
    JsonValue root =
        JsonValue.object().put("@context", CONTEXT).put("@graph", JsonValue.array(graph)).build();
    return new SafeHtml(JsonWriter.writeScriptSafe(root));
  }

  private JsonValue describe(Article article) {
    JsonValue.ObjectBuilder described =
        JsonValue.object()
            .put("@type", "Article")
            .put("inLanguage", config.language())
            .put("headline", article.title());
    article.modified().ifPresent(time -> described.put("dateModified", time));
    return described.build();
  }

  private static JsonValue breadcrumbs(List<Step> trail, String base) {
    List<JsonValue> items = new ArrayList<>();
    for (Step step : trail) {
      items.add(
          JsonValue.object()
              .put("@type", "ListItem")
              .put("position", items.size() + 1)
              .put("name", step.name())
              .put("item", base + step.path().value())
              .build());
    }
    return JsonValue.object()
        .put("@type", "BreadcrumbList")
        .put("itemListElement", JsonValue.array(items))
        .build();
  }

  private JsonValue webSite() {
    JsonValue.ObjectBuilder site =
        JsonValue.object().put("@type", "WebSite").put("name", config.title());
    if (!config.description().isEmpty()) {
      site.put("description", config.description());
    }
    site.put("inLanguage", config.language());
    config.baseUrl().ifPresent(url -> site.put("url", url));
    return site.build();
  }
}
