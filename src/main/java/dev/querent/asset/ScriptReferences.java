package dev.querent.asset;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the relative addresses of other files in a script: {@code from "./x.js"}, {@code import
 * "./x.js"}, {@code import("./x.js")} and {@code new URL("./x.js", import.meta.url)}.
 */
final class ScriptReferences {
  private final String text;
  private final List<Reference> found = new ArrayList<>();

  /** The last two pieces that are neither white space nor comments. */
  private String last = "";

  private String beforeLast = "";

  private ScriptReferences(String text) {
    this.text = text;
  }

  /** The references in the order of the text. */
  static List<Reference> find(String text) {
    ScriptReferences references = new ScriptReferences(text);
    references.scan();
    return List.copyOf(references.found);
  }

  private void scan() {
    ScriptScanner scanner = new ScriptScanner(text);
    while (scanner.next()) {
      switch (scanner.kind()) {
        case SPACE, COMMENT -> {
          // Either may stand between "from" and the address.
        }
        case STRING -> {
          if (isModuleExpected()) {
            add(scanner.start() + 1, scanner.end() - 1);
          }
          push("");
        }
        default -> push(text.substring(scanner.start(), scanner.end()));
      }
    }
  }

  private boolean isModuleExpected() {
    return last.equals("from")
        || last.equals("import")
        || (last.equals("(") && (beforeLast.equals("import") || beforeLast.equals("URL")));
  }

  private void add(int from, int to) {
    if (text.startsWith("./", from) || text.startsWith("../", from)) {
      found.add(new Reference(from, to, text.substring(from, to)));
    }
  }

  private void push(String piece) {
    beforeLast = last;
    last = piece;
  }
}
