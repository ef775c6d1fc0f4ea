package org.uppsikt.work;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.registry.Delivery;
import org.uppsikt.registry.Fault;
import org.uppsikt.registry.Found;
import org.uppsikt.registry.Parcel;
import org.uppsikt.registry.Route;
import org.uppsikt.store.RegistryTables;
import org.uppsikt.store.Sendings;
import org.uppsikt.store.StoreException;
import org.uppsikt.store.Tx;

/// Takes hand-overs to the registry once their undo window is over, and reads what comes back.
///
/// Every attempt is on the disk before it leaves, so that the program may die anywhere: what was on
/// its way is looked for by its identity, and where that cannot tell, a person decides (KRO-27).
/// Nothing is ever sent a second time by itself unless the first attempt certainly did not arrive.
public final class Courier {

  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final int TRIES = 9;

  /// No hand-over waits longer, neither for its window to end nor for another try.
  private static final Duration FURTHEST = Duration.ofDays(1);

  /// What may lie in a folder that cannot be reached is looked for so long.
  private static final Duration LOOKED_FOR = Duration.ofHours(1);

  private final Office office;
  private final Routes routes;
  private final Parcels parcels;
  private final HandOverLog log;
  private final Duration between;
  private final Map<RouteKind, Instant> read = new EnumMap<>(RouteKind.class);
  private final ReentrantLock running = new ReentrantLock();

  /// @param between how long after a reading of what came back the next one begins
  public Courier(Office office, Routes routes, Parcels parcels, Duration between) {
    this.office = office;
    this.routes = routes;
    this.parcels = parcels;
    this.log = new HandOverLog(office);
    this.between = between;
  }

  /// Sends what is due and reads what came back. One run at a time; a second caller returns at
  /// once.
  ///
  /// @return how many hand-overs moved
  public int run(Cancellation cancellation) {
    if (!running.tryLock()) {
      return 0;
    }
    try {
      int moved = 0;
      for (Sendings.Sending left : in(HandOverState.SENDING)) {
        moved += stranded(left) && lookFor(left) ? 1 : 0;
      }
      office.database().change(tx -> setRight(tx, tx.now()));
      for (Sendings.Sending due : due()) {
        if (cancellation.requested()) {
          return moved;
        }
        send(due);
        moved++;
      }
      return moved + news(cancellation);
    } finally {
      running.unlock();
    }
  }

  /// Ends the undo windows of these, as somebody asks who leaves, and sends.
  public void now(Collection<HandOverId> these) {
    Instant at = office.clock().instant();
    office
        .database()
        .change(
            tx -> {
              for (Sendings.Sending each : sendings().of(tx, these).values()) {
                var step =
                    new Sendings.Step(
                        HandOverState.WAITING, each.fault(), each.code().orElse(""), at);
                sendings().step(tx, each.id(), HandOverState.WAITING, step);
              }
            });
    run(Cancellation.NEVER);
  }

  /// What still waits in its undo window.
  public List<HandOverId> inWindow() {
    Instant at = office.clock().instant();
    return in(HandOverState.WAITING).stream()
        .filter(each -> each.attempts() == 0 && each.nextAt().isAfter(at))
        .map(Sendings.Sending::id)
        .toList();
  }

  /// Where several consoles share a database, another one may be sending this moment.
  private boolean stranded(Sendings.Sending left) {
    Instant now = office.clock().instant();
    return office.database().isEmbedded()
        || left.sentAt().filter(at -> !OnItsWay.isOver(at, now)).isEmpty();
  }

  private boolean lookFor(Sendings.Sending left) {
    try (Route route = routes.of(left.route()).orElse(null)) {
      if (route == null) {
        return (left.route() == RouteKind.MAIL || isLongAgo(left))
            && log.move(left.id(), HandOverState.UNCERTAIN);
      }
      return switch (route.find(left.id())) {
        case Found.There there -> log.move(left.id(), HandOverState.SENT);
        case Found.NotThere not when left.route().showsForGood() ->
            log.move(left.id(), HandOverState.WAITING);
        // Looked for again once the folder can be reached; if that lasts, a person decides.
        case Found.CannotTell cannot when left.route() != RouteKind.MAIL && !isLongAgo(left) ->
            false;
        default -> log.move(left.id(), HandOverState.UNCERTAIN);
      };
    }
  }

  /// A time ahead of us was written under a clock that was set right since.
  private boolean isLongAgo(Sendings.Sending left) {
    Instant now = office.clock().instant();
    return left.sentAt()
        .filter(at -> at.isAfter(now.minus(LOOKED_FOR)) && at.isBefore(now.plus(LOOKED_FOR)))
        .isEmpty();
  }

