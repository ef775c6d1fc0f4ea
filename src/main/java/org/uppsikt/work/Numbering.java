package org.uppsikt.work;

import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.KnownCase;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.domain.registry.Stage;
import org.uppsikt.store.HandOvers.Stored;
import org.uppsikt.store.Registrations;
import org.uppsikt.store.RegistryTables;
import org.uppsikt.store.States;
import org.uppsikt.store.Tx;

/// The registry has given a number: every item of the hand-over is done with it, and the case is
/// known from now on.
public final class Numbering {

  private final Office office;
  private final RegistryTables registry;
  private final Tx tx;

  public Numbering(Office office, Tx tx) {
    this.office = office;
    this.registry = office.tables().registry();
    this.tx = tx;
  }

  /// Keeps others from numbering an item and what was handed over with it, or taking it back.
  void lock(ItemId item) {
    office.tables().states().lock(tx, new CaseLinks(office.tables(), tx).together(item));
  }

  /// Whether a number has the municipality's form; any does while nobody has said which that is.
  boolean fits(String number) {
    return registry
        .settings()
        .get(tx)
        .map(RouteSetting::numbers)
        .map(numbers -> numbers.formOf(number).isPresent())
        .orElse(true);
  }

  /// Whether the number can be this item's: where the built-in diary is its registry, only one
  /// under which it stands there, or of a case that is there where nothing was handed over.
  boolean stands(Registrations.Row row, String number) {
    Optional<HandOver> made =
        row.handOver().flatMap(id -> registry.handOvers().find(tx, id)).map(Stored::handOver);
    boolean restricted = office.tables().restrictions().of(tx, row.item()).isPresent();
    if (made.isEmpty() || restricted) {
      return route(row.item()) != RouteKind.DIARY
          || office.tables().diary().find(tx, number).isPresent();
    }
    return made.get().route() != RouteKind.DIARY
        || office
            .tables()
            .diary()
            .of(tx, made.get().id())
            .filter(entry -> entry.caseNumber().equals(number))
            .isPresent();
  }

  /// How an item would go that was not handed over; by mail where nobody has said.
  private RouteKind route(ItemId item) {
    boolean secret =
        office.tables().restrictions().of(tx, item).isPresent()
            || new RegistryGate(office).secret(tx, new VersionRef(item, 1));
    return registry
        .settings()
        .get(tx)
        .map(setting -> secret ? setting.forSecret() : setting.usual())
        .orElse(RouteKind.MAIL);
  }

  /// Numbers a hand-over whose items wait.
  ///
  /// @param by empty where the program read the number
  void give(HandOverId id, String number, Optional<PersonId> by) {
    List<Registrations.Row> rows = registry.registrations().of(tx, id);
    rows.forEach(row -> give(row.item(), number, by));
    settle(Optional.of(id), number, by);
  }

  /// Numbers an item that waits.
  ///
  /// @return false where it does not wait for a number
  public boolean give(ItemId item, String number, PersonId by) {
    Optional<Registrations.Row> waiting =
        registry.registrations().of(tx, item).filter(row -> row.number().isEmpty());
    waiting.ifPresent(row -> give(row, number, Optional.of(by)));
    return waiting.isPresent();
  }

  /// Numbers one item that waits, whatever was handed over with it: the others wait on.
  ///
  /// @return false where it does not wait for a number
  public boolean giveAlone(ItemId item, String number, PersonId by) {
    Optional<Registrations.Row> waiting =
        registry.registrations().of(tx, item).filter(row -> row.number().isEmpty());
    waiting.ifPresent(
        row -> {
          give(item, number, Optional.of(by));
          boolean all =
              row.handOver().stream()
                  .flatMap(id -> registry.registrations().of(tx, id).stream())
                  .allMatch(each -> each.number().isPresent());
          settle(row.handOver().filter(id -> all), number, Optional.of(by));
        });
    return waiting.isPresent();
  }

  /// Numbers an item, and those that were handed over with it.
  private void give(Registrations.Row row, String number, Optional<PersonId> by) {
    new CaseLinks(office.tables(), tx).together(row.item()).forEach(each -> give(each, number, by));
    settle(row.handOver(), number, by);
  }

