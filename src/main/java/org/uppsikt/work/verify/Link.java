package org.uppsikt.work.verify;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Entry;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.store.JournalRows;

/// One row of the journal with what can be computed from it.
record Link(JournalRows.Row row) {

  /// Whether the leaf is the one that the fields give in a place of the journal.
  boolean fits(long seq) {
    return leafIn(seq).filter(leaf -> leaf.hex().equals(row.leaf())).isPresent();
  }

  /// The leaf that the fields give in a place; empty where the fields cannot be those of an entry.
  Optional<Digest> leafIn(long seq) {
    Optional<EventKind> kind =
        Arrays.stream(EventKind.values()).filter(k -> k.name().equals(row.kind())).findFirst();
    boolean digests = row.commitment().length() == 64 && row.previous().length() == 64;
    if (kind.isEmpty() || !digests || row.format() != Entry.FORMAT) {
      return Optional.empty();
    }
    var entry =
        new Entry(
            row.chain(),
            seq,
            row.at(),
            kind.get(),
            row.actor(),
            row.actingFor(),
            row.subject(),
            new Digest(row.commitment()),
            new Digest(row.previous()),
            Entry.GENESIS);
    return Optional.of(entry.leafOf());
  }

  boolean is(EventKind kind) {
    return row.kind().equals(kind.name());
  }

  /// Whether salt and payload, where they are there, are those of the commitment.
  boolean keepsCommitment() {
    return row.sealed()
        .map(s -> Digest.of(s.salt(), s.payload()).hex().equals(row.commitment()))
        .orElse(true);
  }

  /// True where salt and payload are gone.
  boolean isDisposed() {
    return row.sealed().isEmpty();
  }

  /// What the payload says under a key; empty where it says nothing or is gone.
  Optional<String> says(String key) {
    return Optional.ofNullable(values().get(key));
  }

  /// All that the payload says; nothing where it is gone.
  SortedMap<String, String> values() {
    try {
      return row.sealed().map(s -> Payload.parse(s.payload())).orElse(Payload.NONE).values();
    } catch (IllegalArgumentException e) {
      // The commitment of such a payload does not fit either, and that is what is reported.
      return Payload.NONE.values();
    }
  }
}
