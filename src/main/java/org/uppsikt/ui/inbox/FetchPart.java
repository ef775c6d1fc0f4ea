package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.text.InboxText;
import org.uppsikt.ui.kit.Tone;

/// Fetches every channel now, one after the other, and can be stopped between requests.
final class FetchPart {

  private final Bench bench;
  private final Runnable onRound;
  private AtomicBoolean stop = new AtomicBoolean();
  private boolean running;

  /// @param onRound told after each channel
  FetchPart(Bench bench, Runnable onRound) {
    this.bench = bench;
    this.onRound = onRound;
  }

  void start() {
    if (running) {
      return;
    }
    running = true;
    stop = new AtomicBoolean();
    bench
        .tasks()
        .run(() -> bench.desk().reading().channels())
        .onSuccess(channels -> next(channels, 0))
        .onFailure(
            cause -> {
              bench.noteRefused(Bench.storeFault(cause));
              end();
            })
        .start();
  }

  void cancel() {
    stop.set(true);
  }

  private void next(List<Channel> channels, int at) {
    if (at >= channels.size() || stop.get()) {
      end();
      return;
    }
    Channel channel = channels.get(at);
    AtomicBoolean mine = stop;
    bench
        .model()
        .fetchingProperty()
        .set(bench.kit().text(InboxText.FETCHING, channel.name(), at + 1, channels.size()));
    bench
        .tasks()
        .run(() -> bench.desk().rounds().runUntil(channel, mine::get))
        .onSuccess(
            round -> {
              round.waitsUntil().ifPresent(until -> tell(channel, until));
              onRound.run();
              next(channels, at + 1);
            })
        .onFailure(
            cause -> {
              bench.noteRefused(Bench.storeFault(cause));
              next(channels, at + 1);
            })
        .start();
  }

  private void tell(Channel channel, Instant until) {
    String when = bench.kit().formats().near(until, bench.now());
    bench.note(
        Tone.WARN,
        bench.kit().text(InboxText.WAITS, channel.name(), when),
        bench.kit().text(InboxText.WAITS_WHAT));
  }

  private void end() {
    running = false;
    bench.model().fetchingProperty().set("");
    onRound.run();
  }
}
