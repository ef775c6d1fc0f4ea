package org.uppsikt.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.policy.Category;

/// Something an item has that can be searched for, as the index names it: a letter for the field
/// and the folded word.
public record SearchTerm(String text) implements Comparable<SearchTerm> {

  public static SearchTerm word(String folded) {
    return new SearchTerm("w" + folded);
  }

  public static SearchTerm sender(String folded) {
    return new SearchTerm("s" + folded);
  }

  public static SearchTerm category(Category category) {
    return new SearchTerm("k" + category.code());
  }

  public static SearchTerm channel(ChannelId channel) {
    return new SearchTerm("c" + channel);
  }

  public static SearchTerm day(LocalDate day) {
    return new SearchTerm("d" + DateTimeFormatter.ISO_LOCAL_DATE.format(day));
  }

  /// The term's key in a block; keys sort by block first, so that writing and reading stay close
  /// together.
  Key in(long block) {
    byte[] name = text.getBytes(StandardCharsets.UTF_8);
    byte[] key = Arrays.copyOf(Key.start(block).bytes(), 4 + name.length);
    System.arraycopy(name, 0, key, 4, name.length);
    return new Key(key);
  }

  @Override
  public int compareTo(SearchTerm other) {
    return text.compareTo(other.text);
  }

  /// Terms from one to another, both included with everything they begin.
  public record Range(SearchTerm from, SearchTerm to) {

    public static Range prefix(SearchTerm beginning) {
      return new Range(beginning, beginning);
    }
  }

  /// Bytes that compare as the databases compare them.
  record Key(byte[] bytes) implements Comparable<Key> {

    /// Sorts before every term of the block.
    static Key start(long block) {
      return new Key(
          new byte[] {
            (byte) (block >> 24), (byte) (block >> 16), (byte) (block >> 8), (byte) block
          });
    }

    /// Sorts behind everything that begins as this does: no UTF-8 holds this byte.
    byte[] behind() {
      byte[] behind = Arrays.copyOf(bytes, bytes.length + 1);
      behind[bytes.length] = (byte) 0xFF;
      return behind;
    }

    @Override
    public int compareTo(Key other) {
      return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }
  }
}
