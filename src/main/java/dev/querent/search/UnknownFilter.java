package dev.querent.search;

import java.util.Optional;

/**
 * A filter with a value that no document has.
 *
 * @param value as it was written
 * @param nearest the value that may have been meant
 */
public record UnknownFilter(FilterKind kind, String value, Optional<String> nearest) {}
