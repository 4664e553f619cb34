/** Markdown to structure and HTML fragments. The only user of flexmark, behind its fence. */
package dev.querent.markdown;
