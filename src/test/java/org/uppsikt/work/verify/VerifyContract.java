package org.uppsikt.work.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.store.SoundRows;
import org.uppsikt.work.verify.Problem.Kind;
import org.uppsikt.work.verify.Problem.Place;

/// What verification must find in the journal of every database.
abstract class VerifyContract extends VerifyBench {

  @Test
  void wholeWorkspace_isSound() {
    Report report = verify();
    assertThat(report.problems()).isEmpty();
    assertThat(report.sound()).isTrue();
    assertThat(report.checked())
        .containsEntry(Stage.JOURNAL, size)
        .containsEntry(Stage.INTAKE, 2L)
        .containsEntry(Stage.EVIDENCE, 1L)
        .containsEntry(Stage.ORDERS, 2L);
    assertThat(verify(report.checkpoint()).sound()).isTrue();
  }

  @Test
  void whenAllWasLastFoundSoundIsRemembered_untilAnythingIsNot() {
    var last = new LastSound(work.office);
    assertThat(last.read()).isEmpty();
    Report report = verify();
    var monday = Instant.parse("2026-08-03T06:00:00Z");
    last.keep(report, monday);
    last.keep(report, monday.plusSeconds(60));
    assertThat(last.read())
        .contains(new SoundRows.Sound(report.checkpoint(), monday.plusSeconds(60)));
    last.keep(
        new Report(List.of(), 0, false, report.checked(), report.checkpoint()),
        monday.plusSeconds(90));
    assertThat(last.read()).map(SoundRows.Sound::at).contains(monday.plusSeconds(60));
    assertThat(verify(last.read().orElseThrow().checkpoint()).sound()).isTrue();
    finds(Kind.ALTERED, Place.ENTRY, 1, "update journal_entry set actor = 'x' where seq = 1");
    last.keep(verify(), monday.plusSeconds(120));
    assertThat(last.read()).isEmpty();
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
  void cancelled_isNotComplete() {
    Report report = new Verify(work.office).run(List.of(), Stage.Watcher.NOBODY, () -> true);
    assertThat(report.complete()).isFalse();
    assertThat(report.sound()).isFalse();
  }
}
