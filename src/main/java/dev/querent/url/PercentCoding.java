package dev.querent.url;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Percent-encoding of addresses (RFC 3986, section 2.1), as UTF-8. */
public final class PercentCoding {
  private static final String ADDRESS = "-._~!$&'()*+,;=:@/?#%";
  private static final String FRAGMENT = "-._~!$&'()*+,;=:@/?%";

  private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private PercentCoding() {}

  /** The text with every well-formed escape decoded; anything else is kept as it is. */
  public static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
      int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
      if (raw[i] == '%' && high >= 0 && low >= 0) {
        bytes.write(high << 4 | low);
        i += 2;
      } else {
        bytes.write(raw[i]);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** A fragment as written, with everything encoded that cannot stand in one. */
  public static String fragment(String text) {
    return encode(text, FRAGMENT);
  }

  /** An address as written, with everything encoded that cannot stand in one. */
  public static String address(String text) {
    return encode(STRAY_PERCENT.matcher(text).replaceAll("%25"), ADDRESS);
  }

  private static String encode(String text, String signs) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) Byte.toUnsignedInt(b);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (plain || signs.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return out.toString();
  }
}
