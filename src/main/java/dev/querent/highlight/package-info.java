/** Turns source code into HTML with one class per kind of token, at build time. */
package dev.querent.highlight;
