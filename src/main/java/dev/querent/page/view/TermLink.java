package dev.querent.page.view;

/**
 * A word of a vocabulary (a difficulty, a level, a tag) with its page.
 *
 * @param id as written in front matter
 * @param label as shown
 * @param color one of the colours a term may name; a class name for the theme
 * @param rank position in the vocabulary from 1, so that it can be drawn without colour
 * @param ranks how many words the vocabulary has
 * @param href relative to the page it is shown on
 * @param count how many questions use it
 */
public record TermLink(
    String id, String label, String color, int rank, int ranks, String href, int count) {

  /** As it reads inside a sentence: in small letters where the label only begins with a capital. */
  public String inSentence() {
    return label.equalsIgnoreCase(id) ? id : label;
  }
}
