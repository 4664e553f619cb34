package dev.querent.search;

import java.util.Arrays;

/** Bytes one behind the other, with the numbers of docs/search-format.md, section 3. */
final class ByteBuilder {
  private byte[] bytes;
  private int size;

  ByteBuilder(int capacity) {
    this.bytes = new byte[capacity];
  }

  int size() {
    return size;
  }

  void add(int value) {
    ensure(1);
    bytes[size++] = (byte) value;
  }

  /** A number that is not negative, seven bits a byte, the lowest first. */
  void varint(int number) {
    int rest = number;
    while (rest >= 0x80) {
      add(rest | 0x80);
      rest >>>= 7;
    }
    add(rest);
  }

  void append(byte[] other, int from, int length) {
    ensure(length);
    System.arraycopy(other, from, bytes, size, length);
    size += length;
  }

  void append(byte[] other) {
    append(other, 0, other.length);
  }

  void append(ByteBuilder other) {
    append(other.bytes, 0, other.size);
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void ensure(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length + (bytes.length >> 1) + 4));
    }
  }
}
