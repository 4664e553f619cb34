package dev.querent.markdown;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.regex.Pattern;

/** Source text as the author means it: entities and backslash escapes decoded. */
final class Plain {
  // CommonMark 0.31 §2.5: decimal numeric references have 1 to 7 digits.
  private static final Pattern TOO_LONG = Pattern.compile("&#[0-9]{8,};");

  private Plain() {}

  /** What a text or an entity says; after a hard break without the spaces of its indentation. */
  static String of(Node node) {
    String source = node.getChars().toString();
    if (node instanceof HtmlEntity && TOO_LONG.matcher(source).matches()) {
      return source;
    }
    String text = decode(source);
    return node.getPrevious() instanceof HardLineBreak ? text.stripLeading() : text;
  }

  /** Decodes; line endings become LF, and no sign of a hole can come out of an entity. */
  static String decode(CharSequence source) {
    String text = source.toString();
    if (text.indexOf('\\') >= 0 || text.indexOf('&') >= 0) {
      text = GuardedText.clean(Escaping.unescapeString(text));
    }
    return lines(text);
  }

  /** The text with LF for every line ending. */
  static String lines(CharSequence source) {
    String text = source.toString();
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /**
   * The content of a code span. CommonMark 0.31 §6.1: line endings become spaces; one space is
   * stripped from both ends when there is one at both and the rest is not blank.
   */
  static String codeSpan(CharSequence source) {
    String text = lines(source).replace('\n', ' ');
    boolean padded = text.length() > 2 && text.startsWith(" ") && text.endsWith(" ");
    return padded && !text.isBlank() ? text.substring(1, text.length() - 1) : text;
  }

  /** A destination as the value of an attribute: characters no URL may hold percent-encoded. */
  static String url(String destination) {
    return Escaping.percentEncodeUrl(destination);
  }
}
