package org.uppsikt.work;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.store.Journal;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.Sendings;
import org.uppsikt.store.SoundRows;
import org.uppsikt.store.Tx;

/// A workspace that came from a backup. The one that the backup was made of may have sent since
/// what waited in it. So nothing that waited goes by itself: each order and each hand-over stands
/// held until a person says what becomes of it ([Settle], [Registrar]).
public final class Restored {

  /// Why an order or a hand-over stands held.
  public static final String HELD = "RESTORED";

  private static final String WORKSPACE = "workspace:own";

  private static final Set<Role> MAY_CHANGE = Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR);

  private final Office office;

  public Restored(Office office) {
    this.office = office;
  }

  /// What a person is told who signs in.
  ///
  /// @param backedUp when the backup was made; empty where nobody can say
  /// @param orders how many are held
  /// @param handOvers how many are held
  /// @param looksThrough whether she is asked to look through who can sign in: those of the time of
  ///     the backup can, whatever was decided about them since
  public record Told(Optional<Instant> backedUp, int orders, int handOvers, boolean looksThrough) {}

  /// Writes down where the workspace came from and holds what waits, in one transaction; once for
  /// each backup, even where its note could not be removed.
  ///
  /// @param note what the note beside the workspace says
  public void begin(Payload note) {
    office
        .database()
        .change(
            tx -> {
              if (said(note, "digest").isEmpty() || !isKnown(tx, note)) {
                tx.journal(
                    Event.by(Actor.PROGRAM, EventKind.RESTORED_FROM_BACKUP, WORKSPACE, note));
                hold(tx);
                // It was found sound where it came from, not here.
                new SoundRows().forget(tx);
              }
            });
    office.database().sync();
  }

  private boolean isKnown(Tx tx, Payload note) {
    return about(tx, EventKind.RESTORED_FROM_BACKUP).stream()
        .flatMap(each -> each.content().stream())
        .anyMatch(said -> said(said, "digest").equals(said(note, "digest")));
  }

  private void hold(Tx tx) {
    var progress = new Progress(office);
    for (OrderState state : List.of(OrderState.WAITING, OrderState.SENDING)) {
      orders(tx, state).forEach(order -> progress.hold(tx, order));
    }
    var log = new HandOverLog(office);
    for (HandOverState state : List.of(HandOverState.WAITING, HandOverState.SENDING)) {
      sendings(tx, state).forEach(each -> log.hold(tx, each));
    }
  }

  /// Empty where the workspace came from no backup, or nothing of it is left to be told.
  public Optional<Told> told(PersonId id) {
    return office
        .database()
        .read(
            tx -> {
              List<Journal.Stored> restored = about(tx, EventKind.RESTORED_FROM_BACKUP);
              return restored.isEmpty() ? Optional.empty() : told(tx, restored.getLast(), id);
            });
  }

  private Optional<Told> told(Tx tx, Journal.Stored restored, PersonId id) {
    int orders = (int) orders(tx, OrderState.UNCERTAIN).stream().filter(Restored::isHeld).count();
    int handOvers =
        (int) sendings(tx, HandOverState.UNCERTAIN).stream().filter(Restored::isHeld).count();
    boolean looked = isLookedThrough(tx, restored);
    if (looked && orders + handOvers == 0) {
      return Optional.empty();
    }
    boolean looksThrough = !looked && mayChangeThem(tx, id);
    return Optional.of(new Told(backedUp(restored), orders, handOvers, looksThrough));
  }

  /// Somebody who may has looked through who can sign in.
  ///
  /// @return false where she may not, or it was done already
  public boolean lookedThrough(PersonId by) {
    boolean done =
        office
            .database()
            .write(
                tx -> {
                  List<Journal.Stored> restored = about(tx, EventKind.RESTORED_FROM_BACKUP);
                  if (!mayChangeThem(tx, by)
                      || restored.isEmpty()
                      || isLookedThrough(tx, restored.getLast())) {
                    return false;
                  }
                  tx.journal(
                      Event.by(by, EventKind.SIGN_INS_LOOKED_THROUGH, WORKSPACE, Payload.NONE));
                  return true;
                });
    office.database().sync();
    return done;
  }

  private boolean mayChangeThem(Tx tx, PersonId id) {
    return office
        .tables()
        .people()
        .find(tx, id)
        .filter(person -> !person.suspended() && MAY_CHANGE.contains(person.role()))
        .isPresent();
  }

  private boolean isLookedThrough(Tx tx, Journal.Stored restored) {
    return about(tx, EventKind.SIGN_INS_LOOKED_THROUGH).stream()
        .anyMatch(each -> each.entry().seq() > restored.entry().seq());
  }

  private static Optional<Instant> backedUp(Journal.Stored restored) {
    try {
      return restored.content().flatMap(said -> said(said, "at")).map(Instant::parse);
    } catch (DateTimeException e) {
      // The note lies in clear: anybody may have written anything.
      return Optional.empty();
    }
  }

  private static Optional<String> said(Payload payload, String what) {
    return Optional.ofNullable(payload.values().get(what));
  }

  static boolean isHeld(Outbox.Order order) {
    return order.state() == OrderState.UNCERTAIN && order.failure().equals(Optional.of(HELD));
  }

  static boolean isHeld(Sendings.Sending sending) {
    return sending.state() == HandOverState.UNCERTAIN && sending.fault().equals(Optional.of(HELD));
  }

  private List<Journal.Stored> about(Tx tx, EventKind kind) {
    return office.tables().journal().about(tx, WORKSPACE, kind);
  }

  private List<Outbox.Order> orders(Tx tx, OrderState state) {
    return office.tables().outbox().inState(tx, state);
  }

  private List<Sendings.Sending> sendings(Tx tx, HandOverState state) {
    return office.tables().registry().sendings().in(tx, state);
  }
}
