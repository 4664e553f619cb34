package dev.querent.search;

/**
 * A file of the index, ready to be written.
 *
 * @param name without {@code .bin}
 * @param digest of what is written
 * @param compressed what is written
 */
record IndexFile(String name, Digest digest, byte[] compressed) {}
