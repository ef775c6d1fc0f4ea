package org.uppsikt.store;

import java.util.Arrays;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;

/// Which of the 8192 items of one block have something. Stored as a sorted list of two-byte places,
/// or as a bitmap where that is shorter.
public final class ItemSet {

  /// Items in a block.
  public static final int SIZE = 8192;

  private static final int BYTES = SIZE / 8;
  private final long[] bits = new long[SIZE / 64];

  /// The block an item lies in.
  public static long blockOf(long item) {
    return item / SIZE;
  }

  public static ItemSet all() {
    var all = new ItemSet();
    Arrays.fill(all.bits, -1L);
    return all;
  }

  static ItemSet decode(byte[] bytes) {
    var set = new ItemSet();
    if (bytes.length == BYTES) {
      java.nio.ByteBuffer.wrap(bytes).asLongBuffer().get(set.bits);
      return set;
    }
    for (int i = 0; i + 1 < bytes.length; i += 2) {
      set.add((bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF);
    }
    return set;
  }

  byte[] encode() {
    int count = count();
    if (count * 2 >= BYTES) {
      byte[] bytes = new byte[BYTES];
      java.nio.ByteBuffer.wrap(bytes).asLongBuffer().put(bits);
      return bytes;
    }
    byte[] bytes = new byte[count * 2];
    int at = 0;
    for (int place = next(0); place >= 0; place = next(place + 1)) {
      bytes[at++] = (byte) (place >> 8);
      bytes[at++] = (byte) place;
    }
    return bytes;
  }

  /// @param place number of the item within its block
  public void add(int place) {
    bits[place >> 6] |= 1L << place;
  }

  /// @param item any item of the block
  public void addItem(long item) {
    add((int) (item % SIZE));
  }

  public void remove(ItemSet other) {
    for (int i = 0; i < bits.length; i++) {
      bits[i] &= ~other.bits[i];
    }
  }

  public void keep(ItemSet other) {
    for (int i = 0; i < bits.length; i++) {
      bits[i] &= other.bits[i];
    }
  }

  public void join(ItemSet other) {
    for (int i = 0; i < bits.length; i++) {
      bits[i] |= other.bits[i];
    }
  }

  public boolean isEmpty() {
    return next(0) < 0;
  }

  public int count() {
    int count = 0;
    for (long word : bits) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /// The items of the block before one, newest first.
  public PrimitiveIterator.OfLong before(long block, long item) {
    long base = block * SIZE;
    return LongStream.iterate(
            previous((int) Math.min(item - base, SIZE) - 1),
            p -> p >= 0,
            p -> previous((int) p - 1))
        .map(place -> base + place)
        .iterator();
  }

  private int next(int from) {
    for (int i = from; i < SIZE; i = (i | 63) + 1) {
      long rest = bits[i >> 6] >>> i;
      if (rest != 0) {
        return i + Long.numberOfTrailingZeros(rest);
      }
    }
    return -1;
  }

  private int previous(int from) {
    for (int i = from; i >= 0; i = (i & ~63) - 1) {
      long rest = bits[i >> 6] << (63 - (i & 63));
      if (rest != 0) {
        return i - Long.numberOfLeadingZeros(rest);
      }
    }
    return -1;
  }
}
