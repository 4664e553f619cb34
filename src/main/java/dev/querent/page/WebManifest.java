package dev.querent.page;

import dev.querent.config.SiteConfig;
import dev.querent.data.JsonValue;
import dev.querent.data.JsonWriter;
import dev.querent.url.SitePath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The web manifest (W3C Web Application Manifest): name, colours and icons for phones and desktops
 * that keep a link to the site. Its addresses are relative, so that it works below any path. The
 * site opens as a page in a browser: it is no program, and needs its address bar.
 */
public final class WebManifest {
  /** The address of the manifest. */
  public static final SitePath PATH = new SitePath("manifest.webmanifest");

  /** Home screens show about so many characters of a name. */
  private static final int SHORT_NAME = 12;

  private final SiteConfig config;
  private final String color;
  private final Function<String, SitePath> assets;

  /**
   * @param color background of pages, such as {@code #ffffff}
   * @param assets from the name of a static file of the theme to its address
   */
  public WebManifest(SiteConfig config, String color, Function<String, SitePath> assets) {
    this.config = config;
    this.color = color;
    this.assets = assets;
  }

  /** The manifest as a UTF-8 document. */
  public byte[] write() {
    JsonValue manifest =
        JsonValue.object()
            .put("name", config.title())
            .put("short_name", shortName(config.title()))
            .put("lang", config.language())
            .put("start_url", "./")
            .put("display", "browser")
            .put("background_color", color)
            .put("theme_color", color)
            .put(
                "icons",
                JsonValue.array(
                    List.of(
                        icon("icon-192.png", "192x192", "image/png"),
                        icon("icon-512.png", "512x512", "image/png"),
                        icon("favicon.svg", "any", "image/svg+xml"))))
            .build();
    return JsonWriter.write(manifest).getBytes(StandardCharsets.UTF_8);
  }

  private JsonValue icon(String name, String sizes, String type) {
    return JsonValue.object()
        .put("src", assets.apply(name).relativeTo(PATH))
        .put("sizes", sizes)
        .put("type", type)
        .build();
  }

  /** The first words of a long title; none where the whole is short enough or no word is. */
  private static Optional<String> shortName(String title) {
    int end = title.lastIndexOf(' ', SHORT_NAME);
    return title.length() <= SHORT_NAME || end <= 0
        ? Optional.empty()
        : Optional.of(title.substring(0, end).strip());
  }
}
