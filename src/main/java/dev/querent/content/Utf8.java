package dev.querent.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes read as UTF-8, without a byte order mark.
 *
 * @param text what was read; where there is a flaw, with U+FFFD in place of what is not UTF-8
 * @param flaw the first byte that a text file cannot have
 */
record Utf8(String text, Optional<Flaw> flaw) {

  /**
   * @param index in the text, in UTF-16 units
   * @param message what is wrong
   */
  record Flaw(int index, String message) {}

  static Utf8 decode(byte[] bytes) {
    if (isUtf16(bytes)) {
      return new Utf8("", Optional.of(new Flaw(0, "the file is UTF-16, not UTF-8")));
    }
    int start = hasByteOrderMark(bytes) ? 3 : 0;
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      String lenient = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
      return flawed(lenient, out.position(), "byte " + in.position() + " is not UTF-8");
    }
    String text = out.flip().toString();
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      int offset = start + text.substring(0, nul).getBytes(StandardCharsets.UTF_8).length;
      return flawed(
          text.replace('\0', '\ufffd'), nul, "byte " + offset + " is NUL, which text never holds");
    }
    return new Utf8(text, Optional.empty());
  }

  private static Utf8 flawed(String text, int index, String message) {
    return new Utf8(text, Optional.of(new Flaw(index, message + ", counted from 0")));
  }

  /** Its byte order mark is not UTF-8 and would be shown as two signs that nobody wrote. */
  private static boolean isUtf16(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)
            || (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff));
  }

  private static boolean hasByteOrderMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xef
        && bytes[1] == (byte) 0xbb
        && bytes[2] == (byte) 0xbf;
  }
}
