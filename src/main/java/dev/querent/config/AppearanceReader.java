package dev.querent.config;

import dev.querent.config.Appearance.ColorRole;
import dev.querent.config.Appearance.ColorSetting;
import dev.querent.config.Appearance.FontRole;
import dev.querent.config.Appearance.FooterSetting;
import dev.querent.config.Appearance.LinkGroup;
import dev.querent.config.Appearance.LinkSetting;
import dev.querent.config.Appearance.LogoSetting;
import dev.querent.data.YamlFields;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code look:}, {@code navigation:}, {@code footer:} and {@code head:}. */
final class AppearanceReader {
  private static final int LABEL = 60;
  private static final int ADDRESS = 500;
  private static final int LINE = 500;
  private static final String LINK = "{ to: about.md, text: About }";
  private static final String GROUP = "{ title: Project, links: [" + LINK + "] }";

  private final YamlFields fields;
  private final SettingChecks checks;

  private AppearanceReader(YamlFields fields, Diagnostics diagnostics) {
    this.fields = fields;
    this.checks = new SettingChecks(diagnostics);
  }

  /** The keys of {@code querent.yaml} that say how a site looks. */
  static Appearance read(YamlFields fields, Diagnostics diagnostics) {
    return new AppearanceReader(fields, diagnostics).read();
  }

  private Appearance read() {
    List<ColorSetting> colors = new ArrayList<>();
    Map<FontRole, FontStack> fonts = new EnumMap<>(FontRole.class);
    Optional<LogoSetting> logo = Optional.empty();
    Optional<YamlFields> look = fields.fields("look");
    if (look.isPresent()) {
      for (ColorRole role : ColorRole.values()) {
        look.get().fields(word(role)).ifPresent(pair -> readColors(role, pair, colors));
      }
      look.get().fields("fonts").ifPresent(f -> readFonts(f, fonts));
      logo = look.get().fields("logo").flatMap(f -> readLogo(f, look.get()));
      look.get().finish();
    }
    return new Appearance(
        colors, fonts, logo, navigation(), footer(), new HeadReader(checks).read(fields));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private void readColors(ColorRole role, YamlFields pair, List<ColorSetting> colors) {
    for (boolean dark : new boolean[] {false, true}) {
      String key = dark ? "dark" : "light";
      if (pair.has(key)) {
        // Without quotes the sign makes a comment of the colour.
        pair.require(key, pair.place(), "write it in quotes, such as \"#1d46b4\"");
      }
      pair.text(key, LABEL)
          .flatMap(text -> checks.color(text).map(color -> new Located<>(color, text.place())))
          .ifPresent(color -> colors.add(new ColorSetting(role, dark, color)));
    }
    pair.finish();
  }

  private static void readFonts(YamlFields written, Map<FontRole, FontStack> fonts) {
    for (FontRole role : FontRole.values()) {
      written
          .oneOf(word(role), FontStack.words(role == FontRole.CODE))
          .ifPresent(stack -> fonts.put(role, stack.value()));
    }
    written.finish();
  }

  private static Optional<LogoSetting> readLogo(YamlFields logo, YamlFields look) {
    logo.require("file", look.placeOf("logo"), "write the file, such as images/logo.svg");
    Optional<Located<String>> file = logo.text("file", ADDRESS);
    Optional<String> alt = logo.text("alt", LABEL).map(Located::value);
    logo.finish();
    return file.map(path -> new LogoSetting(path, alt));
  }

  private Optional<List<LinkSetting>> navigation() {
    return fields.has("navigation") ? Optional.of(links(fields, "navigation")) : Optional.empty();
  }

  private List<LinkSetting> links(YamlFields parent, String key) {
    List<LinkSetting> links = new ArrayList<>();
    for (YamlFields item : parent.list(key, LINK).items()) {
      item.require("to", item.place(), "write " + LINK);
      Optional<Located<String>> to = item.text("to", ADDRESS);
      Optional<String> text = item.text("text", LABEL).map(Located::value);
      item.finish();
      to.filter(target -> checks.isLinkTarget(target, text.isPresent()))
          .ifPresent(target -> links.add(new LinkSetting(target, text)));
    }
    return links;
  }

  private FooterSetting footer() {
    Optional<YamlFields> written = fields.fields("footer");
    if (written.isEmpty()) {
      return Appearance.OF_THEME.footer();
    }
    YamlFields footer = written.get();
    Optional<Located<String>> text = footer.text("text", LINE);
    List<LinkGroup> groups = new ArrayList<>();
    if (footer.has("groups")) {
      for (YamlFields item : footer.list("groups", GROUP).items()) {
        item.require("links", item.place(), "write " + GROUP);
        Optional<String> title = item.text("title", LABEL).map(Located::value);
        groups.add(new LinkGroup(title, item.has("links") ? links(item, "links") : List.of()));
        item.finish();
      }
    }
    footer.finish();
    return new FooterSetting(text, groups);
  }
}
