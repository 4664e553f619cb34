package dev.querent.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.SourceText;
import dev.querent.diagnostic.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes {@code {{include "samples/echo.go" region="dial"}}}: a file's lines or a region of it, as
 * code and never as Markdown.
 */
final class IncludeRoom {
  private static final String USAGE =
      "write {{include \"samples/echo.go\"}}, with region=\"name\" or lines=\"3-12\"";

  private static final List<String> OPTIONS = List.of("region", "lines", "lang", "title");
  private static final Pattern SYNTAX =
      Pattern.compile("\\{\\{\\s*include\\s+\"(?<path>[^\"]+)\"(?<options>(?:\\s.*)?)\\}\\}");
  private static final Pattern OPTION =
      Pattern.compile("(?<name>[^\\s=\"]+)(?:=\"(?<value>[^\"]*)\"(?=\\s|$))?|(?<other>\\S+)");

  private final Reading reading;
  private final CodeRoom code;
  private final Includes includes;

  private IncludeRoom(Reading reading, CodeRoom code, Includes includes) {
    this.reading = reading;
    this.code = code;
    this.includes = includes;
  }

  static void register(Reading reading, CodeRoom code, Includes includes) {
    IncludeRoom room = new IncludeRoom(reading, code, includes);
    reading.writer().on(ExtraNode.Include.class, room::include);
  }

  private void include(ExtraNode.Include node) {
    Place place = reading.place(node);
    Matcher syntax = SYNTAX.matcher(node.getChars());
    if (!syntax.matches()) {
      broken(place, "the include cannot be read", USAGE);
      return;
    }
    Optional<Map<String, String>> options = options(node.getChars(), syntax);
    if (options.isPresent() && isOnePart(options.get(), place)) {
      include(node, syntax.group("path"), options.get());
    }
  }

  /** What is written behind the path; empty when an option makes no sense, which is reported. */
  private Optional<Map<String, String>> options(BasedSequence written, Matcher syntax) {
    Map<String, String> options = new LinkedHashMap<>();
    Matcher option = OPTION.matcher(written).region(syntax.start("options"), syntax.end("options"));
    while (option.find()) {
      Place place = reading.place(written.subSequence(option.start(), option.end()));
      String name = option.group("name");
      if (name == null) {
        broken(place, "'" + option.group() + "' is not an option of an include", USAGE);
        return Optional.empty();
      }
      if (!OPTIONS.contains(name)) {
        reading.report(
            Rule.BROKEN_INCLUDE,
            place,
            "an include has no option '" + name + "'",
            Suggestion.hint(name, OPTIONS));
        return Optional.empty();
      }
      if (option.group("value") == null) {
        broken(place, "the option '" + name + "' has no value in quotes", USAGE);
        return Optional.empty();
      }
      options.put(name, option.group("value"));
    }
    return Optional.of(options);
  }

  private boolean isOnePart(Map<String, String> options, Place place) {
    if (options.containsKey("region") && options.containsKey("lines")) {
      broken(place, "the include names a region and lines", "keep one of them");
      return false;
    }
    return true;
  }

  private void include(ExtraNode.Include node, String path, Map<String, String> options) {
    Place place = reading.place(node);
    Optional<SourceText> file = includes.read(reading.source().file(), path);
    if (file.isEmpty()) {
      broken(
          place,
          "there is no file '" + path + "' to include",
          "the path is relative to this file and stays inside the content folder");
      return;
    }
    FilePart part = FilePart.of(GuardedText.clean(file.get().text()));
    FilePart.Choice choice = FilePart.Choice.ALL;
    if (options.containsKey("region")) {
      choice = part.region(options.get("region"));
    } else if (options.containsKey("lines")) {
      choice = part.lines(options.get("lines"));
    }
    if (choice.problem().isPresent()) {
      broken(place, "'" + path + "' " + choice.problem().get(), choice.hint());
      return;
    }
    String language = options.getOrDefault("lang", extension(path));
    code.checkLanguage(options.getOrDefault("lang", ""), place);
    String title = GuardedText.clean(options.getOrDefault("title", ""));
    code.write(node, FenceMeta.of(language, title), part.text(choice));
  }

  private static String extension(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }

  private void broken(Place place, String message, String hint) {
    reading.report(Rule.BROKEN_INCLUDE, place, message, hint);
  }
}
