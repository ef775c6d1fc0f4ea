package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.NumberForms;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.registry.Fault;
import org.uppsikt.registry.News;
import org.uppsikt.registry.Word;
import org.uppsikt.store.HandOvers;
import org.uppsikt.store.Registrations;
import org.uppsikt.store.RegistryTables;
import org.uppsikt.store.Sendings;
import org.uppsikt.store.Sendings.Step;
import org.uppsikt.store.Tx;

/// Writes down how far hand-overs have come: their state, that of their items, and the journal, in
/// one transaction.
final class HandOverLog {

  /// Stands where a fault of the route would: nobody has set it up here.
  static final String NOT_SET_UP = "NOT_SET_UP";

  /// Stands where a fault of the route would: somebody asked, and the registry does not have it.
  static final String NOT_THERE = "NOT_THERE";

  /// Servers keep the time by the net; by more their clock and ours do not differ.
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final Office office;

  HandOverLog(Office office) {
    this.office = office;
  }

  /// Begins an attempt, unless what it takes along may not go any more.
  ///
  /// @param withheld why it does not go; looked at while nobody can protect the items
  /// @param without whose text it was packed without
  /// @return false where it does not go, is to be packed anew, or somebody else was first
  boolean begin(HandOver made, Function<Tx, Optional<Fault>> withheld, Set<VersionRef> without) {
    HandOverId id = made.id();
    List<ItemId> items = made.items().stream().map(along -> along.version().item()).toList();
    return office
        .database()
        .write(
            tx -> {
              office.tables().states().lock(tx, items);
              Optional<String> why = withheld.apply(tx).map(Fault::name);
              if (why.isPresent()) {
                var failed = new Step(HandOverState.FAILED, why, "", tx.now());
                step(tx, id, HandOverState.WAITING, failed);
                return false;
              }
              boolean begun =
                  TextLater.without(office, tx, made).equals(without)
                      && registry().sendings().begin(tx, id, tx.now());
              if (begun) {
                told(tx, id, HandOverState.SENDING, Optional.empty());
                leave(tx, id, without);
              }
              return begun;
            });
  }

  private void leave(Tx tx, HandOverId id, Set<VersionRef> without) {
    registry().later().leave(tx, id, without);
    Payload payload = Payload.NONE.with(CaseLinks.HAND_OVER, id);
    for (VersionRef version : without) {
      String about = "item:" + version.item();
      tx.journal(Event.by(Actor.PROGRAM, EventKind.TEXT_LEFT_OUT, about, payload));
    }
  }

  /// From SENDING on; true where it was there.
  boolean move(HandOverId id, HandOverState to) {
    return office
        .database()
        .write(tx -> step(tx, id, HandOverState.SENDING, Step.to(to, tx.now())));
  }

  /// Came with a backup: only a person can tell whether it went since.
  void hold(Tx tx, Sendings.Sending sending) {
    var held = Optional.of(Restored.HELD);
    step(tx, sending.id(), sending.state(), new Step(HandOverState.UNCERTAIN, held, "", tx.now()));
  }

  void fail(HandOverId id, HandOverState from, Fault fault, String code) {
    office
        .database()
        .change(
            tx -> {
              var failed = Optional.of(fault.name());
              step(tx, id, from, new Step(HandOverState.FAILED, failed, code, tx.now()));
            });
  }

  void postpone(HandOverId id, Fault fault, String code, Duration wait) {
    office
        .database()
        .change(
            tx -> {
              Instant next = tx.now().plus(wait);
              var step = new Step(HandOverState.WAITING, Optional.of(fault.name()), code, next);
              step(tx, id, HandOverState.SENDING, step);
            });
  }

  /// Waits on without an attempt; journalled only where the reason is new.
  void wait(Sendings.Sending due, String why, Duration wait) {
    office
        .database()
        .change(
            tx -> {
              var next = new Step(HandOverState.WAITING, Optional.of(why), "", tx.now().plus(wait));
              if (due.fault().equals(Optional.of(why))) {
                registry().sendings().step(tx, due.id(), HandOverState.WAITING, next);
              } else {
                step(tx, due.id(), HandOverState.WAITING, next);
              }
            });
  }

  /// Takes down what came back, with the place where the next reading goes on.
  ///
  /// @return how many hand-overs moved
  int read(RouteKind route, News news) {
    return office
        .database()
        .write(
            tx -> {
              int moved = 0;
              for (Word word : news.words()) {
                moved += take(tx, word) ? 1 : 0;
              }
              if (news.unreadable() > 0) {
                registry().unread().add(tx, news.unreadable());
              }
              Optional<String> fault = news.fault().map(Fault::name);
              registry().settings().read(tx, route, news.cursor(), fault, tx.now());
              return moved;
            });
  }

