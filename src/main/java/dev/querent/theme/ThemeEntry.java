package dev.querent.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * One file that makes up a theme.
 *
 * @param kind what it is
 * @param file the file, by its name inside the folder of its kind
 * @param layer the label of the layer it comes from
 * @param replaced labels of the layers below that have a file of this name, which does not count
 * @param joined whether it counts beside others of its name: texts, and styles that are added
 */
public record ThemeEntry(
    ThemeFileKind kind, ThemeFile file, String layer, List<String> replaced, boolean joined) {
  public ThemeEntry {
    replaced = List.copyOf(replaced);
  }

  /** Its name as people write it: messages have the ending of their file. */
  public String name() {
    return file.name();
  }

  /** Every file that counts in a theme: by kind, then by name, then the uppermost layer first. */
  public static List<ThemeEntry> allOf(Theme theme) {
    List<ThemeEntry> entries = new ArrayList<>();
    for (ThemeFileKind kind : ThemeFileKind.values()) {
      TreeSet<String> names = new TreeSet<>();
      theme.layers().forEach(layer -> names.addAll(kind.of(layer).keySet()));
      names.forEach(name -> addAll(theme, kind, name, entries));
    }
    return entries;
  }

  private static void addAll(
      Theme theme, ThemeFileKind kind, String name, List<ThemeEntry> entries) {
    List<ThemeLayer> having =
        theme.layers().stream().filter(layer -> kind.of(layer).containsKey(name)).toList();
    if (isJoined(theme, kind, name)) {
      for (ThemeLayer layer : having) {
        ThemeFile file = kind.of(layer).get(name);
        if (kind == ThemeFileKind.MESSAGES || isAdded(theme, file)) {
          entries.add(new ThemeEntry(kind, file, layer.label(), List.of(), true));
        }
      }
    } else {
      ThemeLayer first = having.get(0);
      List<String> replaced =
          having.subList(1, having.size()).stream().map(ThemeLayer::label).toList();
      entries.add(new ThemeEntry(kind, kind.of(first).get(name), first.label(), replaced, false));
    }
  }

  private static boolean isJoined(Theme theme, ThemeFileKind kind, String name) {
    return kind == ThemeFileKind.MESSAGES
        || (kind == ThemeFileKind.STATIC_FILE && !theme.staticFiles().containsKey(name));
  }

  private static boolean isAdded(Theme theme, ThemeFile file) {
    return theme.additionsTo(theme.staticFiles().get(Theme.STYLE)).contains(file);
  }
}
