package org.uppsikt.work.lines;

import java.util.ArrayList;
import java.util.List;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.RemotePost;
import org.uppsikt.work.Intake;

/// Takes items from lines into a channel, some at a time: each batch is one transaction with its
/// journal entry, and running the same lines again adds nothing.
public final class ItemImport {

  private static final int BATCH = 100;

  /// Bytes of lines at most in one batch but for its last line: long lines wait for no others,
  /// since they share the memory of a console at which somebody works.
  private static final long BYTES = 8L * 1024 * 1024;

  private final Intake intake;
  private final ChannelId channel;
  private final List<RemoteItem> items = new ArrayList<>();
  private final List<RemotePost> posts = new ArrayList<>();
  private long bytes;
  private long last;
  private long kept;
  private long read;
  private long fresh;
  private long edited;

  public ItemImport(Intake intake, ChannelId channel) {
    this.intake = intake;
    this.channel = channel;
  }

  /// What was taken in.
  ///
  /// @param read good lines
  /// @param fresh items seen for the first time
  /// @param edited items with a new version
  public record Taken(long read, long fresh, long edited) {}

  /// @param number of the line in its file
  public void add(long number, ItemLine.Good line) {
    items.add(line.item());
    line.post().ifPresent(posts::add);
    bytes += line.item().raw().length;
    last = number;
    read++;
    if (items.size() == BATCH || bytes >= BYTES) {
      flush();
    }
  }

  /// Takes in what is left.
  public Taken finish() {
    flush();
    return new Taken(read, fresh, edited);
  }

  /// The number of the last line that is safely taken in; 0 before the first.
  public long kept() {
    return kept;
  }

  private void flush() {
    if (items.isEmpty()) {
      return;
    }
    Intake.Taken taken = intake.takeLines(channel, List.copyOf(posts), List.copyOf(items));
    fresh += taken.fresh().size();
    edited += taken.edited().size();
    kept = last;
    bytes = 0;
    items.clear();
    posts.clear();
  }
}
