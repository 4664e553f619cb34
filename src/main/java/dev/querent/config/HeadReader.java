package dev.querent.config;

import dev.querent.config.Appearance.HeadElement;
import dev.querent.data.YamlFields;
import dev.querent.diagnostic.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code head:}, what machines read of every page. Nothing here makes a browser load
 * anything, and nothing says twice what Querent says itself.
 */
final class HeadReader {
  private static final int VALUE = 500;

  /** Proofs of ownership, names, and what browsers and previews show. */
  private static final List<String> META =
      List.of(
          "apple-mobile-web-app-title",
          "application-name",
          "author",
          "baidu-site-verification",
          "copyright",
          "facebook-domain-verification",
          "fediverse:creator",
          "google-site-verification",
          "msvalidate.01",
          "naver-site-verification",
          "p:domain_verify",
          "publisher",
          "rating",
          "referrer",
          "theme-color",
          "twitter:creator",
          "twitter:site",
          "yandex-verification");

  /** Relations to other addresses that no browser follows by itself. */
  private static final List<String> LINKS =
      List.of(
          "author",
          "blogroll",
          "help",
          "license",
          "me",
          "payment",
          "pingback",
          "privacy-policy",
          "terms-of-service",
          "webmention");

  private final SettingChecks checks;

  HeadReader(SettingChecks checks) {
    this.checks = checks;
  }

  List<HeadElement> read(YamlFields fields) {
    List<HeadElement> elements = new ArrayList<>();
    Optional<YamlFields> head = fields.fields("head");
    if (head.isPresent()) {
      head.get().fields("meta").ifPresent(meta -> readMeta(meta, elements));
      head.get().fields("link").ifPresent(link -> readLinks(link, elements));
      head.get().finish();
    }
    return elements;
  }

  private void readMeta(YamlFields meta, List<HeadElement> elements) {
    for (String name : META) {
      Optional<Located<String>> value =
          name.equals("theme-color")
              ? meta.text(name, VALUE).filter(text -> checks.color(text).isPresent())
              : meta.text(name, VALUE);
      value.ifPresent(text -> elements.add(new HeadElement(false, name, text.value())));
    }
    meta.finish();
  }

  private void readLinks(YamlFields links, List<HeadElement> elements) {
    for (String relation : LINKS) {
      for (Located<String> address : links.textOrTexts(relation, VALUE)) {
        checks
            .reachable(address)
            .ifPresent(url -> elements.add(new HeadElement(true, relation, url)));
      }
    }
    links.finish();
  }
}
