package dev.querent.search;

/**
 * A file of the index, ready to be written.
 *
 * @param name without {@code .bin}
 * @param digest of its contents before they were compressed
 * @param compressed what is written
 */
record IndexFile(String name, Digest digest, byte[] compressed) {}
