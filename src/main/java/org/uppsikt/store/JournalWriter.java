package org.uppsikt.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Entry;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Head;
import org.uppsikt.domain.journal.Payload;

/// Appends entries behind the lock on the head row. The lock gives the order across processes, and
/// `seq` is the head's size: no gaps, whatever is rolled back.
final class JournalWriter {

  private JournalWriter() {}

  static void append(Tx tx, List<Event> events) {
    Head head = lockedHead(tx);
    Instant now = tx.now();
    for (Event event : withClockNote(events, head, now)) {
      byte[] salt = new byte[Entry.SALT_LENGTH];
      tx.random().nextBytes(salt);
      Entry entry = Entry.append(tx.chain(), head, now, event, salt);
      insert(tx, entry, salt, event.payload());
      head = head.after(entry);
    }
    update(tx, head);
  }

  static void start(Tx tx) {
    tx.handle()
        .createUpdate(
            "insert into journal_head (chain, size, last_leaf, frontier, at)"
                + " values (:chain, 0, :leaf, '', :at)")
        .bind("chain", tx.chain())
        .bind("leaf", Entry.GENESIS.hex())
        .bind("at", Tx.at(Instant.EPOCH))
        .execute();
  }

  /// A clock that ran backwards is written down, so that times that fall are explained.
  private static List<Event> withClockNote(List<Event> events, Head head, Instant now) {
    if (!now.isBefore(head.at())) {
      return events;
    }
    var all = new ArrayList<Event>();
    Payload payload = Payload.NONE.with("was", head.at()).with("is", now);
    all.add(Event.by("program", EventKind.CLOCK_RAN_BACKWARDS, "clock:machine", payload));
    all.addAll(events);
    return all;
  }

  private static Head lockedHead(Tx tx) {
    return tx.handle()
        .createQuery(
            "select size, last_leaf, frontier, at from journal_head where chain = :chain"
                + " for update")
        .bind("chain", tx.chain())
        .map((rs, context) -> Journal.head(rs))
        .one();
  }

  private static void insert(Tx tx, Entry entry, byte[] salt, Payload payload) {
    tx.handle()
        .createUpdate(
            "insert into journal_entry (chain, seq, at, kind, actor, acting_for, subject,"
                + " commitment, previous, leaf, format) values (:chain, :seq, :at, :kind, :actor,"
                + " :for, :subject, :commitment, :previous, :leaf, :format)")
        .bind("chain", entry.chain())
        .bind("seq", entry.seq())
        .bind("at", Tx.at(entry.at()))
        .bind("kind", entry.kind().name())
        .bind("actor", entry.actor())
        .bind("for", entry.actingFor().orElse(null))
        .bind("subject", entry.subject())
        .bind("commitment", entry.commitment().hex())
        .bind("previous", entry.previous().hex())
        .bind("leaf", entry.leaf().hex())
        .bind("format", Entry.FORMAT)
        .execute();
    tx.handle()
        .createUpdate(
            "insert into journal_payload (chain, seq, salt, payload)"
                + " values (:chain, :seq, :salt, :payload)")
        .bind("chain", entry.chain())
        .bind("seq", entry.seq())
        .bind("salt", salt)
        .bind("payload", payload.bytes())
        .execute();
  }

  private static void update(Tx tx, Head head) {
    tx.handle()
        .createUpdate(
            "update journal_head set size = :size, last_leaf = :leaf, frontier = :frontier,"
                + " at = :at where chain = :chain")
        .bind("size", head.size())
        .bind("leaf", head.last().hex())
        .bind("frontier", head.frontier().stream().map(Digest::hex).collect(Collectors.joining()))
        .bind("at", Tx.at(head.at()))
        .bind("chain", tx.chain())
        .execute();
  }
}
