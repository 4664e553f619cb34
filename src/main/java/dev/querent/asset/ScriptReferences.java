package dev.querent.asset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the relative addresses of other modules in a script: {@code from "./x.js"}, {@code import
 * "./x.js"}, {@code import("./x.js")} and {@code new URL("./x.js", import.meta.url)}.
 *
 * <p>It reads tokens, not grammar: comments, strings, templates and regular expressions are told
 * apart, so that an address in a comment or a string is not taken for one.
 */
final class ScriptReferences {
  /** After these words a slash begins a regular expression, after others it divides. */
  private static final Set<String> BEFORE_EXPRESSION =
      Set.of(
          "return",
          "typeof",
          "case",
          "in",
          "of",
          "delete",
          "void",
          "throw",
          "new",
          "instanceof",
          "else",
          "do",
          "yield",
          "await");

  private final String text;
  private final List<Reference> found = new ArrayList<>();

  /** How deep in braces each open {@code ${} of a template is, the innermost last. */
  private final List<Integer> templates = new ArrayList<>();

  private int braces;
  private int at;
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
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (text.startsWith("//", at)) {
        at = endOf("\n", at);
      } else if (text.startsWith("/*", at)) {
        at = endOf("*/", at + 2);
      } else if (c == '"' || c == '\'') {
        string(c);
      } else if (c == '`') {
        at++;
        template();
      } else if (c == '/' && beginsExpression()) {
        expression();
      } else if (Character.isJavaIdentifierPart(c)) {
        word();
      } else {
        sign(c);
      }
    }
  }

  private int endOf(String mark, int from) {
    int end = text.indexOf(mark, from);
    return end < 0 ? text.length() : end + mark.length();
  }

  private void string(char quote) {
    int from = at + 1;
    at = from;
    while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    int to = Math.min(at, text.length());
    at = Math.min(at + 1, text.length());
    String value = text.substring(from, to);
    if (isModuleExpected() && (value.startsWith("./") || value.startsWith("../"))) {
      found.add(new Reference(from, to, value));
    }
    push("\"");
  }

  private boolean isModuleExpected() {
    return last.equals("from")
        || last.equals("import")
        || (last.equals("(") && (beforeLast.equals("import") || beforeLast.equals("URL")));
  }

  /** From inside a template to its end, or to the expression in it. */
  private void template() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '`') {
        at++;
        push("`");
        return;
      }
      if (text.startsWith("${", at)) {
        at += 2;
        templates.add(braces);
        braces++;
        push("{");
        return;
      }
      at += c == '\\' ? 2 : 1;
    }
  }

  private void expression() {
    boolean inClass = false;
    at++;
    while (at < text.length() && text.charAt(at) != '\n') {
      char c = text.charAt(at);
      if (c == '/' && !inClass) {
        at++;
        break;
      }
      inClass = c == '[' || (inClass && c != ']');
      at += c == '\\' ? 2 : 1;
    }
    push("/");
  }

  /** After a value a slash divides; everywhere else it begins a regular expression. */
  private boolean beginsExpression() {
    if (last.isEmpty() || BEFORE_EXPRESSION.contains(last)) {
      return true;
    }
    char c = last.charAt(last.length() - 1);
    return !Character.isJavaIdentifierPart(c) && ")]\"`/".indexOf(c) < 0;
  }

  private void word() {
    int from = at;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    push(text.substring(from, at));
  }

  private void sign(char c) {
    at++;
    if (c == '{') {
      braces++;
    } else if (c == '}') {
      braces--;
      if (!templates.isEmpty() && templates.get(templates.size() - 1) == braces) {
        templates.remove(templates.size() - 1);
        template();
        return;
      }
    }
    push(String.valueOf(c));
  }

  private void push(String token) {
    beforeLast = last;
    last = token;
  }
}
