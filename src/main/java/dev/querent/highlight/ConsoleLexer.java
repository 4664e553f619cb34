package dev.querent.highlight;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a terminal shows: prompts, commands in the shell's colours, and output without any. */
final class ConsoleLexer implements LineLexer {
  private static final Pattern PROMPT =
      Pattern.compile("(?:\\([^()]{1,40}\\) )?(?:[\\w.-]{1,60}@[^$#%>]{1,120})?([$#%>])(?: |$)");

  private ShellLexer shell = new ShellLexer();

  /** Whether the line before was a command, which a line may continue. */
  private boolean inCommand;

  /** The sign of the first prompt; a space before there was one. */
  private char first = ' ';

  @Override
  public void mark(MarkedLine line) {
    Matcher prompt = PROMPT.matcher(line.text());
    boolean found = prompt.lookingAt();
    boolean continuation = first != '>' && line.text().startsWith("> ");
    if (inCommand && (continuation || shell.isUnfinished())) {
      command(line, continuation ? 2 : 0);
    } else if (found && isPrompt(line, prompt.group(1).charAt(0))) {
      first = first == ' ' ? prompt.group(1).charAt(0) : first;
      shell = new ShellLexer();
      command(line, prompt.end());
    } else {
      inCommand = false;
      if (found && prompt.start(1) == 0 && line.charAt(0) == '#') {
        line.mark(0, line.length(), TokenClass.COMMENT);
      }
    }
  }

  /** The prompts of a transcript are alike: where one is {@code $}, a {@code #} begins a remark. */
  private boolean isPrompt(MarkedLine line, char sign) {
    return first == ' ' || sign == first || line.charAt(0) != sign;
  }

  private void command(MarkedLine line, int from) {
    MarkedLine rest = new MarkedLine(line.text().substring(from));
    shell.mark(rest);
    line.mark(0, from, TokenClass.PROMPT);
    line.copyMarks(rest, from);
    inCommand = true;
  }
}
