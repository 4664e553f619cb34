package dev.querent.data;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.SourceText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in an author's words what the YAML parser stumbled over.
 *
 * <p>The parser's own words ("mapping values are not allowed here") help people who know its
 * grammar; they only choose here which mistake to look for in the lines around.
 */
final class YamlSyntax {
  /** A key or dash with its value right behind it: no pattern of addresses, which have slashes. */
  private static final Pattern GLUED = Pattern.compile("([A-Za-z][A-Za-z-]*:|-)([^\\s/-].*)");

  private final SourceText source;
  private final YamlLines lines;

  YamlSyntax(SourceText source, int from, int to) {
    this.source = source;
    this.lines = new YamlLines(source.text(), from, to);
  }

  Diagnostic explain(YamlStumble stumble) {
    if (lines.isIndentedByTab(stumble.at())) {
      int tab = lines.start(stumble.at()) + lines.text(stumble.at()).indexOf('\t');
      return at(tab, 1, "a tab cannot be used for indentation", "use two spaces");
    }
    if (stumble.says("mapping values are not allowed")) {
      return colon(stumble.at());
    }
    if (stumble.says("could not find expected ':'")) {
      return missingColon(stumble.begin());
    }
    if (stumble.says("while scanning a quoted scalar")) {
      return unclosedQuote(stumble.begin());
    }
    if (stumble.says("while scanning a double-quoted scalar")) {
      return escape(stumble.at(), stumble.says("hexadecimal"));
    }
    if (stumble.says("while scanning a block scalar")) {
      return blockText(stumble.begin());
    }
    if (stumble.says("while parsing a flow")) {
      return flow(stumble);
    }
    return structure(stumble);
  }

  private Diagnostic structure(YamlStumble stumble) {
    if (stumble.says("expected <block end>")) {
      return blockEnd(stumble);
    }
    if (stumble.says("'<document start>'")) {
      return afterRoot(stumble);
    }
    if (stumble.says("sequence entries are not allowed")) {
      return at(
          stumble.at(),
          1,
          "a list cannot begin on the line of its key",
          "put each '- item' on a line of its own, or write [a, b]");
    }
    if (stumble.says("expected the node content") || stumble.says("mapping keys are not allowed")) {
      return badStart(stumble.at());
    }
    if (stumble.says("cannot start any token")
        || stumble.says("while scanning a")
        || stumble.says("undefined tag handle")) {
      return badStart(stumble.begin());
    }
    return fallback(stumble.at());
  }

  private Diagnostic colon(int at) {
    int key = lines.keyColon(at);
    if (key >= 0 && key < at) {
      String name = lines.text(at).substring(0, key - lines.start(at)).strip();
      String message = "the value of " + Excerpt.of(plainKey(name)) + " holds a colon";
      return at(at, 1, message, "put it in quotes" + lines.quotedValue(at));
    }
    int above = lines.previous(at);
    if (above < 0) {
      return fallback(at);
    }
    if (lines.keyColon(above) < 0 && lines.outer(at) < 0) {
      return missingColon(lines.firstSign(above));
    }
    int outer = lines.outer(at);
    String message = "this line is indented as if it belonged to the value above";
    int sibling = lines.firstSign(outer < 0 ? above : outer);
    String hint = "begin it in the same column as " + lines.keyAt(sibling);
    int begin = lines.firstSign(at);
    return at(begin, Math.max(1, at - begin), message, hint);
  }

  private Diagnostic missingColon(int at) {
    String line = lines.rest(at);
    Matcher glued = GLUED.matcher(line);
    if (glued.matches()) {
      String sign = glued.group(1).endsWith(":") ? "colon" : "dash";
      String hint = "write '" + Excerpt.cut(glued.group(1) + " " + glued.group(2)) + "'";
      return at(at, line.length(), "there is no space after the " + sign, hint);
    }
    String word = Excerpt.of(line);
    String hint = "write 'key: value', or indent the line to continue the value above";
    return at(at, line.length(), "there is no colon after " + word, hint);
  }

  private Diagnostic unclosedQuote(int at) {
    char quote = lines.charAt(at);
    String hint = "add a " + quote + " at the end of the value";
    return at(at, 1, "the quote that begins here is not closed", hint);
  }

