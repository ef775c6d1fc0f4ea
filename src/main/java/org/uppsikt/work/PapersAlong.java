package org.uppsikt.work;

import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.diary.DiaryEntry;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.store.Tx;

/// What goes along when the record of a hand-over is packed for somebody in the house. Of what was
/// flagged as abuse material since, no picture and no sheet.
record PapersAlong(Office office, Tx tx, DiaryEntry entry) {

  /// To be read here.
  HandOver read(HandOver made) {
    return packed(made, Optional.empty());
  }

  /// To be taken out: what was sealed, and pictures, by whoever takes evidence out, and by others
  /// the texts alone. Opened here they lie on no disk; a registrar gets them as they were handed
  /// over.
  HandOver takenOut(HandOver made, PersonId by) {
    return packed(made, Optional.of(by));
  }

  /// Whether something that was handed over is not for her to take out.
  boolean keeps(HandOver made, PersonId by) {
    return made.items().stream()
        .filter(along -> along.evidence().isPresent() || along.attachments())
        .anyMatch(along -> !takes(along.version().item(), by));
  }

  private HandOver packed(HandOver made, Optional<PersonId> out) {
    return made.of(
        made.items().stream().map(along -> shown(along, out) ? along : texts(along)).toList(),
        entry.guarded() ? RouteKind.DIARY : RouteKind.MAIL);
  }

  private boolean shown(HandOver.Along along, Optional<PersonId> out) {
    return !NoCopyFlag.stands(office.tables(), tx, along.version())
        && out.filter(by -> !takes(along.version().item(), by)).isEmpty();
  }

  private static HandOver.Along texts(HandOver.Along along) {
    return new HandOver.Along(
        along.version(), Optional.empty(), along.secret(), along.thread(), false);
  }

  /// As of evidence that is taken out of its item.
  private boolean takes(ItemId item, PersonId by) {
    Optional<Person> who = office.tables().people().find(tx, by);
    Set<PersonId> takers = entry.guarded() ? new SecretView(office, tx).takers(item) : Set.of(by);
    return who.filter(person -> person.role().mayTakeOut()).isPresent() && takers.contains(by);
  }
}
