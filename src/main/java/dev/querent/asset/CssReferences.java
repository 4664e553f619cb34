package dev.querent.asset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the relative addresses in a style sheet: {@code url(…)} and {@code @import "…"}. */
final class CssReferences {
  private static final String IMPORT = "@import";

  private final CssScanner scanner;
  private final String text;
  private final List<Reference> found = new ArrayList<>();

  private CssReferences(String text) {
    this.text = text;
    this.scanner = new CssScanner(text);
  }

  /** The references in the order of the text. */
  static List<Reference> find(String text) {
    CssReferences references = new CssReferences(text);
    references.scan();
    return List.copyOf(references.found);
  }

  /** The words {@code @import} in the order of the text. */
  static List<Reference> imports(String text) {
    List<Reference> imports = new ArrayList<>();
    CssScanner scanner = new CssScanner(text);
    while (scanner.next()) {
      String token = text.substring(scanner.start(), scanner.end());
      if (scanner.kind() == CssScanner.Kind.WORD && token.equalsIgnoreCase(IMPORT)) {
        imports.add(new Reference(scanner.start(), scanner.end(), token));
      }
    }
    return List.copyOf(imports);
  }

  private void scan() {
    // Whether a string that comes now is an address: after "@import" or "url(".
    boolean expected = false;
    while (scanner.next()) {
      String token = text.substring(scanner.start(), scanner.end());
      switch (scanner.kind()) {
        case URL -> {
          addUrl(token);
          expected = false;
        }
        case STRING -> {
          if (expected) {
            add(scanner.start() + 1, scanner.end() - 1);
          }
          expected = false;
        }
        case WORD -> {
          String word = token.toLowerCase(Locale.ROOT);
          expected = word.equals(IMPORT) || word.equals("url(");
        }
        case SPACE, COMMENT -> {
          // Either may stand between "@import" and the address.
        }
        default -> expected = false;
      }
    }
  }

  private void addUrl(String token) {
    int from = token.indexOf('(') + 1;
    int to = token.endsWith(")") ? token.length() - 1 : token.length();
    while (from < to && CssScanner.isSpace(token.charAt(from))) {
      from++;
    }
    while (to > from && CssScanner.isSpace(token.charAt(to - 1))) {
      to--;
    }
    add(scanner.start() + from, scanner.start() + to);
  }

  private void add(int from, int to) {
    if (from < to && isRelative(text.substring(from, to))) {
      found.add(new Reference(from, to, text.substring(from, to)));
    }
  }

  /** Neither on another site or at the root of this one, nor data, nor a part of the page. */
  private static boolean isRelative(String target) {
    return !target.startsWith("/")
        && !target.startsWith("#")
        && !target.startsWith("?")
        && !target.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");
  }
}
