package dev.querent.model;

import dev.querent.url.SitePath;

/** A plain page, or a page of a manual. */
public record ContentPage(Document document, SitePath path) {}
