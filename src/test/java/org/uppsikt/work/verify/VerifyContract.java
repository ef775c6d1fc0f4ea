package org.uppsikt.work.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.store.Database;
import org.uppsikt.store.Forger;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.work.verify.Problem.Kind;
import org.uppsikt.work.verify.Problem.Place;

/// What verification must find on every database.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class VerifyContract {

  private static final String HEX = "'" + "ab".repeat(32) + "'";

  /// A value for each column that is never the one that stands there.
  private static final Map<String, String> OTHER =
      Map.of(
          "at", "timestamp with time zone '2020-01-01 00:00:00+00'",
          "kind", "'RESTORED_FROM_BACKUP'",
          "actor", "'somebody'",
          "acting_for", "'somebody else'",
          "subject", "'item:0'",
          "commitment", HEX,
          "previous", HEX,
          "leaf", HEX,
          "format", "2");

  private final Ticking clock = new Ticking();
  private Database database;
  private Workplace work;
  private Forger forger;
  private ItemId item;
  private SealedEvidence evidence;
  private long size;

  abstract Database open(Ticking clock);

  @BeforeAll
  void work() {
    database = open(clock);
    work = new Workplace(database, clock);
    item = work.arrive("Du är en idiot", "Tack för hjälpen", "x".repeat(9000)).getFirst();
    work.arrive("Varför är det så här?");
    evidence = work.seal(item);
    work.unpublish(item);
    forger = new Forger(database);
    size = Long.parseLong(forger.ask("select size from journal_head"));
  }

  @AfterEach
  void putBack() {
    forger.putBack();
  }

  @AfterAll
  void close() {
    database.close();
  }

  private Report verify(Checkpoint... outside) {
    return new Verify(work.office).run(List.of(outside), Stage.Watcher.NOBODY, () -> false);
  }

  private void finds(Kind kind, Place place, Object id, String... forgery) {
    forger.forge(forgery);
    Report report = verify();
    assertThat(report.problems())
        .as(String.join("; ", forgery))
        .anyMatch(p -> p.kind() == kind && p.place() == place && p.id().equals(id.toString()));
    assertThat(report.sound()).isFalse();
  }

  @Test
  void wholeWorkspace_isSound() {
    Report report = verify();
    assertThat(report.problems()).isEmpty();
    assertThat(report.sound()).isTrue();
    assertThat(report.checked())
        .containsEntry(Stage.JOURNAL, size)
        .containsEntry(Stage.INTAKE, 2L)
        .containsEntry(Stage.EVIDENCE, 1L)
        .containsEntry(Stage.ORDERS, 1L);
    assertThat(verify(report.checkpoint()).sound()).isTrue();
  }

  @Test
  void everyColumnOfEveryEntry_showsAtItsPlace() {
    for (long seq = 0; seq < size; seq++) {
      for (var column : OTHER.entrySet()) {
        String set = "update journal_entry set " + column.getKey() + " = " + column.getValue();
        finds(Kind.ALTERED, Place.ENTRY, seq, set + " where seq = " + seq);
        forger.putBack();
      }
    }
  }

  @Test
  void everyPayload_showsAtItsPlace() {
    for (long seq = 0; seq < size; seq++) {
      String here = " where seq = " + seq;
      String bytes = database.isEmbedded() ? "X'00'" : "'\\x00'::bytea";
      finds(Kind.ALTERED, Place.ENTRY, seq, "update journal_payload set payload = " + bytes + here);
      forger.putBack();
      finds(Kind.ALTERED, Place.ENTRY, seq, "update journal_payload set salt = " + bytes + here);
      forger.putBack();
      finds(Kind.MISSING, Place.ENTRY, seq, "delete from journal_payload" + here);
      forger.putBack();
    }
  }

  @Test
  void takenOutEntry_isMissing_alsoWhereTheOthersCloseUp() {
    for (long seq = 0; seq < size - 1; seq++) {
      String payload = "delete from journal_payload where seq = " + seq;
      String entry = "delete from journal_entry where seq = " + seq;
      finds(Kind.MISSING, Place.ENTRY, seq, payload, entry);
      assertThat(verify().problems().getFirst().place()).isEqualTo(Place.ENTRY);
      forger.putBack();
    }
    finds(
        Kind.MISSING,
        Place.ENTRY,
        1,
        "delete from journal_payload where seq = 1",
        "delete from journal_entry where seq = 1",
        "update journal_entry set seq = seq - 1 where seq > 1",
        "update journal_payload set seq = seq - 1 where seq > 1");
  }

  @Test
  void takenOutTail_isTruncated() {
    long last = size - 1;
    finds(
        Kind.TRUNCATED,
        Place.ENTRY,
        last,
        "delete from journal_payload where seq = " + last,
        "delete from journal_entry where seq = " + last);
  }

  @Test
  void tailTakenOutWithItsHead_showsAgainstAnOutsideCheckpoint() {
    Checkpoint outside = verify().checkpoint();
    var before = database.read(tx -> work.office.tables().journal().from(tx, 0, (int) size - 1));
    var head = org.uppsikt.domain.journal.Head.START;
    for (var stored : before) {
      head = head.after(stored.entry());
    }
    String frontier = String.join("", head.frontier().stream().map(Digest::hex).toList());
    forger.forge(
        "delete from journal_payload where seq >= " + (size - 1),
        "delete from journal_entry where seq >= " + (size - 1),
        "update journal_head set size = %d, last_leaf = '%s', frontier = '%s', at = (select max(at)"
                .formatted(size - 1, head.last().hex(), frontier)
            + " from journal_entry)");
    assertThat(verify().problems()).noneMatch(p -> p.place() == Place.ENTRY);
    assertThat(verify(outside).problems())
        .contains(
            new Problem(Kind.TRUNCATED, Place.CHECKPOINT, String.valueOf(outside.size()), ""));
  }

  @Test
  void swappedEntries_areReordered() {
    for (long[] pair : new long[][] {{0, 1}, {1, 3}, {2, size - 1}}) {
      forger.forge(swap("journal_entry", pair[0], pair[1]));
      forger.forge(swap("journal_payload", pair[0], pair[1]));
      List<Problem> found = verify().problems();
      assertThat(found)
          .contains(
              new Problem(Kind.REORDERED, Place.ENTRY, String.valueOf(pair[0]), "from " + pair[1]),
              new Problem(Kind.REORDERED, Place.ENTRY, String.valueOf(pair[1]), "from " + pair[0]));
      forger.putBack();
    }
  }

  private static String[] swap(String table, long one, long other) {
    return new String[] {
      "update " + table + " set seq = 9000 where seq = " + one,
      "update " + table + " set seq = " + one + " where seq = " + other,
      "update " + table + " set seq = " + other + " where seq = 9000"
    };
  }

  @Test
  void entryPutIn_isInserted() {
    finds(Kind.INSERTED, Place.ENTRY, size, duplicate(1, size, "'" + "cd".repeat(32) + "'"));
    forger.putBack();
    finds(
        Kind.INSERTED,
        Place.ENTRY,
        2,
        "update journal_entry set seq = 9000 + seq where seq >= 2",
        "update journal_entry set seq = seq - 8999 where seq >= 9000",
        "update journal_payload set seq = 9000 + seq where seq >= 2",
        "update journal_payload set seq = seq - 8999 where seq >= 9000",
        duplicate(1, 2, HEX));
  }

  private static String duplicate(long from, long to, String previous) {
    return "insert into journal_entry (chain, seq, at, kind, actor, acting_for, subject,"
        + " commitment, previous, leaf, format) select chain, "
        + to
        + ", at, kind, actor, acting_for, subject, commitment, "
        + previous
        + ", leaf, format from journal_entry where seq = "
        + from;
  }

  @Test
  void everyColumnOfTheHead_shows() {
    finds(Kind.ALTERED, Place.HEAD, "head", "update journal_head set size = size - 1");
    forger.putBack();
    finds(Kind.ALTERED, Place.HEAD, "head", "update journal_head set last_leaf = " + HEX);
    forger.putBack();
    finds(Kind.ALTERED, Place.HEAD, "head", "update journal_head set frontier = ''");
    forger.putBack();
    finds(Kind.ALTERED, Place.HEAD, "head", "update journal_head set at = " + OTHER.get("at"));
  }

  @Test
  void checkpointOfAnotherRoot_orAnotherJournal_isRefused() {
    Checkpoint now = verify().checkpoint();
    var rewritten = new Checkpoint(now.origin(), 2, now.root());
    assertThat(verify(rewritten).problems())
        .containsExactly(new Problem(Kind.REWRITTEN, Place.CHECKPOINT, "2", "root"));
    var foreign = new Checkpoint("another", now.size(), now.root());
    assertThat(verify(foreign).problems())
        .containsExactly(
            new Problem(Kind.FOREIGN, Place.CHECKPOINT, String.valueOf(now.size()), "origin"));
  }

  @Test
  void lawfulDisposal_staysGreen() {
    Event disposal = Event.by("program", EventKind.PAYLOAD_DISPOSED, "entry:0", Payload.NONE);
    database.change(tx -> tx.journal(disposal));
    forger.forge("delete from journal_payload where seq = 0");
    assertThat(verify().problems()).isEmpty();
  }

  @Test
  void clockThatRanBackwards_isExplainedByTheJournal() {
    var event = Event.by("program", EventKind.WORKSPACE_OPENED, "workspace:own", Payload.NONE);
    clock.forward(java.time.Duration.ofDays(-3));
    database.change(tx -> tx.journal(event));
    clock.forward(java.time.Duration.ofDays(3));
    assertThat(verify().problems()).isEmpty();
  }

  @Test
  void everyColumnOfAVersion_showsAtTheVersion() {
    String here = " where item_id = " + item + " and version = 1";
    for (String set :
        List.of(
            "inline_text = 'another text'",
            "text_length = 3",
            "text_sha256 = " + HEX,
            "sender_disclosed = false",
            "sender_name = 'Another Name'",
            "sender_profile = 'https://example.test/other'",
            "seen_at = " + OTHER.get("at"),
            "edited_at = " + OTHER.get("at"),
            "raw_sha256 = " + HEX,
            "leaf = " + HEX)) {
      finds(Kind.ALTERED, Place.VERSION, item + "/1", "update item_version set " + set + here);
      forger.putBack();
    }
  }

  @Test
  void versionPutInOrTakenOut_shows() {
    String batch =
        forger.ask(
            "select cast(batch_id as varchar(40)) from item_version where item_id = " + item);
    finds(Kind.MISSING, Place.BATCH, batch, "delete from item_version where item_id = " + item);
    forger.putBack();
    finds(
        Kind.INSERTED,
        Place.VERSION,
        item + "/2",
        "insert into item_version select item_id, 2, inline_text, text_sha256, text_length,"
            + " sender_disclosed, sender_name, sender_handle, sender_remote_id, sender_profile,"
            + " sender_email, sender_ip, sender_agent, seen_at, edited_at, raw_sha256, batch_id,"
            + " 77, leaf from item_version where item_id = "
            + item);
  }

  @Test
  void batchThatTheJournalDoesNotKnow_isInserted() {
    String id = "0191c2d4-5e6f-7a8b-9c0d-1e2f3a4b5c6d";
    String channel = work.channel.id().toString();
    finds(
        Kind.INSERTED,
        Place.BATCH,
        id,
        "insert into intake_batch (id, channel_id, root, versions, received_at) values ('%s', '%s',"
                .formatted(id, channel)
            + " "
            + HEX
            + ", 1, "
            + OTHER.get("at")
            + ")");
  }

  @Test
  void changedByte_showsAtEvidenceAndBytes() {
    for (Part part : evidence.parts()) {
      String bytes = database.isEmbedded() ? "X'414243'" : "'\\x414243'::bytea";
      finds(
          Kind.ALTERED,
          Place.EVIDENCE,
          evidence.id(),
          "update blob_chunk set bytes = " + bytes + " where sha256 = '" + part.sha256() + "'");
      assertThat(verify().problems())
          .contains(new Problem(Kind.ALTERED, Place.BLOB, part.sha256().hex(), ""))
          .contains(
              new Problem(Kind.ALTERED, Place.EVIDENCE, evidence.id().toString(), part.name()));
      forger.putBack();
    }
  }

  @Test
  void longTextInItsBlob_showsAtTheVersion() {
    String sha = forger.ask("select text_sha256 from item_version where inline_text is null");
    String other = forger.ask("select item_id from item_version where inline_text is null");
    finds(
        Kind.MISSING,
        Place.VERSION,
        other + "/1",
        "delete from blob_chunk where sha256 = '" + sha + "'");
  }

  @Test
  void evidenceAltered_takenOutOrPutIn_shows() {
    for (String set :
        List.of(
            "version = 2",
            "sealed_at = " + OTHER.get("at"),
            "sealed_by = 'program'",
            "manifest_sha256 = content_sha256",
            "content_size = 1",
            "sender_sha256 = content_sha256")) {
      finds(Kind.ALTERED, Place.EVIDENCE, evidence.id(), "update evidence set " + set);
      forger.putBack();
    }
    finds(Kind.MISSING, Place.EVIDENCE, evidence.id(), "delete from evidence");
    forger.putBack();
    finds(
        Kind.MISSING,
        Place.EVIDENCE,
        evidence.id(),
        "delete from evidence_part where kind = 'CONTENT'");
    forger.putBack();
    String id = "0191c2d4-5e6f-7a8b-9c0d-1e2f3a4b5c6d";
    finds(
        Kind.INSERTED,
        Place.EVIDENCE,
        id,
        "insert into evidence select '"
            + id
            + "', item_id, version, sealed_at, sealed_by, manifest_sha256, content_sha256,"
            + " content_size, sender_sha256, sender_size from evidence");
  }

  @Test
  void orderWithoutEvidence_orWithAnotherEnd_shows() {
    String order = forger.ask("select cast(id as varchar(40)) from outbox");
    finds(Kind.MISSING, Place.ORDER, order, "delete from evidence");
    forger.putBack();
    finds(Kind.ALTERED, Place.ORDER, order, "update evidence set version = 2");
    forger.putBack();
    finds(Kind.ALTERED, Place.ORDER, order, "update outbox set state = 'FAILED'");
    forger.putBack();
    finds(Kind.MISSING, Place.ORDER, order, "delete from outbox");
    assertThat(verify().problems())
        .contains(new Problem(Kind.INSERTED, Place.ORDER, order, "outbox"));
  }

  @Test
  void itemThatStandsAsUnpublishedWithoutAnOrder_shows() {
    String other = forger.ask("select max(id) from item");
    finds(
        Kind.ALTERED,
        Place.ITEM,
        other,
        "update item_state set folder = 'UNPUBLISHED' where item_id = " + other);
  }

  @Test
  void cancelled_isNotComplete() {
    Report report = new Verify(work.office).run(List.of(), Stage.Watcher.NOBODY, () -> true);
    assertThat(report.complete()).isFalse();
    assertThat(report.sound()).isFalse();
  }
}
