package dev.querent.search;

/**
 * A document that a query finds.
 *
 * @param number its position in reading order, from 0
 * @param score how well it fits; only comparable with others of the same query
 */
public record SearchHit(SearchDocument document, int number, float score) {}
