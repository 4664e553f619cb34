/**
 * Measures how good search is on collections with judgements: a site is built from one, its own
 * search engine answers the queries, and the answers are compared with what people have judged.
 */
package dev.querent.relevance;