  private boolean take(Tx tx, Word word) {
    if (word instanceof Word.Answer) {
      // It may bring a number, and a person may be giving one.
      List<Registrations.Row> rows = registry().registrations().of(tx, word.about());
      office.tables().states().lock(tx, rows.stream().map(Registrations.Row::item).toList());
    }
    Optional<HandOvers.Stored> known =
        registry().handOvers().find(tx, word.about()).filter(stored -> stored.state().awaitsWord());
    if (known.isEmpty()) {
      return false;
    }
    HandOverState now = known.get().state();
    return switch (word) {
      case Word.Answer answer -> answered(tx, known.get(), answer);
      case Word.Bounced(HandOverId id, Instant at, Fault fault, String code) ->
          (arrives(now) || now == HandOverState.DELAYED)
              && isOfThisAttempt(tx, id, at)
              && step(
                  tx,
                  id,
                  now,
                  new Step(HandOverState.BOUNCED, Optional.of(fault.name()), code, tx.now()));
      case Word.Delayed(HandOverId id, Instant at, String code) ->
          arrives(now)
              && isOfThisAttempt(tx, id, at)
              && step(tx, id, now, new Step(HandOverState.DELAYED, none(), code, tx.now()));
    };
  }

  private boolean absent(Tx tx, HandOverId id, HandOverState now) {
    return now != HandOverState.SENT
        && (arrives(now) || now == HandOverState.DELAYED)
        && step(tx, id, now, Step.to(HandOverState.SENT, tx.now()));
  }

  /// Every attempt bears the same name: what came back of an earlier one, and is read again or
  /// late, says nothing of this one.
  private boolean isOfThisAttempt(Tx tx, HandOverId id, Instant at) {
    return registry()
        .sendings()
        .of(tx, id)
        .flatMap(Sendings.Sending::sentAt)
        .filter(sent -> at.isBefore(sent.minus(SKEW)))
        .isEmpty();
  }

  private static boolean arrives(HandOverState now) {
    return now == HandOverState.SENT
        || now == HandOverState.SENDING
        || now == HandOverState.UNCERTAIN;
  }

  /// One number of the municipality's forms that the registry itself wrote, and no other, is the
  /// number; otherwise a person reads the answer and types it. A machine that names no number says
  /// that nobody is there, whatever dates and telephone numbers it names.
  private boolean answered(Tx tx, HandOvers.Stored stored, Word.Answer answer) {
    HandOverId id = stored.handOver().id();
    Optional<NumberForms> forms =
        registry().settings().get(tx).flatMap(setting -> setting.numbers().tellingThemselves());
    List<String> numbers =
        forms
            .map(telling -> new OwnWords(stored.handOver(), telling).numbers(answer))
            .orElse(List.of());
    boolean read =
        numbers.size() == 1
            || stored.handOver().route() == RouteKind.DIARY && !answer.text().isBlank();
    if (read) {
      String number = numbers.size() == 1 ? numbers.getFirst() : answer.text().strip();
      new Numbering(office, tx).give(id, number, Optional.empty());
      return true;
    }
    if (!answer.arrived()) {
      return false;
    }
    if (answer.automatic()) {
      return absent(tx, id, stored.state());
    }
    return stored.state() != HandOverState.RECEIVED
        && step(tx, id, stored.state(), Step.to(HandOverState.RECEIVED, tx.now()));
  }

  private boolean step(Tx tx, HandOverId id, HandOverState from, Step step) {
    boolean moved = registry().sendings().step(tx, id, from, step);
    if (moved) {
      registry().registrations().stage(tx, id, step.to().stage());
      told(tx, id, step.to(), step.fault());
    }
    return moved;
  }

  private void told(Tx tx, HandOverId id, HandOverState to, Optional<String> fault) {
    Payload payload = Payload.NONE.with("handOver", id).with("state", to);
    if (fault.isPresent()) {
      payload = payload.with("fault", fault.get());
    }
    for (String subject : subjects(tx, id)) {
      tx.journal(Event.by(Actor.PROGRAM, EventKind.HAND_OVER_MOVED, subject, payload));
    }
  }

  List<String> subjects(Tx tx, HandOverId id) {
    return registry().handOvers().find(tx, id).stream()
        .flatMap(stored -> stored.handOver().items().stream())
        .map(HandOver.Along::version)
        .map(version -> "item:" + version.item())
        .collect(Collectors.toList());
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private RegistryTables registry() {
    return office.tables().registry();
  }
}
