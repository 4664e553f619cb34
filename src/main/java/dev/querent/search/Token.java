package dev.querent.search;

/**
 * What the analysis makes of a word, see docs/search-format.md, section 1.
 *
 * @param term what is indexed: {@code word} after stemming
 * @param word the part or whole before stemming, in lower case and without diacritics
 * @param typed the part or whole in normal form, as it was written
 * @param stop whether it is in the stop list; wholes never are
 * @param whole whether it stands for all parts of its run
 */
public record Token(String term, String word, String typed, boolean stop, boolean whole) {}
