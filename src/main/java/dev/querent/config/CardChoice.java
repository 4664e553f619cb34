package dev.querent.config;

import java.util.Map;

/** Which pages get a social card of their own; the others show that of the page above them. */
public enum CardChoice {
  /** The home page, collections and topics. */
  SECTIONS,
  /** These, and every question. */
  QUESTIONS,
  /** No page; links to the site are shown without a picture. */
  NONE;

  /** The words of {@code social-cards}. */
  static final Map<String, CardChoice> WORDS =
      Map.of("sections", SECTIONS, "questions", QUESTIONS, "none", NONE);
}
