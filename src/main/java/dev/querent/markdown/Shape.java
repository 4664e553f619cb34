package dev.querent.markdown;

/** What a Markdown file is read as. */
public enum Shape {
  /** Prompt, answer, key points, follow-ups and references are told apart by their headings. */
  QUESTION,
  /** One body. */
  PAGE
}
