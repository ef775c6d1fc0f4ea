package org.uppsikt.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Rounds;

/// Beats once a second: sends orders that are due, starts rounds of channels whose time has come,
/// and does the chores that come round by themselves.
/// A beat that fails is told to the listener and the next one goes on.
public final class Pulse implements AutoCloseable {

  /// How long after a round the next one begins.
  public static final Duration BETWEEN_ROUNDS = Rounds.REST;

  /// How long after a chore that failed it is tried again, where its time does not come before.
  private static final Duration AGAIN = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

  private final Desk desk;
  private final ScheduledExecutorService timer;
  private final Executor background;
  private final Duration between;
  private final Listener listener;
  private final List<Turn> turns;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final AtomicBoolean sending = new AtomicBoolean();
  private final Set<ChannelId> starting = ConcurrentHashMap.newKeySet();

  /// When it was last looked at what stands over in an ended channel.
  private final Map<ChannelId, Instant> completed = new ConcurrentHashMap<>();
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

  /// Work that is done at start and then again and again, whether there are channels or not.
  ///
  /// @param every from one end to the next beginning
  /// @param executor where it runs
  /// @param work given the question whether to stop, to be asked now and then
  public record Chore(Duration every, Executor executor, Consumer<BooleanSupplier> work) {}

  public Pulse(
      Desk desk,
      ScheduledExecutorService timer,
      Executor background,
      Duration between,
      Listener listener,
      List<Chore> chores) {
    this.desk = desk;
    this.timer = timer;
    this.background = background;
    this.between = between;
    this.listener = listener;
    this.turns = chores.stream().map(Turn::new).toList();
  }

  public void start() {
    beat = timer.scheduleWithFixedDelay(this::beat, 0, 1, TimeUnit.SECONDS);
  }

  /// When the next round begins that asks a platform, as far as is known. Reads the database.
  public Optional<Instant> nextRound() {
    return desk.reading().channels().stream()
        .filter(channel -> channel.kind() != ChannelKind.MANUAL)
        .filter(channel -> !desk.rounds().isEnded(channel.id()))
        .flatMap(channel -> next(channel.id()).stream())
        .min(Instant::compareTo);
  }

  /// Whether a round is under way, whoever asked for it.
  public boolean fetching() {
    return desk.rounds().underWay();
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
    for (Turn turn : turns) {
      if (turn.begins(now())) {
        turn.chore.executor().execute(() -> guarded(() -> turn.take(this)));
      }
    }
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
      ChannelId id = channel.id();
      if (desk.rounds().isEnded(id)) {
        start(id, rested(completed.get(id)), () -> complete(id));
      } else {
        start(id, due(id), () -> round(channel));
      }
    }
  }

  private void start(ChannelId channel, boolean due, Runnable work) {
    if (!stopping.get() && due && starting.add(channel)) {
      background.execute(
          () -> {
            try {
              guarded(work);
            } finally {
              starting.remove(channel);
            }
          });
    }
  }

  /// Nobody is told of a round: the platform of an ended channel is asked nothing.
  private void complete(ChannelId channel) {
    try {
      if (desk.rounds().complete(channel, stopping::get)) {
        listener.sent();
      }
    } finally {
      completed.put(channel, now());
    }
  }

  private void round(Channel channel) {
    listener.roundBegan(channel);
    listener.roundEnded(desk.rounds().run(channel, stopping::get));
  }

  private boolean due(ChannelId channel) {
    return !desk.rounds().underWay(channel) && next(channel).filter(now()::isBefore).isEmpty();
  }

  private boolean rested(@Nullable Instant last) {
    return last == null || last.isAfter(now()) || !last.plus(between).isAfter(now());
  }

  /// When the channel is asked next; empty where nothing holds that up. A round that seems to have
  /// ended in the future ended before the clock was set back.
  private Optional<Instant> next(ChannelId channel) {
    Optional<Instant> rested =
        desk.rounds().ended(channel).filter(at -> !at.isAfter(now())).map(at -> at.plus(between));
    Optional<Instant> waits = desk.rounds().waitsUntil(channel);
    return waits.filter(until -> rested.filter(until::isBefore).isEmpty()).or(() -> rested);
  }

  private Instant now() {
    return desk.office().clock().instant();
  }

  private void guarded(Runnable work) {
    try {
      if (!stopping.get()) {
        work.run();
      }
    } catch (RuntimeException e) {
      // What fails because the database is being closed is no trouble.
      if (!stopping.get()) {
        // The message may quote what is stored: only the kind is logged.
        LOG.error("a beat failed: {}", e.getClass().getName());
        listener.broke(e);
      }
    }
  }

  /// When a chore is done next.
  private static final class Turn {

    private final Chore chore;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile @Nullable Instant ended;
    private volatile Duration rest = Duration.ZERO;

    Turn(Chore chore) {
      this.chore = chore;
    }

    /// Whether it is to be done now, which it then is: by one at a time.
    boolean begins(Instant now) {
      Instant last = ended;
      boolean rested = last == null || last.isAfter(now) || !last.plus(rest).isAfter(now);
      return rested && running.compareAndSet(false, true);
    }

    void take(Pulse pulse) {
      rest = chore.every().compareTo(AGAIN) < 0 ? chore.every() : AGAIN;
      try {
        chore.work().accept(pulse.stopping::get);
        rest = chore.every();
      } finally {
        ended = pulse.now();
        running.set(false);
      }
    }
  }
}
