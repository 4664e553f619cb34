/**
 * What characters are to search, and words made comparable: docs/search-format.md, sections 1.1,
 * 1.5 and 1.6.
 */
package dev.querent.text;