  private void send(Sendings.Sending due) {
    HandOver made =
        office
            .database()
            .read(tx -> tables().handOvers().find(tx, due.id()))
            .orElseThrow()
            .handOver();
    Optional<Fault> withheld = office.database().read(tx -> withheld(tx, made));
    if (withheld.isPresent()) {
      log.fail(due.id(), HandOverState.WAITING, withheld.get(), "");
      return;
    }
    try (Route route = routes.of(due.route()).orElse(null)) {
      if (route == null) {
        log.wait(due, HandOverLog.NOT_SET_UP, FIRST_WAIT);
        return;
      }
      Optional<Packed> packed = packed(made);
      if (packed.isEmpty()) {
        log.fail(due.id(), HandOverState.WAITING, Fault.NOT_PACKED, "");
      } else if (log.begin(made, tx -> withheld(tx, made), packed.get().without())) {
        office.database().sync();
        settle(due, route, route.deliver(packed.get().parcel()));
      }
    }
  }

  /// What leaves.
  ///
  /// @param without whose text is not in it
  private record Packed(Parcel parcel, Set<VersionRef> without) {}

  /// Empty where what is stored is damaged or its sheet cannot be drawn: the others go on.
  private Optional<Packed> packed(HandOver made) {
    try {
      return Optional.of(
          office
              .database()
              .read(tx -> new Packed(parcels.of(tx, made), TextLater.without(office, tx, made))));
    } catch (StoreException e) {
      if (e.kind() != StoreException.Kind.DAMAGED) {
        throw e;
      }
      return Optional.empty();
    } catch (UncheckedIOException
        | IllegalStateException
        | IllegalArgumentException
        | NoSuchElementException e) {
      return Optional.empty();
    }
  }

  private void settle(Sendings.Sending sent, Route route, Delivery delivery) {
    switch (delivery) {
      case Delivery.Accepted accepted -> log.move(sent.id(), HandOverState.SENT);
      case Delivery.Uncertain uncertain ->
          log.move(
              sent.id(),
              route.find(sent.id()) instanceof Found.There
                  ? HandOverState.SENT
                  : HandOverState.UNCERTAIN);
      case Delivery.Refused(Fault fault, String code) -> {
        int tries = sent.attempts() + 1;
        if (fault.passing() && tries < TRIES) {
          log.postpone(sent.id(), fault, code, FIRST_WAIT.multipliedBy(1L << tries));
        } else {
          log.fail(sent.id(), HandOverState.SENDING, fault, code);
        }
      }
    }
    office.database().sync();
    if (sent.route() == RouteKind.DIARY) {
      news(sent.route(), route);
    }
  }

  /// Looked at again at the moment of sending: what was restricted meanwhile does not go at all,
  /// nor does a copy of what was flagged as abuse material; what became secret does not go by mail,
  /// and into the diary only under a provision.
  private Optional<Fault> withheld(Tx tx, HandOver made) {
    var gate = new RegistryGate(office);
    List<VersionRef> versions = made.items().stream().map(HandOver.Along::version).toList();
    if (versions.stream()
        .anyMatch(each -> office.tables().restrictions().of(tx, each.item()).isPresent())) {
      return Optional.of(Fault.PROTECTED);
    }
    if (made.items().stream().anyMatch(along -> mayNotCopy(tx, along))) {
      return Optional.of(Fault.NO_COPY);
    }
    if (Unmarked.is(office, tx, made)) {
      return Optional.of(Fault.SECRET_UNMARKED);
    }
    boolean secret =
        made.route() == RouteKind.MAIL && versions.stream().anyMatch(each -> gate.secret(tx, each));
    return secret ? Optional.of(Fault.SECRET_NOT_BY_MAIL) : Optional.empty();
  }

  /// Whether a copy would leave of what was flagged since it was made.
  private boolean mayNotCopy(Tx tx, HandOver.Along along) {
    boolean copies =
        along.evidence().isPresent()
            || along.attachments()
                && !office.tables().screenshots().of(tx, along.version()).isEmpty();
    return copies && NoCopyFlag.stands(office.tables(), tx, along.version());
  }

  private int news(Cancellation cancellation) {
    int moved = 0;
    Instant now = office.clock().instant();
    for (RouteKind kind : office.database().read(tx -> sendings().awaited(tx))) {
      Instant last = read.get(kind);
      boolean early = last != null && last.plus(between).isAfter(now);
      if (early || cancellation.requested()) {
        continue;
      }
      read.put(kind, now);
      try (Route route = routes.of(kind).orElse(null)) {
        moved += route == null ? 0 : news(kind, route);
      }
    }
    return moved;
  }

  private int news(RouteKind kind, Route route) {
    Optional<String> cursor = office.database().read(tx -> tables().settings().cursor(tx, kind));
    return log.read(kind, route.news(cursor));
  }

  private void setRight(Tx tx, Instant now) {
    sendings().setRight(tx, now.plus(FURTHEST), now.plus(FIRST_WAIT));
  }

  private List<Sendings.Sending> due() {
    return office.database().read(tx -> sendings().due(tx, tx.now()));
  }

  private List<Sendings.Sending> in(HandOverState state) {
    return office.database().read(tx -> sendings().in(tx, state));
  }

  private RegistryTables tables() {
    return office.tables().registry();
  }

  private Sendings sendings() {
    return tables().sendings();
  }
}
