package dev.querent.theme;

import java.util.SortedMap;
import java.util.function.Function;

/** What a file of a theme is, which is the folder that it is in. */
public enum ThemeFileKind {
  /** Replaced one by one. */
  TEMPLATE("templates", ThemeLayer::templates),
  /** Replaced one by one. */
  STATIC_FILE("static", ThemeLayer::staticFiles),
  /** Texts of a language, merged key by key. */
  MESSAGES("messages", ThemeLayer::messages);

  private final String folder;
  private final Function<ThemeLayer, SortedMap<String, ThemeFile>> files;

  ThemeFileKind(String folder, Function<ThemeLayer, SortedMap<String, ThemeFile>> files) {
    this.folder = folder;
    this.files = files;
  }

  /** The folder inside the theme. */
  public String folder() {
    return folder;
  }

  /** The files of this kind in one layer, by name; messages by language. */
  public SortedMap<String, ThemeFile> of(ThemeLayer layer) {
    return files.apply(layer);
  }
}
