package dev.querent.highlight;

/**
 * What a piece of code is, and the class that says so in the page: {@code <span
 * class="k">if</span>}. Spans never nest and carry exactly one of these classes, so a theme gives
 * each a colour and is done. Names are one letter long because a page repeats them hundreds of
 * times; a stylesheet should use them only below a code block ({@code pre code .k}).
 */
public enum TokenClass {
  /** No span at all: names, brackets, single {@code =} and {@code :}, white space, mistakes. */
  PLAIN(""),
  /** A word of the language: {@code if}, {@code return}, {@code SELECT}. */
  KEYWORD("k"),
  /** A constant of the language: {@code true}, {@code null}, {@code None}, {@code iota}. */
  CONSTANT("b"),
  /** A type: {@code int}, {@code String}, a class. */
  TYPE("t"),
  /** A function where it is declared or called; the command of a shell line. */
  FUNCTION("f"),
  /** A string or character literal, a here-document. */
  STRING("s"),
  /** What is replaced inside a text: {@code {name}} in an f-string, {@code &amp;} in HTML. */
  ESCAPE("e"),
  /** A regular expression literal. */
  REGEX("r"),
  /** A number. */
  NUMBER("n"),
  /** A comment. */
  COMMENT("c"),
  /** A comment that is documentation, such as Javadoc. */
  DOC_COMMENT("d"),
  /** An operator: {@code ==}, {@code +}, {@code ->}. */
  OPERATOR("o"),
  /** A variable that the language marks: {@code $HOME}, {@code @count} in Ruby. */
  VARIABLE("v"),
  /** A key or property: JSON, YAML, header names, CSS. */
  KEY("y"),
  /** An annotation, decorator, or attribute of a tag. */
  ATTRIBUTE("a"),
  /** A tag of HTML or XML, with its angle brackets. */
  TAG("g"),
  /** A preprocessor line, declaration or mark that is about the text: {@code #include}. */
  META("m"),
  /** A heading: of Markdown, of a part of an ini file, of a hunk or file in a diff. */
  HEADING("h"),
  /** An inserted line of a diff. */
  INSERTED("i"),
  /** A deleted line of a diff. */
  DELETED("x"),
  /** The prompt of a console transcript, which nobody wants to copy. */
  PROMPT("u");

  private final String css;

  TokenClass(String css) {
    this.css = css;
  }

  /** The name of the CSS class; empty for {@link #PLAIN}, which has no element. */
  public String css() {
    return css;
  }
}
