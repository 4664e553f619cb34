package dev.querent.frontmatter;

import java.util.regex.Pattern;

/**
 * The shape of permanent ids: 8 characters of Crockford's base32 in lower case, which has no
 * letters that look like digits. The first is a letter, so that YAML never reads a number.
 */
public final class PermanentId {
  /** The signs of an id, by their value. */
  public static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  /** How many signs an id has. */
  public static final int LENGTH = 8;

  private static final Pattern SHAPE = Pattern.compile("[a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{7}");

  private PermanentId() {}

  /** Whether {@code text} has the shape of an id. */
  public static boolean isValid(String text) {
    return SHAPE.matcher(text).matches();
  }
}
