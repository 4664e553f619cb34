package dev.querent.config;

import dev.querent.diagnostic.Located;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a site changes of its theme by settings alone.
 *
 * @param colors in the order in which they depend on each other: paper, text, accent, marker
 * @param fonts those that are not the theme's
 * @param logo instead of the theme's mark
 * @param navigation links of the header, in order; empty for those of the theme
 * @param footer what stands at the end of every page
 * @param head elements for machines, in the order of the file
 */
public record Appearance(
    List<ColorSetting> colors,
    Map<FontRole, FontStack> fonts,
    Optional<LogoSetting> logo,
    Optional<List<LinkSetting>> navigation,
    FooterSetting footer,
    List<HeadElement> head) {

  /** That of a site that changes nothing. */
  public static final Appearance OF_THEME =
      new Appearance(
          List.of(),
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          new FooterSetting(Optional.empty(), List.of()),
          List.of());

  public Appearance {
    colors = List.copyOf(colors);
    Map<FontRole, FontStack> copy = new EnumMap<>(FontRole.class);
    copy.putAll(fonts);
    fonts = Collections.unmodifiableMap(copy);
    navigation = navigation.map(List::copyOf);
    head = List.copyOf(head);
  }

  /** A colour of one of the two schemes. */
  public record ColorSetting(ColorRole role, boolean dark, Located<Color> color) {}

  /** What a colour is for; those further down are seen on those further up. */
  public enum ColorRole {
    PAPER,
    TEXT,
    ACCENT,
    MARKER
  }

  /** What a font is for. */
  public enum FontRole {
    TEXT,
    HEADINGS,
    CODE
  }

  /**
   * A drawing beside the name of the site.
   *
   * @param file in the folder of the content, or a static file of the theme
   * @param alt what it says, where it holds the name of the site and so takes its place
   */
  public record LogoSetting(Located<String> file, Optional<String> alt) {}

  /**
   * A link of the header or the footer.
   *
   * @param target a page of the site, or an address elsewhere
   * @param text the title of the page where it is missing
   */
  public record LinkSetting(Located<String> target, Optional<String> text) {}

  /** Links of the footer below a title. */
  public record LinkGroup(Optional<String> title, List<LinkSetting> links) {
    public LinkGroup {
      links = List.copyOf(links);
    }
  }

  /**
   * The end of every page.
   *
   * @param text inline Markdown
   * @param groups instead of the links to the plain pages of the site
   */
  public record FooterSetting(Optional<Located<String>> text, List<LinkGroup> groups) {
    public FooterSetting {
      groups = List.copyOf(groups);
    }
  }

  /**
   * A {@code meta} or {@code link} element of the head; none of them loads anything.
   *
   * @param link whether it is a link
   * @param name the name or relation
   * @param value the content or address
   */
  public record HeadElement(boolean link, String name, String value) {}
}
