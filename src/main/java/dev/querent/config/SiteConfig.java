package dev.querent.config;

import dev.querent.diagnostic.Located;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The settings of one site, from {@code querent.yaml}. Every value is usable: what is missing there
 * has its default here.
 *
 * @param title name of the site
 * @param description one sentence for search engines and feeds; may be empty
 * @param baseUrl absolute address of the published site with a slash at its end; needed only for
 *     what must be absolute
 * @param language BCP 47 tag of the content, such as {@code en}
 * @param author who is named in the feed; the title where it is missing
 * @param repository where the sources can be edited
 * @param license under which the content may be used
 * @param theme name of the theme, a folder under {@code themes/}, or {@code default}
 * @param socialCards which pages get a social card of their own
 * @param collections ids of the first-level folders in the order of the navigation; folders not
 *     named here follow by weight and name
 * @param difficulty declared difficulties, easiest first
 * @param level declared levels, lowest first
 * @param tags declared tags
 * @param glossary abbreviation to expansion, shown wherever the abbreviation stands in text
 * @param search how search ranks
 * @param limits bounds on untrusted input
 * @param appearance what is not as the theme has it
 */
public record SiteConfig(
    String title,
    String description,
    Optional<String> baseUrl,
    String language,
    Optional<String> author,
    Optional<Repository> repository,
    Optional<License> license,
    Located<String> theme,
    CardChoice socialCards,
    List<Located<String>> collections,
    Vocabulary difficulty,
    Vocabulary level,
    Vocabulary tags,
    Map<String, String> glossary,
    SearchSettings search,
    Limits limits,
    Appearance appearance) {

  public SiteConfig {
    Objects.requireNonNull(title);
    collections = List.copyOf(collections);
    // Not Map.copyOf: its order differs from run to run.
    glossary = Collections.unmodifiableMap(new LinkedHashMap<>(glossary));
    baseUrl.ifPresent(
        url -> {
          if (!url.endsWith("/")) {
            throw new IllegalArgumentException("baseUrl is '" + url + "', must end with a slash");
          }
        });
  }

  /** The same settings for a site published at another address. */
  public SiteConfig withBaseUrl(String url) {
    return new SiteConfig(
        title,
        description,
        Optional.of(url),
        language,
        author,
        repository,
        license,
        theme,
        socialCards,
        collections,
        difficulty,
        level,
        tags,
        glossary,
        search,
        limits,
        appearance);
  }

  /**
   * A repository on GitHub or a host with the same addresses.
   *
   * @param url {@code https://github.com/owner/name}, without a slash at its end
   * @param branch the branch that is edited
   * @param contentFolder folder of the content inside the repository, without slashes at its ends
   */
  public record Repository(String url, String branch, String contentFolder) {
    /** The page where a source file can be edited in the browser. */
    public String editUrl(String contentPath) {
      return url + "/edit/" + branch + "/" + contentFolder + "/" + contentPath;
    }
  }

  /** A licence by name, with the address of its text where there is one. */
  public record License(String name, Optional<String> url) {}
}
