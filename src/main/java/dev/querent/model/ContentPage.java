package dev.querent.model;

import dev.querent.url.SitePath;

/**
 * A plain page, or a page of a manual.
 *
 * @param searchable whether search may find it
 */
public record ContentPage(Document document, SitePath path, boolean searchable) {}
