package org.uppsikt.work.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.store.Outbox;
import org.uppsikt.work.Said;
import org.uppsikt.work.verify.Problem.Kind;
import org.uppsikt.work.verify.Problem.Place;

/// What verification must find in the rows that the journal stands for, on every database.
abstract class VerifyRowsContract extends VerifyBench {

  private static final String PUT_IN = "0191c2d4-5e6f-7a8b-9c0d-1e2f3a4b5c6d";

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
    finds(Kind.INSERTED, Place.EVIDENCE, PUT_IN, copyOfEvidence());
  }

  @Test
  void evidenceMadeAnewTogetherWithItsManifest_showsByTheJournal() {
    byte[] sealed =
        database.read(tx -> work.office.tables().evidences().manifest(tx, evidence)).orElseThrow();
    Instant other = evidence.sealedAt().minus(Duration.ofDays(1));
    String made =
        new String(sealed, UTF_8).replace(evidence.sealedAt().toString(), other.toString());
    String manifest = forger.lay(made.getBytes(UTF_8));
    forger.forge(
        "update evidence set sealed_at = timestamp with time zone '%s', manifest_sha256 = '%s'"
            .formatted(other, manifest));
    assertThat(verify().problems())
        .contains(
            new Problem(Kind.ALTERED, Place.EVIDENCE, evidence.id().toString(), "manifest.json"))
        .noneMatch(problem -> problem.detail().equals("row"));
  }

  @Test
  void evidenceOfAnotherCommentThanStandsThere_shows() {
    finds(
        Kind.ALTERED,
        Place.EVIDENCE,
        evidence.id(),
        "update item set remote_id = 'another' where id = " + item);
  }

  @Test
  void sealedAfterItWasOrdered_shows() {
    String sealed = forger.ask("select seq from journal_entry where kind = 'SEALED'");
    String ordered = forger.ask("select min(seq) from journal_entry where kind = 'ORDERED'");
    String order = forger.ask("select cast(id as varchar(40)) from unpublish_order");
    finds(
        Kind.REORDERED,
        Place.ORDER,
        order,
        "update journal_entry set seq = 9000 where seq = " + sealed,
        "update journal_payload set seq = 9000 where seq = " + sealed,
        "update journal_entry set seq = " + sealed + " where seq = " + ordered,
        "update journal_payload set seq = " + sealed + " where seq = " + ordered);
  }

  @Test
  void orderWithoutEvidence_orWithAnotherEnd_shows() {
    String order = forger.ask("select cast(id as varchar(40)) from unpublish_order");
    finds(Kind.MISSING, Place.ORDER, order, "delete from evidence");
    forger.putBack();
    finds(Kind.ALTERED, Place.ORDER, order, "update evidence set version = 2");
    forger.putBack();
    finds(Kind.ALTERED, Place.ORDER, order, "update outbox set state = 'FAILED'");
    forger.putBack();
    finds(Kind.MISSING, Place.ORDER, order, "delete from outbox where kind = 'UNPUBLISH'");
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
    forger.putBack();
    var restored = new OrderId(UUID.randomUUID());
    var version = new VersionRef(new ItemId(Long.parseLong(other)), 1);
    Payload said = Said.of(restored, version, new Outbox.Content.Restore());
    Event order = Event.by("program", EventKind.ORDERED, "item:" + other, said);
    database.change(tx -> tx.journal(order));
    finds(
        Kind.ALTERED,
        Place.ITEM,
        other,
        "update item_state set folder = 'UNPUBLISHED' where item_id = " + other);
  }

  /// Somebody who puts one in may give it any number.
  @ParameterizedTest
  @ValueSource(longs = {-5, 9_000_000_000_000_000_000L})
  void itemWithoutAnyVersion_shows(long number) {
    finds(
        Kind.ALTERED,
        Place.ITEM,
        String.valueOf(number),
        "insert into item (id, channel_id, remote_id, kind, received_at) select "
            + number
            + ", channel_id, 'put in', kind, received_at from item where id ="
            + " (select min(id) from item)");
  }

  @Test
  void oneDisposedWordOfTheJournal_excusesNoMoreThanOnePiece() {
    String seq = forger.ask("select max(seq) from journal_entry where kind = 'SEALED'");
    Event disposal = Event.by("program", EventKind.PAYLOAD_DISPOSED, "entry:" + seq, Payload.NONE);
    database.change(tx -> tx.journal(disposal));
    forger.forge("delete from journal_payload where seq = " + seq);
    assertThat(verify().problems()).noneMatch(p -> p.place() == Place.EVIDENCE);
    finds(Kind.INSERTED, Place.EVIDENCE, PUT_IN, copyOfEvidence());
  }

  private static String copyOfEvidence() {
    return "insert into evidence select '"
        + PUT_IN
        + "', item_id, version, sealed_at, sealed_by, manifest_sha256, content_sha256,"
        + " content_size, sender_sha256, sender_size from evidence";
  }

  @Test
  void everyColumnOfAnItem_showsAtItsFirstVersion() {
    for (String set :
        List.of(
            "remote_id = 'another'",
            "kind = 'DIRECT_MESSAGE'",
            "post_remote_id = 'another'",
            "parent_remote_id = 'another'",
            "permalink = 'https://example.test/other'",
            "posted_at = " + OTHER.get("at"),
            "received_at = " + OTHER.get("at"))) {
      finds(
          Kind.ALTERED,
          Place.VERSION,
          item + "/1",
          "update item set " + set + " where id = " + item);
      forger.putBack();
    }
  }

  @Test
  void everyColumnOfACheckAndItsFindings_shows() {
    String batch = batchOf("item_check", "item_id = " + item);
    String here = " where item_id = " + item;
    for (String set :
        List.of(
            "policy = 'base@9'",
            "engine = 'another'",
            "outcome = 'NOT_CHECKED', reason = 'NOT_YET_RUN'",
            "checked_at = " + OTHER.get("at"),
            "place = 9")) {
      finds(Kind.ALTERED, Place.CHECK, batch, "update item_check set " + set + here);
      forger.putBack();
    }
    String findings = " where check_id in (select id from item_check" + here + ")";
    for (String set :
        List.of(
            "subject = 'C01'",
            "span_start = 0, span_end = 1",
            "source = 'MODEL'",
            "rule = 'another'",
            "rule_version = 99",
            "confidence = 'LOW'",
            "why = 'another'",
            "why_arguments = 'another'",
            "clause = 'ANOTHER'")) {
      finds(Kind.ALTERED, Place.CHECK, batch, "update finding set " + set + findings);
      forger.putBack();
    }
    finds(Kind.ALTERED, Place.CHECK, batch, "delete from finding" + findings);
  }

  @Test
  void checkPutInOrTakenOut_shows() {
    String batch = batchOf("item_check", "item_id = " + item);
    finds(
        Kind.MISSING,
        Place.CHECK,
        batch,
        "delete from item_check where batch_id = '" + batch + "'");
    forger.putBack();
    String id = "0191c2d4-5e6f-7a8b-9c0d-1e2f3a4b5c6d";
    finds(Kind.INSERTED, Place.CHECK, id, copyOfCheck("'" + id + "'"));
    forger.putBack();
    finds(Kind.INSERTED, Place.CHECK, "9000", copyOfCheck("null"));
  }

  private String copyOfCheck(String batch) {
    return "insert into item_check (id, item_id, version, policy, engine, outcome, reason, missing,"
        + " checked_at, batch_id, place) select 9000, item_id, version, policy, engine, outcome,"
        + " reason, missing, checked_at, "
        + (batch.equals("null") ? "null" : "cast(" + batch + " as uuid)")
        + ", place from item_check where item_id = "
        + item;
  }

  @ParameterizedTest
  @ValueSource(strings = {"post", "post_version"})
  void everyColumnOfAPost_shows(String table) {
    String batch = batchOf(table, "remote_id = 'p-1'");
    for (String set :
        List.of(
            "title = 'Another'",
            "body_sha256 = (select max(b.sha256) from blob b where b.sha256 <> body_sha256)",
            "snippet = 'Another'",
            "permalink = 'https://example.test/other'",
            "posted_at = " + OTHER.get("at"),
            "received_at = " + OTHER.get("at"),
            "remote_id = 'p-2'")) {
      finds(Kind.ALTERED, Place.POST, batch, "update " + table + " set " + set);
      forger.putBack();
    }
    finds(Kind.MISSING, Place.POST, batch, "delete from " + table);
  }

  @Test
  void everyColumnOfAChangeOfRule_shows() {
    String batch = batchOf("rule_change", "version = 1");
    for (String set :
        List.of(
            "rule = 'nb.other'",
            "version = 2",
            "kind = 'HEARD'",
            "reason = 'another'",
            "made_by = '0191c2d4-5e6f-7a8b-9c0d-1e2f3a4b5c6d'",
            "made_at = " + OTHER.get("at"))) {
      finds(Kind.ALTERED, Place.RULE, batch, "update rule_change set " + set);
      forger.putBack();
    }
    finds(Kind.MISSING, Place.RULE, batch, "delete from rule_change");
  }

  private String batchOf(String table, String where) {
    return forger.ask("select cast(batch_id as varchar(40)) from " + table + " where " + where);
  }

  @Test
  void everyColumnOfADecision_showsAtTheDecision() {
    String id = forger.ask("select cast(id as varchar(40)) from decision");
    for (String set :
        List.of(
            "outcome = 'UNPUBLISH', reason = 'another'",
            "policy = 'base@9'",
            "version = 2",
            "decided_by = '0191c2d4-5e6f-7a8b-9c0d-1e2f3a4b5c6d'",
            "decided_at = " + OTHER.get("at"))) {
      finds(Kind.ALTERED, Place.DECISION, id, "update decision set " + set);
      forger.putBack();
    }
    finds(Kind.ALTERED, Place.DECISION, id, "update decision_ground set section = 'another'");
    forger.putBack();
    finds(Kind.MISSING, Place.DECISION, id, "delete from decision");
    forger.putBack();
    String other = "0191c2d4-5e6f-7a8b-9c0d-1e2f3a4b5c6d";
    finds(
        Kind.INSERTED,
        Place.DECISION,
        other,
        "insert into decision select '"
            + other
            + "', item_id, version, outcome, reason, policy, decided_by, decided_at from decision");
  }

  @Test
  void whatAnOrderSays_showsWhereItIsChanged() {
    String order = forger.ask("select cast(id as varchar(40)) from unpublish_order");
    finds(Kind.ALTERED, Place.ORDER, order, "update unpublish_order set verb = 'TRASH'");
    forger.putBack();
    String reply = forger.ask("select cast(id as varchar(40)) from reply_order");
    finds(Kind.ALTERED, Place.ORDER, reply, "update reply_order set body = 'another'");
    forger.putBack();
    finds(Kind.ALTERED, Place.ORDER, reply, "update reply_order set privately = not privately");
  }
}
