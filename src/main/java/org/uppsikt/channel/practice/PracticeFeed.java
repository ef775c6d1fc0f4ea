package org.uppsikt.channel.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.Page;
import org.uppsikt.channel.http.Answer;
import org.uppsikt.channel.http.Call;
import org.uppsikt.channel.http.Json;
import org.uppsikt.channel.http.Round;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.RemotePost;

/// One reading of a practice channel from a cursor on. Used once, by one thread.
final class PracticeFeed {

  private static final int LARGEST_PAGE = 200;

  private final Round round;
  private final PracticeWire wire;
  private final String channel;
  private final List<RemotePost> posts = new ArrayList<>();
  private final List<RemoteItem> items = new ArrayList<>();
  private long last;
  private int read;
  private int dropped;
  private boolean more = true;

  PracticeFeed(Round round, PracticeWire wire, String channel) {
    this.round = round;
    this.wire = wire;
    this.channel = channel;
  }

  /// What was read before a failure is given as a page that says that there is more; the failure
  /// shows again at the next reading. The posts come with the first page of all.
  ChannelResult<Page> read(Optional<String> cursor, int most) {
    Optional<Long> from = cursor.isEmpty() ? Optional.of(0L) : seq(cursor.get());
    if (from.isEmpty()) {
      return ChannelResult.failed(new ChannelFailure.Malformed("cursor"));
    }
    last = from.get();
    Optional<ChannelFailure> failure = cursor.isEmpty() ? readPosts() : Optional.empty();
    while (failure.isEmpty() && more && read < most && round.left() > 0) {
      failure = readPage(Math.min(LARGEST_PAGE, most - read));
    }
    boolean nothing =
        read == 0 || failure.filter(ChannelFailure.Cancelled.class::isInstance).isPresent();
    if (failure.isPresent() && nothing) {
      return ChannelResult.failed(failure.get());
    }
    return ChannelResult.ok(new Page(posts, items, Long.toString(last), more, dropped));
  }

  private Optional<ChannelFailure> readPosts() {
    return entries(Call.get(wire.posts(channel), wire.login()), "posts", this::post);
  }

  private Optional<ChannelFailure> readPage(int limit) {
    long before = last;
    int readBefore = read;
    var call = Call.get(wire.items(channel, last, limit), wire.login());
    Optional<ChannelFailure> failure = entries(call, "changes", this::change);
    more = failure.isPresent() || read - readBefore >= limit;
    boolean stuck = read > readBefore && last == before;
    return failure.isEmpty() && stuck
        ? Optional.of(new ChannelFailure.Malformed("changes"))
        : failure;
  }

  private void post(byte[] raw) {
    if (PracticeReading.post(raw) instanceof ChannelResult.Ok<RemotePost>(RemotePost post)) {
      posts.add(post);
    } else {
      dropped++;
    }
  }

  private void change(byte[] raw) {
    read++;
    ChannelResult<PracticeReading.Entry> result = PracticeReading.entry(raw);
    if (result instanceof ChannelResult.Ok<PracticeReading.Entry>(PracticeReading.Entry entry)) {
      take(entry);
    } else {
      dropped++;
    }
  }

  /// An entry that comes twice is taken once: the server counts upwards.
  private void take(PracticeReading.Entry entry) {
    if (entry.seq() > last) {
      last = entry.seq();
      entry.item().ifPresent(items::add);
    }
  }

  private Optional<ChannelFailure> entries(Call call, String where, Consumer<byte[]> each) {
    ChannelResult<List<byte[]>> entries =
        round.send(call).map(Answer::body).then(b -> Json.entries(b, where));
    return switch (entries) {
      case ChannelResult.Ok<List<byte[]>>(List<byte[]> all) -> {
        all.forEach(each);
        yield Optional.empty();
      }
      case ChannelResult.Failed<List<byte[]>>(ChannelFailure failure) -> Optional.of(failure);
    };
  }

  private static Optional<Long> seq(String cursor) {
    return cursor.matches("\\d{1,18}") ? Optional.of(Long.valueOf(cursor)) : Optional.empty();
  }
}
