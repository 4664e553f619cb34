package dev.querent.page.view;

import java.util.Optional;

/**
 * Where a text comes from.
 *
 * @param text as its author wrote it
 * @param href the address, where it is one
 */
public record SourceView(String text, Optional<String> href) {}
