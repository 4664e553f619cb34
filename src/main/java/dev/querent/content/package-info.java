/**
 * Finds and reads source files: sorted, bounded in size and depth, never outside the content
 * folder.
 */
package dev.querent.content;
