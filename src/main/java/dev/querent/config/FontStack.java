package dev.querent.config;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Fonts that the systems of readers have, by the kind of letters: nothing is downloaded. */
public enum FontStack {
  SYSTEM("system-ui, sans-serif"),
  HUMANIST("Seravek, \"Gill Sans Nova\", Ubuntu, Calibri, \"DejaVu Sans\", sans-serif"),
  GEOMETRIC("Avenir, Montserrat, Corbel, \"URW Gothic\", sans-serif"),
  GROTESQUE("\"Helvetica Neue\", Helvetica, Arial, \"Liberation Sans\", sans-serif"),
  SERIF("\"Iowan Old Style\", \"Palatino Linotype\", \"URW Palladio L\", P052, serif"),
  BOOK("Charter, \"Bitstream Charter\", \"Sitka Text\", Cambria, \"Noto Serif\", serif"),
  SLAB("Rockwell, \"Rockwell Nova\", \"Roboto Slab\", \"DejaVu Serif\", serif"),
  MONOSPACE("ui-monospace, \"Cascadia Code\", Menlo, Consolas, \"DejaVu Sans Mono\", monospace"),
  TYPEWRITER("\"Courier New\", \"Nimbus Mono PS\", Courier, monospace");

  private final String family;

  FontStack(String family) {
    this.family = family;
  }

  /** The value of {@code font-family}. */
  public String family() {
    return family;
  }

  /** Whether all letters are of one width. */
  boolean isForCode() {
    return this == MONOSPACE || this == TYPEWRITER;
  }

  /** The words of the settings for fonts of code, or for those of text and headings. */
  static Map<String, FontStack> words(boolean code) {
    Map<String, FontStack> words = new TreeMap<>();
    Arrays.stream(values())
        .filter(stack -> stack.isForCode() == code)
        .forEach(stack -> words.put(stack.name().toLowerCase(java.util.Locale.ROOT), stack));
    return Collections.unmodifiableMap(words);
  }
}
