package org.uppsikt.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.Journal;
import org.uppsikt.store.Tx;

/// Whether those named for a whistle-blower's message have left for good, so that somebody reads in
/// their place (SAL-41). A leave opens nothing, and nobody reads what she herself took from its
/// reader: the message may be about her.
final class GoneReaders {

  private final Office office;
  private final Tx tx;

  GoneReaders(Office office, Tx tx) {
    this.office = office;
    this.tx = tx;
  }

  boolean leaveTo(PersonId heir, Collection<PersonId> readers) {
    return readers.stream().allMatch(reader -> left(reader, heir));
  }

  /// Whether none of them was suspended or removed by this person, since each was let in last.
  boolean notBy(PersonId person, Collection<PersonId> readers) {
    return readers.stream().allMatch(reader -> notBy(person, leaving(reader)));
  }

  private boolean left(PersonId reader, PersonId heir) {
    List<Journal.Stored> leaving = leaving(reader);
    return leaving.stream().anyMatch(GoneReaders::forGood) && notBy(heir, leaving);
  }

  private static boolean notBy(PersonId person, List<Journal.Stored> leaving) {
    return leaving.stream().noneMatch(each -> each.entry().actor().equals(person.toString()));
  }

  /// What was written of it since she was last let in.
  private List<Journal.Stored> leaving(PersonId reader) {
    var leaving = new ArrayList<Journal.Stored>();
    for (Journal.Stored each : office.tables().journal().about(tx, "person:" + reader)) {
      EventKind kind = each.entry().kind();
      if (kind == EventKind.PERSON_RESUMED) {
        leaving.clear();
      } else if (kind == EventKind.PERSON_SUSPENDED || kind == EventKind.PERSON_REMOVED) {
        leaving.add(each);
      }
    }
    return leaving;
  }

  private static boolean forGood(Journal.Stored each) {
    return each.entry().kind() == EventKind.PERSON_REMOVED;
  }
}
