/** Measures what a search costs a reader: bytes and requests. */
package dev.querent.benchmark;
