/** Layers of templates, static files and interface texts. */
package dev.querent.theme;
