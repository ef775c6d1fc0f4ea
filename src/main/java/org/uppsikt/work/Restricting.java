package org.uppsikt.work;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.RestrictionId;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.Checks;
import org.uppsikt.store.Restrictions;
import org.uppsikt.store.States;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// Puts what was received of an item under restricted access, and ends that. Nothing is deleted:
/// evidence and pictures that are there already are restricted with it, and counted.
final class Restricting {

  private final Tables tables;
  private final Tx tx;

  Restricting(Tables tables, Tx tx) {
    this.tables = tables;
    this.tx = tx;
  }

  /// Restricts an item to the readers; where it is restricted already, that restriction holds on
  /// and the readers are added.
  RestrictionId restrict(ItemId item, Set<PersonId> readers, PersonId by) {
    // Sealing takes the same lock: evidence that shows the item is either found below, or not made.
    tables.states().lock(tx, Set.of(item));
    Optional<Restrictions.Restriction> known = tables.restrictions().of(tx, item);
    if (known.isPresent()) {
      tables.restrictions().admit(tx, known.get(), readers);
      return known.get().id();
    }
    var id = new RestrictionId(UUID.randomUUID());
    List<EvidenceId> evidence = showing(item);
    tables.restrictions().add(tx, id, item, readers, evidence);
    tables.states().words(tx, item, "", "");
    Payload payload =
        Payload.NONE
            .with("restriction", id)
            .with("evidence", evidence.size())
            .with("pictures", pictures(item));
    int n = 0;
    for (PersonId reader : readers) {
      n++;
      payload = payload.with("reader." + n, reader);
    }
    tx.journal(Event.by(by, EventKind.RESTRICTED, "item:" + item, payload));
    return id;
  }

  /// Ends the restriction of an item: the decision behind it no longer stands.
  void lift(ItemId item, Object by, String why) {
    Optional<Restrictions.Restriction> known = tables.restrictions().of(tx, item);
    if (known.isEmpty() || !tables.restrictions().lift(tx, known.get().id())) {
      return;
    }
    States.State state = tables.states().find(tx, item).orElseThrow();
    ItemVersion version = tables.versions().find(tx, state.version()).orElseThrow();
    Check check =
        tables
            .checks()
            .newest(tx, state.version())
            .map(Checks.Stored::check)
            .orElse(new Check.NotChecked(Check.Reason.NOT_YET_RUN));
    tables
        .states()
        .words(
            tx,
            item,
            Texts.fitted(version.sender().listedName()),
            Texts.snippet(version.text(), check));
    Payload payload = Payload.NONE.with("restriction", known.get().id()).with("why", why);
    tx.journal(Event.by(by, EventKind.RESTRICTION_LIFTED, "item:" + item, payload));
  }

  /// Screenshots that came with any version of the item.
  int pictures(ItemId item) {
    return versions(item).mapToInt(version -> tables.screenshots().of(tx, version).size()).sum();
  }

  /// Evidence of the item itself, of any version.
  List<SealedEvidence> own(ItemId item) {
    return versions(item)
        .flatMap(version -> tables.evidences().allOf(tx, version).stream())
        .toList();
  }

  /// None of its texts is read for that: one of them may be damaged.
  private Stream<VersionRef> versions(ItemId item) {
    return tables.states().find(tx, item).stream()
        .flatMap(state -> IntStream.rangeClosed(1, state.version().number()).boxed())
        .map(number -> new VersionRef(item, number));
  }

  /// Evidence of other items of the thread that has the item in it, or may have.
  List<SealedEvidence> around(ItemId id) {
    Item item = tables.items().find(tx, id).orElseThrow();
    if (item.post().isEmpty()) {
      return List.of();
    }
    return tables.items().thread(tx, item.channel(), item.post().get(), WHOLE).stream()
        .filter(other -> !other.id().equals(id))
        .flatMap(other -> own(other.id()).stream())
        .filter(evidence -> names(evidence, item))
        .toList();
  }

  /// The version without a word of what was received.
  static ItemVersion masked(ItemVersion version) {
    return new ItemVersion(
        version.item(),
        version.number(),
        "",
        new Sender.Withheld(),
        version.seenAt(),
        version.editedAt(),
        "");
  }

  private static final int WHOLE = 10_000;

  private List<EvidenceId> showing(ItemId item) {
    return Stream.concat(own(item).stream(), around(item).stream())
        .map(SealedEvidence::id)
        .toList();
  }

  /// A text that was flagged when it was sealed was left out of it, and so was the sender. Where
  /// nobody can tell what was sealed, it may be there.
  private boolean names(SealedEvidence evidence, Item item) {
    return SealedAround.of(tables, tx, evidence)
        .map(thread -> thread.around().thread().stream())
        .map(
            lines ->
                lines
                    .filter(line -> line.remote().equals(item.remote().value()))
                    .anyMatch(line -> !line.text().isEmpty() || !line.who().isEmpty()))
        .orElse(true);
  }
}
