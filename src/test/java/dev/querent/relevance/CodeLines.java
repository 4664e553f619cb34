package dev.querent.relevance;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells lines of source code from lines of prose. Each line is given points for what only code has,
 * and loses some where it reads like a sentence; doubtful lines go with certain ones beside them.
 */
final class CodeLines {
  /** From so many points on a line is code. */
  private static final int CERTAIN = 3;

  /** From so many points on a line is code even where it stands alone. */
  private static final int ALONE = 4;

  private static final Pattern ENDING = Pattern.compile("[{};]$|\\)\\s*[:{]$|=>$|\\($|\\[$");
  private static final Pattern DEFINITION =
      Pattern.compile(
          "(?:async )?(?:def|func|fn|function|class|interface|struct)\\b[^.]*[({:].*"
              + "|(?:public|private|protected|static|final|abstract|export|const|let|var|val)\\s.*[({=;].*"
              + "|(?:import|package|using|namespace) [\\w.*{}, /\"'-]+;?|from [\\w.]+ import .*"
              + "|#(?:include|define|if|ifdef|ifndef|endif)\\b.*|>>> .*|\\$ \\w.*|</?\\w[^>]*>.*");
  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?:return|yield|raise|throw|break|continue|pass|else|try|finally|except|catch|elif|do|end"
              + "|fi|done|assert|del|await|defer|go|case|default)\\b.*"
              + "|(?:if|for|while|with|switch|unless|foreach) .*[:{(].*|@\\w+(?:\\(.*\\))?$|(?://|/\\*|\\*/).*");
  private static final Pattern ASSIGNMENT =
      Pattern.compile("[\\w.$@%*&\\[\\]'\"(), ]{1,60}?\\s?(?::=|[-+*/|&.]?=)\\s?[^=\\s].*");
  private static final Pattern CALL = Pattern.compile("[\\w.$@:>!-]+\\(.*\\)[;,:{]?");
  private static final Pattern OPERATOR =
      Pattern.compile(
          "[=!<>]=|&&|\\|\\||=>|->|::|\\+\\+|:=|\\(\\)|\\)\\.\\w|\\w\\[\\w+\\]|self\\.|this\\.");

  /** It may stand in quotes of Python or in a comment of several lines. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          ".*(?:\\b[a-zA-Z][a-z']*[,;:]? ){5}[a-z].*|(?:\"{3}|'{3}|\\* )?[A-Z][a-z']* (?:[a-z']+ ){2}.*[.:]");

  private CodeLines() {}

  /** The end of the code that begins at a line; the line itself if none does. */
  static int endOfCode(List<String> lines, int begin) {
    int certain = 0;
    int most = 0;
    int end = begin;
    for (int i = begin; i < lines.size(); i++) {
      int points = points(lines.get(i));
      if (points >= CERTAIN) {
        certain++;
        most = Math.max(most, points);
        end = i + 1;
      } else if (certain == 0 || (points <= 0 && !lines.get(i).isBlank())) {
        break;
      } else if (points > 0) {
        end = i + 1;
      }
    }
    return certain > 1 || most >= ALONE ? end : begin;
  }

  /** How much a line looks like code. */
  static int points(String line) {
    String text = line.strip();
    if (text.isEmpty()) {
      return 0;
    }
    int points = Character.isWhitespace(line.charAt(0)) && line.matches("(?:\t| {2}).*") ? 1 : 0;
    points += ENDING.matcher(text).find() ? 2 : 0;
    points += DEFINITION.matcher(text).matches() ? 3 : 0;
    points += STATEMENT.matcher(text).matches() ? 2 : 0;
    points += ASSIGNMENT.matcher(text).matches() ? 2 : 0;
    points += CALL.matcher(text).matches() ? 2 : 0;
    points += OPERATOR.matcher(text).find() ? 1 : 0;
    points += signs(text) * 6 >= text.length() ? 1 : 0;
    return points - (SENTENCE.matcher(text).matches() ? 4 : 0);
  }

  private static int signs(String text) {
    return (int) text.chars().filter(c -> "{}()[];=<>+*/&|!$@#\\_\"'%^~:".indexOf(c) >= 0).count();
  }
}
