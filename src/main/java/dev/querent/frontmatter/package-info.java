/**
 * Splits a file into header and body, and reads the header into typed values, all mistakes at once.
 */
package dev.querent.frontmatter;
