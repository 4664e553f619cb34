package dev.querent.diagnostic;

import java.util.Locale;

/**
 * Every rule that Querent reports under, with its usual severity. The code of a rule is its name in
 * lower case with hyphens ({@code BROKEN_LINK} is {@code broken-link}); codes are permanent, since
 * people search for them and settings name them.
 */
public enum Rule {
  // Settings and front matter.
  YAML_SYNTAX(Severity.ERROR, "the file is not valid YAML"),
  YAML_FEATURE(Severity.ERROR, "a YAML feature that is not accepted, such as an anchor or a tag"),
  DUPLICATE_KEY(Severity.ERROR, "a key is written twice"),
  UNKNOWN_KEY(Severity.ERROR, "a key that Querent does not know"),
  WRONG_TYPE(Severity.ERROR, "a list where text is wanted, a mapping where a list is wanted, ..."),
  BAD_VALUE(Severity.ERROR, "a value of the right type that cannot be used"),
  MISSING_KEY(Severity.ERROR, "a key that is required is not there"),
  UNKNOWN_VALUE(Severity.ERROR, "a word that is not in its vocabulary"),
  FRONT_MATTER_UNCLOSED(Severity.ERROR, "front matter that is opened and never closed"),
  FRONT_MATTER_TOO_LARGE(Severity.ERROR, "front matter longer than its limit"),
  BAD_ID(Severity.ERROR, "an id of the wrong shape"),
  MISSING_ID(Severity.WARNING, "a question without a permanent id"),
  DUPLICATE_ID(Severity.ERROR, "two questions have the same id"),

  // Files.
  NOT_UTF8(Severity.ERROR, "a text file that is not UTF-8"),
  FILE_TOO_LARGE(Severity.ERROR, "a file larger than its limit"),
  TOO_MANY_FILES(Severity.ERROR, "more files than the limit"),
  TOO_DEEP(Severity.ERROR, "folders or Markdown nested deeper than the limit"),
  NOT_A_FILE(Severity.ERROR, "a symbolic link, device or pipe where a file is wanted"),
  UNREADABLE_FILE(Severity.ERROR, "a file that cannot be read"),
  NO_CONTENT(Severity.ERROR, "a project without anything to publish"),
  BAD_FILE_NAME(Severity.ERROR, "a file or folder name that cannot be an address"),
  UNSUPPORTED_FILE(Severity.ERROR, "a file of a type that content may not publish"),
  BAD_ASSET(Severity.ERROR, "a file whose content is not what its name says"),
  RESERVED_NAME(Severity.ERROR, "a name that Querent needs for its own pages"),
  DUPLICATE_PATH(Severity.ERROR, "two sources have the same address"),

  // Markdown.
  MISSING_TITLE(Severity.ERROR, "a file without a title"),
  SECOND_TITLE(Severity.WARNING, "more than one first-level heading"),
  MISSING_ANSWER(Severity.ERROR, "a published question without an answer"),
  REPEATED_SECTION(Severity.ERROR, "a known section that is there twice"),
  UNKNOWN_SECTION(Severity.WARNING, "a heading that is nearly the name of a known section"),
  UNKNOWN_ALERT(Severity.WARNING, "a quote marked with a word that is not a kind of alert"),
  BROKEN_FOOTNOTE(Severity.WARNING, "a footnote that is named and not defined"),
  BROKEN_REFERENCE(Severity.WARNING, "a link by a label that is not defined"),
  EMPTY_LINK(Severity.WARNING, "a link without a target"),
  MARKDOWN_TOO_SLOW(Severity.ERROR, "a file that takes too long to parse"),
  LOST_TEXT(Severity.WARNING, "text that no reader would see as it was meant"),
  UNREADABLE_MARKDOWN(Severity.ERROR, "a file that the Markdown parser fails on"),
  UNSAFE_HTML(Severity.WARNING, "HTML that is not allowed and was left out"),
  UNSAFE_URL(Severity.ERROR, "an address of a kind that is not allowed"),
  FOREIGN_IMAGE(Severity.ERROR, "an image from another site"),
  MISSING_ALT(Severity.WARNING, "an image without a description"),
  UNKNOWN_LANGUAGE(Severity.WARNING, "a code block in a language without highlighting"),
  BAD_FENCE_META(Severity.WARNING, "an option of a code block that is not known"),
  BAD_HEADING_ID(Severity.ERROR, "a heading id that cannot be used"),
  BROKEN_INCLUDE(Severity.ERROR, "an include that cannot be read"),

  // Relations.
  BROKEN_LINK(Severity.ERROR, "a link to a page that does not exist"),
  BROKEN_ANCHOR(Severity.ERROR, "a link to a heading that does not exist"),
  BROKEN_IMAGE(Severity.ERROR, "an image that does not exist"),
  BROKEN_RELATION(Severity.ERROR, "a related question that does not exist"),
  CASE_MISMATCH(Severity.ERROR, "a link that differs from the file in upper and lower case"),

  // Search.
  BROKEN_SEARCH_TEST(Severity.ERROR, "a search test for what search cannot find"),
  FAILED_SEARCH_TEST(Severity.ERROR, "a query that does not find what its search test says"),
  LOW_SEARCH_SCORE(Severity.ERROR, "search tests that are below their floor, all together"),
  UNREAD_SEARCH_TESTS(Severity.WARNING, "a file of search tests that is not read"),

  // Themes and output.
  UNKNOWN_THEME(Severity.ERROR, "a theme that does not exist"),
  THEME_FILE(Severity.ERROR, "a theme file that cannot be used"),
  MISSING_TEXTS(Severity.WARNING, "texts that the theme does not have in the language of the site"),
  LOW_CONTRAST(Severity.ERROR, "colours in the settings that cannot be read on each other"),
  UNDRAWN_PICTURE(Severity.WARNING, "a social card or an icon that cannot be drawn"),
  TEMPLATE_ERROR(Severity.ERROR, "a template that does not compile or fails"),
  STALE_COPY(Severity.WARNING, "a copy in a theme of a file that has changed since"),
  UNCHANGED_COPY(Severity.WARNING, "a copy in a theme that changes nothing"),
  UNUSED_THEME_FILE(Severity.WARNING, "a file of a theme that nothing uses"),
  BAD_OUTPUT_FOLDER(Severity.ERROR, "an output folder that must not be written to");

  private final Severity severity;
  private final String summary;

  Rule(Severity severity, String summary) {
    this.severity = severity;
    this.summary = summary;
  }

  /** The permanent code, such as {@code broken-link}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How much breaking this rule weighs when the settings say nothing. */
  public Severity severity() {
    return severity;
  }

  /** What the rule is about, in half a sentence. */
  public String summary() {
    return summary;
  }
}
