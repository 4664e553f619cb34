package dev.querent.theme;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of a theme in the light scheme, from the custom properties that its stylesheets give
 * the root element. So a colour is written in one place, and what is drawn at build time has it as
 * well.
 *
 * <p>A colour is written as {@code #rgb} or {@code #rrggbb}, two of them as {@code light-dark(…,
 * …)}; properties with other values are left as they were.
 */
public final class RootColors {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final String COLOR = "\\s*(#(?:[0-9a-fA-F]{3}){1,2})\\s*";
  private static final Pattern ONE = Pattern.compile("--([a-z-]+)\\s*:" + COLOR);
  private static final Pattern TWO =
      Pattern.compile("--([a-z-]+)\\s*:\\s*light-dark\\(" + COLOR + "," + COLOR + "\\)\\s*");
  private static final Set<String> ROOT = Set.of(":root", "html", ":host");

  private final Map<String, String> light = new HashMap<>();

  private RootColors() {}

  /** The colours of some stylesheets, later ones over earlier ones. */
  public static RootColors of(List<String> stylesheets) {
    RootColors palette = new RootColors();
    stylesheets.forEach(palette::read);
    return palette;
  }

  /**
   * A colour, as {@code #rrggbb}.
   *
   * @param name of the custom property without its hyphens, such as {@code paper}
   * @throws IllegalArgumentException when no stylesheet has it
   */
  public String light(String name) {
    String color = light.get(name);
    if (color == null) {
      throw new IllegalArgumentException(
          "colour is '" + name + "', must be a custom property of the root element");
    }
    return color;
  }

  private void read(String stylesheet) {
    String css = COMMENT.matcher(stylesheet).replaceAll(" ");
    Deque<String> blocks = new ArrayDeque<>();
    int from = 0;
    int parentheses = 0;
    char quote = 0;
    for (int i = 0; i < css.length(); i++) {
      char c = css.charAt(i);
      if (quote != 0) {
        quote = c == quote && css.charAt(i - 1) != '\\' ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '(' || c == ')') {
        parentheses += c == '(' ? 1 : -1;
      } else if (parentheses <= 0 && (c == '{' || c == '}' || c == ';')) {
        String text = css.substring(from, i).strip();
        from = i + 1;
        if (c == '{') {
          blocks.push(text.toLowerCase(Locale.ROOT));
        } else {
          declare(text, blocks);
        }
        if (c == '}' && !blocks.isEmpty()) {
          blocks.pop();
        }
      }
    }
  }

  private void declare(String declaration, Deque<String> blocks) {
    boolean root = !blocks.isEmpty() && isRoot(blocks.peek());
    String conditions = String.join(" ", blocks).replace(" ", "");
    if (!root || (conditions.contains("@media") && !conditions.contains("(prefers-color-scheme"))) {
      return;
    }
    Matcher two = TWO.matcher(declaration);
    Matcher one = ONE.matcher(declaration);
    if (two.matches()) {
      light.put(two.group(1), whole(two.group(2)));
    } else if (one.matches() && !conditions.contains("(prefers-color-scheme:dark)")) {
      light.put(one.group(1), whole(one.group(2)));
    }
  }

  private static boolean isRoot(String selectors) {
    for (String selector : selectors.split(",")) {
      if (ROOT.contains(selector.strip())) {
        return true;
      }
    }
    return false;
  }

  /** A colour with six digits, in lower case. */
  private static String whole(String color) {
    String digits = color.substring(1).toLowerCase(Locale.ROOT);
    return "#" + (digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1"));
  }
}
