package dev.querent.highlight;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP messages as they are written down: start line, header fields, and a body by its type. */
final class HttpLexer implements LineLexer {
  private static final Pattern REQUEST =
      Pattern.compile("([A-Z]{3,20}) (\\S+)(?: (HTTP/\\d(?:\\.\\d)?))?");
  private static final Pattern STATUS = Pattern.compile("(HTTP/\\d(?:\\.\\d)?) (\\d{3})(?: .*)?");
  private static final Pattern FIELD = Pattern.compile("(:?[\\w!#$%&'*+.^`|~-]+):.*");

  private static final LineLexer PLAIN = line -> {};

  private boolean inBody;
  private LineLexer body = PLAIN;

  @Override
  public void mark(MarkedLine line) {
    Matcher status = STATUS.matcher(line.text());
    Matcher request = REQUEST.matcher(line.text());
    if (status.matches()) {
      start();
      mark(line, status, 1, TokenClass.META);
      mark(line, status, 2, TokenClass.NUMBER);
    } else if (request.matches() && (!inBody || request.group(3) != null)) {
      start();
      mark(line, request, 1, TokenClass.KEYWORD);
      mark(line, request, 2, TokenClass.STRING);
      mark(line, request, 3, TokenClass.META);
    } else if (line.text().startsWith("###")) {
      start();
      line.mark(0, line.length(), TokenClass.COMMENT);
    } else if (inBody) {
      body.mark(line);
    } else {
      field(line);
    }
  }

  private void start() {
    inBody = false;
    body = PLAIN;
  }

  private static void mark(MarkedLine line, Matcher matcher, int group, TokenClass tokenClass) {
    if (matcher.group(group) != null) {
      line.mark(matcher.start(group), matcher.end(group), tokenClass);
    }
  }

  private void field(MarkedLine line) {
    Matcher field = FIELD.matcher(line.text());
    if (field.matches()) {
      mark(line, field, 1, TokenClass.KEY);
      String text = line.text().toLowerCase(Locale.ROOT);
      if (text.startsWith("content-type:")) {
        body = bodyOf(text);
      }
    } else if (line.text().isBlank()) {
      inBody = true;
    } else if (line.text().startsWith("#")) {
      line.mark(0, line.length(), TokenClass.COMMENT);
    }
  }

  private static LineLexer bodyOf(String contentType) {
    if (contentType.contains("json")) {
      return Lexers.of(Language.JSON);
    }
    if (contentType.contains("html")) {
      return Lexers.of(Language.HTML);
    }
    return contentType.contains("xml") ? Lexers.of(Language.XML) : PLAIN;
  }
}