  private Diagnostic escape(int at, boolean hexadecimal) {
    int backslash = lines.lastIndexOf('\\', at);
    int begin = backslash < 0 ? at : backslash;
    String shown =
        Excerpt.of(lines.rest(begin).substring(0, Math.min(2, lines.rest(begin).length())));
    String message =
        hexadecimal
            ? "there are too few hexadecimal digits after " + shown
            : shown + " has no meaning in double quotes";
    return at(begin, 2, message, "use single quotes, or write two backslashes");
  }

  private Diagnostic blockText(int at) {
    char sign = lines.charAt(at);
    String message = "text cannot follow '" + sign + "' on the same line";
    String hint = "begin the text on the next line, indented by two spaces, or put it in quotes";
    return at(at, 1, message, hint);
  }

  private Diagnostic flow(YamlStumble stumble) {
    if (stumble.says("expected the node content")) {
      return lines.charAt(stumble.at()) == ','
          ? at(stumble.at(), 1, "there is nothing before this comma", "take the comma out")
          : badStart(stumble.at());
    }
    char open = lines.charAt(stumble.begin());
    char close = open == '[' ? ']' : '}';
    boolean sameLine = lines.start(stumble.at()) == lines.start(stumble.begin());
    if (sameLine && !lines.isEnd(stumble.at())) {
      String hint =
          "write a comma between two items; an item with a comma, colon or quote in it"
              + " needs quotes";
      return at(stumble.at(), 1, "a comma or '" + close + "' is wanted here", hint);
    }
    String message = "the '" + open + "' that begins here is not closed";
    return at(stumble.begin(), 1, message, "add a '" + close + "'");
  }

  private Diagnostic blockEnd(YamlStumble stumble) {
    int at = stumble.at();
    char before = lines.before(at);
    if (before == '"' || before == '\'') {
      boolean opened =
          stumble.scalarEnd() >= 0 && lines.start(stumble.scalarEnd()) == lines.start(at);
      if (opened && lines.start(stumble.scalarStart()) != lines.start(at)) {
        return unclosedQuote(stumble.scalarStart());
      }
      String hint = "put the whole value in quotes" + lines.quotedValue(at);
      return at(at, lines.rest(at).length(), "there is text after the closing quote", hint);
    }
    if (before == ']' || before == '}') {
      String hint = "if this is text, put the whole value in quotes" + lines.quotedValue(at);
      String message = "there is text after the closing '" + before + "'";
      return at(at, lines.rest(at).length(), message, hint);
    }
    if (stumble.says("found '-'")) {
      String hint = "write the key of the list on the line above, such as 'tags:'";
      return at(at, 1, "a list item stands here without its key", hint);
    }
    return indentation(at);
  }

  private Diagnostic afterRoot(YamlStumble stumble) {
    char before = lines.before(stumble.at());
    boolean closed = before == ']' || before == '}' || before == '"' || before == '\'';
    return closed ? blockEnd(stumble) : indentation(stumble.at());
  }

  private Diagnostic indentation(int at) {
    if (lines.charAt(lines.firstSign(at)) == ':') {
      int colon = lines.firstSign(at);
      return at(colon, 1, "a key is missing before the colon", "write 'key: value'");
    }
    String message = "the indentation of this line fits no line above";
    String hint = "lines that belong together begin in the same column";
    int begin = lines.firstSign(at);
    return at(begin, Math.max(1, lines.rest(begin).length()), message, hint);
  }

  private Diagnostic badStart(int at) {
    if (lines.isEnd(at)) {
      return fallback(at);
    }
    String sign = Character.toString(lines.codePointAt(at));
    if (sign.equals("-")) {
      String hint = "write the key of the list on the line above, such as 'tags:'";
      return at(at, 1, "a list item stands here without its key", hint);
    }
    if (sign.equals("\t")) {
      return at(at, 1, "a tab cannot stand here", "use a space");
    }
    String kind = lines.keyColon(at) > at ? "a key" : "a value";
    String message = kind + " cannot begin with '" + sign + "'";
    return at(at, 1, message, "put it in quotes" + lines.quotedValue(at));
  }

  private Diagnostic fallback(int at) {
    String message = "this line cannot be read as YAML";
    String hint = "check the quotes, colons and indentation here and on the line above";
    return at(at, 1, message, hint);
  }

  private Diagnostic at(int offset, int length, String message, String hint) {
    return Diagnostic.of(Rule.YAML_SYNTAX, source.at(offset, length), message).withHint(hint);
  }

  private static String plainKey(String key) {
    return key.startsWith("- ") ? key.substring(2).strip() : key;
  }
}
