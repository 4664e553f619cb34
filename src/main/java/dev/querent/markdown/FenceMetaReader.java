package dev.querent.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code go title="x.go" {2,4-6} ins={3} del={5} linenos}. */
final class FenceMetaReader {
  private static final List<String> OPTIONS = List.of("title", "ins", "del", "linenos");

  /** A language ends before a space or the braces of marked lines. */
  private static final Pattern LANGUAGE = Pattern.compile("[^\\s{=]+(?=[\\s{]|$)");

  private static final Pattern OPTION =
      Pattern.compile(
          "\\{(?<marked>[^{}]*)\\}"
              + "|(?<name>[^\\s={]+)(?:=(?:\"(?<quoted>[^\"]*)\"|\\{(?<lines>[^{}]*)\\}|(?<bare>\\S*)))?"
              + "|(?<other>\\S+)");

  private final Reading reading;
  private final BasedSequence info;
  private String title = "";
  private LineSet marked = LineSet.NONE;
  private LineSet inserted = LineSet.NONE;
  private LineSet deleted = LineSet.NONE;
  private boolean numbered;

  private FenceMetaReader(Reading reading, BasedSequence info) {
    this.reading = reading;
    this.info = info;
  }

  /** Reads an info string; what cannot be understood is reported and left out. */
  static FenceMeta read(BasedSequence info, Reading reading) {
    return new FenceMetaReader(reading, info).read();
  }

  private FenceMeta read() {
    Matcher language = LANGUAGE.matcher(info);
    boolean named = language.lookingAt();
    int from = named ? language.end() : 0;
    Matcher option = OPTION.matcher(info).region(from, info.length());
    while (option.find()) {
      option(option);
    }
    String name = named ? Plain.decode(language.group()) : "";
    return new FenceMeta(name, title, marked, inserted, deleted, numbered);
  }

  private void option(Matcher found) {
    Place place = reading.place(info.subSequence(found.start(), found.end()));
    if (found.group("marked") != null) {
      marked = lines(found, "marked", place);
      return;
    }
    String name = found.group("name");
    if (name == null) {
      bad(place, "'" + found.group() + "' is not an option of a code block", Optional.empty());
      return;
    }
    switch (name) {
      case "title" -> title = title(found, place);
      case "ins" -> inserted = lines(found, "lines", place);
      case "del" -> deleted = lines(found, "lines", place);
      case "linenos" -> numbered = true;
      default ->
          bad(place, "a code block has no option '" + name + "'", Suggestion.hint(name, OPTIONS));
    }
  }

  private String title(Matcher found, Place place) {
    String value = found.group("quoted") != null ? found.group("quoted") : found.group("bare");
    if (value == null || value.isBlank()) {
      bad(place, "the title of a code block is empty", Optional.of("write title=\"main.go\""));
      return "";
    }
    return Plain.decode(value);
  }

  private LineSet lines(Matcher found, String group, Place place) {
    Optional<LineSet> lines = Optional.ofNullable(found.group(group)).flatMap(LineSet::parse);
    if (lines.isEmpty()) {
      bad(place, "'" + found.group() + "' does not name lines", Optional.of("write {2,4-6}"));
    }
    return lines.orElse(LineSet.NONE);
  }

  private void bad(Place place, String message, Optional<String> hint) {
    reading.report(Rule.BAD_FENCE_META, place, message, hint);
  }
}
