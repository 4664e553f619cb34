/**
 * Search: the analysis of text, the index and its export to static files, and the same queries on
 * Apache Lucene. The format is specified in docs/search-format.md.
 */
package dev.querent.search;
