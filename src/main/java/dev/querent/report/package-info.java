/** Prints diagnostics: text, JSON and GitHub annotations. */
package dev.querent.report;
