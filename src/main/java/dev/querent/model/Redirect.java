package dev.querent.model;

import dev.querent.url.SitePath;

/** An old address of a page. */
public record Redirect(SitePath from, SitePath to, String title) {}
