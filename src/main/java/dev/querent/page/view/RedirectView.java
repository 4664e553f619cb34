package dev.querent.page.view;

/** A stub at an old address that leads to the new one and keeps the fragment. */
public record RedirectView(Link target) {}
