package dev.querent.cli;

import dev.querent.data.JsonValue;
import dev.querent.data.JsonWriter;
import dev.querent.theme.Theme;
import dev.querent.theme.ThemeEntry;
import dev.querent.theme.ThemeFileKind;
import dev.querent.theme.ThemeLayer;
import java.util.List;
import java.util.Locale;

/** Prints what a theme is made of, for people and for programs. */
final class ThemePrinter {
  /** Grows when a reader of the old form would go wrong. */
  private static final int VERSION = 1;

  private final Theme theme;

  ThemePrinter(Theme theme) {
    this.theme = theme;
  }

  /** What to do with a theme that was made just now. */
  static String nextSteps(String name) {
    return """
        next:
          write 'theme: %NAME%' into querent.yaml and build the site
          change themes/%NAME%/static/css/theme.css
          'querent theme list' shows what else there is, 'querent theme copy FILE' copies it
        """
        .replace("%NAME%", name);
  }

  /** A line for each file, the label of its layer first. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append("theme '" + theme.name() + "': ").append(String.join(", over ", layers()));
    text.append('\n');
    int width = layers().stream().mapToInt(String::length).max().orElse(0);
    List<ThemeEntry> entries = ThemeEntry.allOf(theme);
    for (ThemeFileKind kind : ThemeFileKind.values()) {
      text.append('\n').append(kind.folder()).append('\n');
      for (ThemeEntry entry : entries) {
        if (entry.kind() == kind) {
          String padding = " ".repeat(width - entry.layer().length() + 2);
          text.append("  " + entry.layer() + padding + entry.name() + note(entry) + "\n");
        }
      }
    }
    return text.toString();
  }

  private static String note(ThemeEntry entry) {
    if (entry.joined() && entry.kind() == ThemeFileKind.STATIC_FILE) {
      return "  (added to " + Theme.STYLE + ")";
    }
    return entry.replaced().isEmpty()
        ? ""
        : "  (replaces that of " + String.join(", ", entry.replaced()) + ")";
  }

  private List<String> layers() {
    return theme.layers().stream().map(ThemeLayer::label).toList();
  }

  /** One JSON document. */
  String json() {
    List<JsonValue> files = ThemeEntry.allOf(theme).stream().map(ThemePrinter::json).toList();
    JsonValue document =
        JsonValue.object()
            .put("version", VERSION)
            .put("theme", theme.name())
            .put("layers", JsonValue.texts(layers()))
            .put("files", JsonValue.array(files))
            .build();
    return JsonWriter.write(document) + "\n";
  }

  private static JsonValue json(ThemeEntry entry) {
    return JsonValue.object()
        .put("kind", entry.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .put("name", entry.name())
        .put("layer", entry.layer())
        .put("replaces", JsonValue.texts(entry.replaced()))
        .put("joined", entry.joined())
        .build();
  }
}