  /// As [#give], where a person typed the number and may think better of it. Refused where none of
  /// the items waits for it.
  Recorded typed(Registrations.Row row, String number, PersonId by) {
    Optional<Recorded.HandedOver> handOver =
        row.handOver()
            .flatMap(id -> registry.handOvers().find(tx, id))
            .map(made -> new Recorded.HandedOver(made.handOver().id(), made.state()));
    List<States.State> before =
        new CaseLinks(office.tables(), tx)
            .together(row.item()).stream()
                .flatMap(item -> registry.registrations().of(tx, item).stream())
                .filter(each -> each.number().isEmpty())
                .flatMap(each -> office.tables().states().find(tx, each.item()).stream())
                .toList();
    List<Recorded.Was> items =
        before.stream()
            .filter(state -> give(state.item(), number, Optional.of(by)))
            .map(state -> Recorded.Was.of(office.tables(), tx, state))
            .toList();
    if (items.isEmpty()) {
      return new Recorded.Refused(Decide.Why.CHANGED_MEANWHILE);
    }
    boolean fresh = settle(row.handOver(), number, Optional.of(by));
    return new Recorded.Numbered(number, items, row.stage(), handOver, fresh);
  }

  /// Takes a typed number back. What was leaving when it was typed may have left since, and says so
  /// to whoever looks after it.
  ///
  /// @return false where the hand-over, or what went without one, does not bear it any more;
  ///     nothing was changed then
  boolean back(Recorded.Numbered typed, PersonId by) {
    boolean leaving =
        typed.handOver().filter(made -> made.state() == HandOverState.SENDING).isPresent();
    boolean bears =
        typed
            .handOver()
            .map(
                made ->
                    registry
                        .handOvers()
                        .unnumbered(
                            tx,
                            made.id(),
                            typed.number(),
                            leaving ? HandOverState.UNCERTAIN : made.state()))
            .orElseGet(() -> typed.items().stream().allMatch(was -> bears(was, typed.number())));
    if (!bears) {
      return false;
    }
    Stage stage = leaving ? Stage.UNCERTAIN : typed.stage();
    for (Recorded.Was was : typed.items()) {
      if (registry
          .registrations()
          .unnumbered(tx, was.item(), typed.number(), stage, was.folder())) {
        Payload payload = Payload.NONE.with("number", typed.number());
        tx.journal(Event.by(by, EventKind.NUMBER_WITHDRAWN, "item:" + was.item(), payload));
      }
    }
    if (typed.fresh()) {
      registry.cases().forget(tx, typed.number());
    }
    return true;
  }

  private boolean bears(Recorded.Was was, String number) {
    return registry.registrations().bears(tx, was.item(), number);
  }

  /// @return false where it does not wait for a number
  private boolean give(ItemId item, String number, Optional<PersonId> by) {
    boolean numbered = registry.registrations().numbered(tx, item, number, by, tx.now());
    if (numbered) {
      boolean waits =
          office
              .tables()
              .states()
              .find(tx, item)
              .filter(state -> state.folder() == Folder.TO_REGISTER)
              // A suspected crime holds it until somebody says whether it was reported.
              .filter(state -> Police.openOf(office.tables(), tx, item).isEmpty())
              .isPresent();
      if (waits) {
        office.tables().states().folder(tx, item, Folder.DONE);
      }
      Object actor = by.isPresent() ? by.get() : Actor.PROGRAM;
      Payload payload = Payload.NONE.with("number", number);
      tx.journal(Event.by(actor, EventKind.REGISTERED, "item:" + item, payload));
    }
    return numbered;
  }

  /// @return whether the case is known only now
  private boolean settle(Optional<HandOverId> handOver, String number, Optional<PersonId> by) {
    Optional<HandOver> made =
        handOver.flatMap(id -> registry.handOvers().find(tx, id)).map(Stored::handOver);
    Optional<RegisterEntry> entry = made.map(HandOver::entry);
    String title =
        made.filter(each -> !isProtected(each) && !isSecret(each))
            .map(HandOver::entry)
            .map(RegisterEntry::publicConcerning)
            .orElse("");
    boolean secret = entry.filter(RegisterEntry::secret).isPresent();
    boolean fresh = registry.cases().know(tx, new KnownCase(number, title), secret, by, tx.now());
    handOver.ifPresent(id -> registry.handOvers().numbered(tx, id, number, by, tx.now()));
    return fresh;
  }

  /// Whether its words may tell of what only named persons may read.
  private boolean isProtected(HandOver made) {
    List<ItemId> items = made.items().stream().map(along -> along.version().item()).toList();
    return !office.tables().restrictions().among(tx, items).isEmpty();
  }

  /// Whether it became secret, whatever its entry said when it was handed over.
  private boolean isSecret(HandOver made) {
    var gate = new RegistryGate(office);
    return made.items().stream().anyMatch(along -> gate.secret(tx, along.version()));
  }
}
