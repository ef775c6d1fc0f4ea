package org.uppsikt.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Rounds;

/// Beats once a second: sends orders that are due and starts rounds of channels whose time has
/// come.
/// A beat that fails is told to the listener and the next one goes on.
public final class Pulse implements AutoCloseable {

  /// How long after a round the next one begins.
  public static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(2);

  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

  private final Desk desk;
  private final ScheduledExecutorService timer;
  private final Executor background;
  private final Duration between;
  private final Listener listener;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final AtomicBoolean sending = new AtomicBoolean();
  private final Set<ChannelId> running = ConcurrentHashMap.newKeySet();
  private final Map<ChannelId, Instant> last = new ConcurrentHashMap<>();
  private @Nullable ScheduledFuture<?> beat;

  /// Told of what happened, on a background thread.
  public interface Listener {

    void roundBegan(Channel channel);

    void roundEnded(Rounds.Round round);

    /// Orders were tried; lists may have changed.
    void sent();

    /// The database or something else failed in a way nobody foresaw; tried again at the next beat.
    void broke(RuntimeException cause);
  }

  public Pulse(
      Desk desk,
      ScheduledExecutorService timer,
      Executor background,
      Duration between,
      Listener listener) {
    this.desk = desk;
    this.timer = timer;
    this.background = background;
    this.between = between;
    this.listener = listener;
  }

  /// Takes up orders that were on their way when the program ended, then begins to beat.
  public void start() {
    desk.dispatch().reconcile();
    beat = timer.scheduleWithFixedDelay(this::beat, 0, 1, TimeUnit.SECONDS);
  }

  /// Starts a round of every channel now.
  public void fetchNow() {
    last.clear();
    beat();
  }

  /// When the next round begins, as far as is known.
  public Optional<Instant> nextRound() {
    return last.values().stream().min(Instant::compareTo).map(at -> at.plus(between));
  }

  public boolean fetching() {
    return !running.isEmpty();
  }

  @Override
  public void close() {
    stopping.set(true);
    if (beat != null) {
      beat.cancel(false);
    }
  }

  private void beat() {
    background.execute(() -> guarded(this::send));
    background.execute(() -> guarded(this::carry));
    background.execute(() -> guarded(this::startRounds));
  }

  private void send() {
    if (sending.compareAndSet(false, true)) {
      try {
        if (desk.dispatch().run(stopping::get) > 0) {
          listener.sent();
        }
      } finally {
        sending.set(false);
      }
    }
  }

  private void carry() {
    if (desk.registry().courier().run(stopping::get) > 0) {
      listener.sent();
    }
  }

  private void startRounds() {
    for (Channel channel : desk.reading().channels()) {
      if (!stopping.get() && due(channel) && running.add(channel.id())) {
        background.execute(() -> guarded(() -> round(channel)));
      }
    }
  }

  private void round(Channel channel) {
    try {
      listener.roundBegan(channel);
      Rounds.Round round = desk.rounds().run(channel, stopping::get);
      last.put(channel.id(), desk.office().clock().instant());
      listener.roundEnded(round);
    } finally {
      running.remove(channel.id());
    }
  }

  private boolean due(Channel channel) {
    Instant now = desk.office().clock().instant();
    Instant before = last.get(channel.id());
    if (before != null && before.plus(between).isAfter(now)) {
      return false;
    }
    return before == null || !desk.rounds().mustWait(channel);
  }

  private void guarded(Runnable work) {
    try {
      if (!stopping.get()) {
        work.run();
      }
    } catch (RuntimeException e) {
      // The message may quote what is stored: only the kind is logged.
      LOG.error("a beat failed: {}", e.getClass().getName());
      listener.broke(e);
    }
  }
}
