package org.uppsikt.work;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.Disposition;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.SecrecyMark;
import org.uppsikt.store.HandOvers;
import org.uppsikt.store.Registrations;
import org.uppsikt.store.RegistryTables;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// What ties items to cases: the link itself, the disposition and the secrecy mark that come with
/// it. All of it is journalled, and taken back as one.
final class CaseLinks {

  /// Names the hand-over in the journal. A lifted mark bears it that came with a hand-over which
  /// was taken back, and no other.
  static final String HAND_OVER = "handOver";

  private final RegistryTables registry;
  private final Tx tx;

  CaseLinks(Tables tables, Tx tx) {
    this.registry = tables.registry();
    this.tx = tx;
  }

  /// Links an item that was decided to be registered without a hand-over prepared.
  void link(Decision decision, String number) {
    ItemId item = decision.version().item();
    registry.registrations().put(tx, item, decision.id(), number, Optional.empty());
    dispose(item, Disposition.Kind.REGISTER, "", "", decision.by());
  }

  /// Links an item to the case of a hand-over.
  void link(Decision decision, String number, HandOver made) {
    ItemId item = decision.version().item();
    RegisterEntry entry = made.entry();
    registry.registrations().put(tx, item, decision.id(), number, Optional.of(made.id()));
    dispose(item, Disposition.Kind.REGISTER, entry.planEntry(), "", made.by());
    boolean marked = registry.marks().of(tx, item).isPresent();
    entry
        .secrecy()
        .filter(secrecy -> !marked)
        .ifPresent(secrecy -> mark(item, secrecy, made.by(), Optional.of(made.id())));
  }

  Disposition dispose(
      ItemId item, Disposition.Kind kind, String planEntry, String reason, PersonId by) {
    var given = new Disposition(UUID.randomUUID(), item, kind, planEntry, reason, by, tx.now());
    registry.dispositions().add(tx, given);
    Payload payload =
        Payload.NONE
            .with("disposition", given.id())
            .with("kind", kind)
            .with("plan", planEntry)
            .with("reason", reason);
    tx.journal(Event.by(by, EventKind.DISPOSITION_GIVEN, "item:" + item, payload));
    return given;
  }

  /// @return false where another one holds by now; nothing was changed then
  boolean withdraw(Recorded.Disposed disposed, PersonId by) {
    ItemId item = disposed.item().item();
    Optional<Disposition> given =
        registry.dispositions().of(tx, item).filter(each -> each.id().equals(disposed.given()));
    given.ifPresent(
        each -> {
          Folder folder = disposed.item().folder();
          registry.dispositions().withdraw(tx, each, disposed.before(), folder, by);
          Payload payload =
              Payload.NONE.with("disposition", each.id()).with("kind", disposed.kind());
          tx.journal(Event.by(by, EventKind.DISPOSITION_WITHDRAWN, "item:" + item, payload));
        });
    return given.isPresent();
  }

  SecrecyMark mark(
      ItemId item, RegisterEntry.Secrecy secrecy, PersonId by, Optional<HandOverId> handOver) {
    var mark =
        new SecrecyMark(
            UUID.randomUUID(), item, secrecy.provision(), secrecy.authority(), by, tx.now());
    registry.marks().add(tx, mark, handOver);
    Payload payload = Payload.NONE.with("mark", mark.id()).with("provision", secrecy.provision());
    tx.journal(Event.by(by, EventKind.SECRECY_MARKED, "item:" + item, payload));
    return mark;
  }

  /// A mark that was set is taken back.
  void withdraw(SecrecyMark mark, PersonId by) {
    registry.marks().lift(tx, mark.id(), mark.item(), by, tx.now());
    Payload payload = Payload.NONE.with("mark", mark.id());
    tx.journal(Event.by(by, EventKind.SECRECY_WITHDRAWN, "item:" + mark.item(), payload));
  }

  /// That a mark was lifted is taken back: it holds as it did, with the hand-over it came with.
  ///
  /// @return false where it was not lifted
  boolean holdAgain(SecrecyMark mark, PersonId by) {
    boolean holds = registry.marks().holdAgain(tx, mark.id(), mark.item());
    if (holds) {
      Payload payload = Payload.NONE.with("mark", mark.id());
      tx.journal(Event.by(by, EventKind.SECRECY_HOLDS_AGAIN, "item:" + mark.item(), payload));
    }
    return holds;
  }

  /// Whether an item was handed over as secret since then.
  boolean overAsSecret(ItemId item, Instant since) {
    return registry
        .registrations()
        .of(tx, item)
        .flatMap(Registrations.Row::handOver)
        .flatMap(id -> registry.handOvers().find(tx, id))
        .map(HandOvers.Stored::handOver)
        .filter(made -> made.entry().secret() && !made.at().isBefore(since))
        .isPresent();
  }

  /// @return false where no mark holds
  boolean lift(ItemId item, String reason, PersonId by) {
    return lift(item, Payload.NONE.with("reason", reason), by);
  }

  private boolean lift(ItemId item, Payload why, PersonId by) {
    Optional<SecrecyMark> mark = registry.marks().of(tx, item);
    boolean lifted =
        mark.isPresent() && registry.marks().lift(tx, mark.get().id(), item, by, tx.now());
    if (lifted) {
      Payload payload = why.with("mark", mark.get().id());
      tx.journal(Event.by(by, EventKind.SECRECY_LIFTED, "item:" + item, payload));
    }
    return lifted;
  }

  /// The items that were decided together with this one, itself among them.
  List<ItemId> together(ItemId item) {
    return registry
        .registrations()
        .of(tx, item)
        .flatMap(Registrations.Row::handOver)
        .map(id -> registry.registrations().of(tx, id).stream().map(Registrations.Row::item))
        .map(java.util.stream.Stream::toList)
        .orElse(List.of(item));
  }

  /// Keeps the hand-over of an item from leaving.
  ///
  /// @return false where it may have left already; then nothing was changed
  boolean recall(ItemId item) {
    Optional<HandOverId> made =
        registry.registrations().of(tx, item).flatMap(Registrations.Row::handOver);
    if (made.isEmpty()) {
      return true;
    }
    // Each move is conditional, so that a hand-over which leaves this moment is not recalled.
    return Arrays.stream(HandOverState.values())
        .filter(HandOverState::atHome)
        .anyMatch(
            state -> registry.handOvers().move(tx, made.get(), state, HandOverState.WITHDRAWN));
  }

  /// Takes a link back with what came with it; its hand-over was recalled.
  void unlink(ItemId item, PersonId by) {
    Optional<HandOverId> made =
        registry.registrations().of(tx, item).flatMap(Registrations.Row::handOver);
    release(item, by);
    Optional<HandOverId> marked = registry.marks().from(tx, item);
    if (made.isPresent() && marked.equals(made)) {
      lift(item, Payload.NONE.with(HAND_OVER, made.get()), by);
    }
  }

  /// Takes a link back, whose hand-over was recalled; what is marked stays so.
  void release(ItemId item, PersonId by) {
    Optional<HandOverId> made =
        registry.registrations().of(tx, item).flatMap(Registrations.Row::handOver);
    registry.registrations().remove(tx, item);
    registry.dispositions().back(tx, item);
    made.ifPresent(
        id -> {
          Payload payload = Payload.NONE.with(HAND_OVER, id);
          tx.journal(Event.by(by, EventKind.HAND_OVER_WITHDRAWN, "item:" + item, payload));
        });
  }
}
