package dev.querent.frontmatter;

import dev.querent.data.YamlValue;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the keys that Querent knows, and that have no effect in the file they are in. */
final class MisplacedKeys {
  private static final Map<String, String> ON_AN_INDEX =
      hints(
          Map.of(
              "to hand it down to the files of the folder, put it under 'defaults:'",
              List.of("difficulty", "level", "tags", "kind"),
              "it belongs to a question: put it into the question's own file",
              List.of("id", "related", "reviewed", "source", "license", "status")));

  private static final Map<String, String> ON_A_QUESTION =
      hints(
          Map.of(
              "files inherit from the index.md of their folder: put it there",
              List.of("defaults"),
              "it says where to begin with a folder: put it into the folder's index.md",
              List.of("start")));

  /** An id is permanent: a page keeps it that was a question, or may become one. */
  private static final Map<String, String> ON_A_PAGE =
      hints(
          Map.of(
              "files inherit from the index.md of their folder: put it there",
              List.of("defaults"),
              "it says where to begin with a folder: put it into the folder's index.md",
              List.of("start"),
              "only questions have it, and this file is a page: take it out",
              List.of("difficulty", "level", "tags", "related")));

  private MisplacedKeys() {}

  /** The keys without those that have no effect, which are reported. */
  static YamlValue.Mapping takeOut(
      YamlValue.Mapping mapping, FileRole role, Diagnostics diagnostics) {
    Map<String, String> hints = hints(mapping, role);
    for (YamlValue.Entry entry : mapping.entries()) {
      if (hints.containsKey(entry.key())) {
        String message = "'" + entry.key() + "' has no effect here";
        diagnostics.report(
            Diagnostic.of(Rule.UNKNOWN_KEY, entry.keyPlace(), message)
                .withHint(hints.get(entry.key())));
      }
    }
    return new YamlValue.Mapping(
        mapping.entries().stream().filter(entry -> !hints.containsKey(entry.key())).toList(),
        mapping.place());
  }

  /** Whether a file with these keys is a page of its own. */
  static boolean isPage(YamlValue.Mapping mapping, FileRole role) {
    return switch (role) {
      case ROOT_PAGE -> true;
      case SECTION_INDEX -> false;
      // A word that is neither is reported, and nothing is known then.
      case PAGE -> mapping.find("kind").isEmpty() || hasKind(mapping, "page");
      case DOCUMENT -> hasKind(mapping, "page");
    };
  }

  private static Map<String, String> hints(YamlValue.Mapping mapping, FileRole role) {
    if (role == FileRole.SECTION_INDEX) {
      return ON_AN_INDEX;
    }
    if (!isPage(mapping, role)) {
      return ON_A_QUESTION;
    }
    Map<String, String> hints = new HashMap<>(ON_A_PAGE);
    if (role == FileRole.ROOT_PAGE && hasKind(mapping, "question")) {
      hints.put("kind", "a question is in a folder: move the file into one");
    }
    return hints;
  }

  private static boolean hasKind(YamlValue.Mapping mapping, String word) {
    return mapping
        .find("kind")
        .filter(entry -> entry.value() instanceof YamlValue.Scalar s && s.text().equals(word))
        .isPresent();
  }

  private static Map<String, String> hints(Map<String, List<String>> keys) {
    Map<String, String> hints = new HashMap<>();
    keys.forEach((hint, all) -> all.forEach(key -> hints.put(key, hint)));
    return Map.copyOf(hints);
  }
}
