package dev.querent.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The SHA-256 of some bytes. */
final class Digest {
  /** Douglas Crockford's alphabet, as that of the permanent ids. */
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  private final byte[] hash;

  /** Takes the 32 bytes of a hash. */
  Digest(byte[] hash) {
    this.hash = hash;
  }

  /** Of the contents of a file. */
  static Digest of(byte[] bytes) {
    return new Digest(sha256().digest(bytes));
  }

  /** Of names and contents of several files, in their order. */
  static Digest ofAll(Iterable<IndexFile> files) {
    MessageDigest sha256 = sha256();
    for (IndexFile file : files) {
      sha256.update((file.name() + "\n").getBytes(StandardCharsets.UTF_8));
      sha256.update(file.digest().hash);
    }
    return new Digest(sha256.digest());
  }

  /** The first 16 hexadecimal digits. */
  String hex() {
    return HexFormat.of().formatHex(hash, 0, 8);
  }

  /** 12 letters and digits, which are 60 bits. */
  String name() {
    StringBuilder name = new StringBuilder();
    for (int bit = 0; bit < 60; bit += 5) {
      int word = (hash[bit >> 3] & 0xff) << 8 | hash[(bit >> 3) + 1] & 0xff;
      name.append(ALPHABET.charAt(word >> (11 - (bit & 7)) & 31));
    }
    return name.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Digest digest && Arrays.equals(hash, digest.hash);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hash);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
