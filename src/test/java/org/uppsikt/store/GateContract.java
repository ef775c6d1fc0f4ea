package org.uppsikt.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.decision.AdvertisingSwitch;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.duty.PoliceTaskId;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RestrictionId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.testing.Arrivals;

/// Somebody with the database and nothing else in the way cannot write an order to unpublish
/// without evidence of that very version (SME-40).
abstract class GateContract extends StoreDesk {

  private static final String ORDER =
      "insert into unpublish_order (id, decision_id, evidence_id, item_id, version, verb) values ";

  private VersionRef sealed = new VersionRef(new ItemId(1), 1);
  private VersionRef bare = sealed;
  private UUID evidence = new UUID(0, 0);
  private UUID decision = new UUID(0, 0);
  private UUID decisionOfBare = new UUID(0, 0);
  private UUID order = new UUID(0, 0);

  @BeforeEach
  void anOrderWithEvidenceAndAnEditWithout() {
    sealed = arrive(Arrivals.comment("gate", "sealed"));
    evidence = seal(sealed).id().value();
    Decision decided = decide(sealed);
    decision = decided.id().value();
    var placed = order(decided, new EvidenceId(evidence));
    database.change(tx -> outbox.place(tx, placed));
    order = placed.id().value();
    bare = new VersionRef(sealed.item(), 2);
    var edit = new Versions.Fresh(sealed.item(), 2, Arrivals.comment("gate", "edited"));
    database.change(tx -> versions.insert(tx, UUID.randomUUID(), CHANNEL, List.of(edit), tx.now()));
    decisionOfBare = decide(bare).id().value();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ORDER + "('$NEW', '$DECISION', null, $ITEM, 1, 'HIDE')",
        ORDER + "('$NEW', '$DECISION', '$NEW', $ITEM, 1, 'HIDE')",
        ORDER + "('$NEW', '$BARE', '$EVIDENCE', $ITEM, 2, 'HIDE')",
        ORDER + "('$NEW', '$BARE', '$EVIDENCE', $ITEM, 1, 'HIDE')",
        ORDER + "('$NEW', '$BARE', '$EVIDENCE', $ITEM, null, 'HIDE')",
        ORDER + "('$NEW', null, '$EVIDENCE', $ITEM, 1, 'HIDE')",
        ORDER + "('$NEW', '$DECISION', '$EVIDENCE', $ITEM, 1, 'DELETE')",
        "update unpublish_order set version = 2 where id = '$ORDER'",
        "update unpublish_order set evidence_id = null where id = '$ORDER'",
        "update evidence set version = 2 where id = '$EVIDENCE'",
        "delete from evidence_part where evidence_id = '$EVIDENCE';"
            + " delete from evidence where id = '$EVIDENCE'",
        "delete from blob where sha256 = (select content_sha256 from evidence"
            + " where id = '$EVIDENCE')",
        "update evidence set content_size = 0 where id = '$EVIDENCE'",
        "update evidence set sender_sha256 = null where id = '$EVIDENCE'",
        "update outbox set kind = 'NOCOPY' where id = '$ORDER'",
        "update outbox set unpublish_id = null where id = '$ORDER'",
        "insert into outbox (id, kind, unpublish_id, item_id, channel_id, ordered_by, ordered_at,"
            + " not_before, state, attempts, next_at) select '$NEW', kind, unpublish_id, item_id,"
            + " channel_id, ordered_by, ordered_at, not_before, state, attempts, next_at"
            + " from outbox where id = '$ORDER'",
        "insert into decision_ground (decision_id, category, clause, section) values"
            + " ('$BARE', 'X1', 'SME-43', '')"
      })
  void sqlAroundTheGate_isRefused(String sql) {
    String filled =
        sql.replace("$NEW", UUID.randomUUID().toString())
            .replace("$DECISION", decision.toString())
            .replace("$BARE", decisionOfBare.toString())
            .replace("$EVIDENCE", evidence.toString())
            .replace("$ORDER", order.toString())
            .replace("$ITEM", sealed.item().toString());
    assertThatThrownBy(() -> database.change(tx -> tx.handle().execute(filled)))
        .isInstanceOf(StoreException.class);
  }

  /// Each differs in one thing from what would be taken.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "category C01",
        "category C13",
        "category X1",
        "verb TRASH",
        "verb DELETE",
        "decision $BARE",
        "clause SME-43",
        "clause",
        "police",
        "police $OTHERTASK",
        "restriction",
        "restriction $OTHERRESTRICTION",
        "second",
        "switch $ON",
        "version 1"
      })
  void anOrderWithoutACopyThatLacksOneThing_isRefused(String change) {
    Abuse whole = abuse();
    String[] words = change.split(" ");
    whole.values().put(words[0], words.length > 1 ? words[1] : "");
    assertThatThrownBy(() -> write(whole)).isInstanceOf(StoreException.class);
  }

  @Test
  void anOrderWithoutACopyThatIsWhole_isTaken() {
    write(abuse());
    Abuse alone = abuse();
    alone.values().put("second", "");
    alone.values().put("alone", "ringde kanslichefen");
    write(alone);
    Abuse silent = abuse();
    silent.values().put("second", "");
    silent.values().put("alone", " ");
    assertThatThrownBy(() -> write(silent)).isInstanceOf(StoreException.class);
  }

  @Test
  void advertisingWithoutACopy_needsASwitchThatStandsAtOn() {
    var ad = new LinkedHashMap<>(abuse().values());
    String decided = decide(bare, Category.C13_ADVERTISING, "BAS-7").id().toString();
    ad.putAll(Map.of("category", "C13", "decision", decided, "clause", "BAS-7", "second", ""));
    ad.putAll(Map.of("police", "", "restriction", "", "switch", "$ON", "on", "true"));
    write(new Abuse(ad));
    for (String[] change :
        new String[][] {
          {"switch", ""}, {"on", ""}, {"switch", "$OFF"}, {"on", "false"}, {"second", "$EVA"}
        }) {
      var other = new LinkedHashMap<>(ad);
      other.put(change[0], change[1]);
      assertThatThrownBy(() -> write(new Abuse(other)))
          .as(String.join(" ", change))
          .isInstanceOf(StoreException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update police_task set state = 'REPORTED'",
        "update police_task set state = 'NOT_REPORTED', answered_by = opened_by,"
            + " answered_at = opened_at, reason = ' '",
        "update police_task set state = 'REPORTED', answered_by = opened_by,"
            + " answered_at = opened_at, reported_on = date '2026-11-20', reference = ''",
        "update police_task set state = 'CLOSED'",
        "delete from police_task",
        "delete from restriction",
        "insert into advertising_switch (id, is_on, reason, set_by, set_at) select id, is_on, '',"
            + " set_by, set_at from advertising_switch"
      })
  void sqlAroundTheTask_isRefused(String sql) {
    write(abuse());
    assertThatThrownBy(() -> database.change(tx -> tx.handle().execute(sql)))
        .isInstanceOf(StoreException.class);
  }

  /// The values of an order without a copy, by name; empty for none.
  private record Abuse(Map<String, String> values) {}

  private final UUID task = UUID.randomUUID();
  private final UUID otherTask = UUID.randomUUID();
  private final UUID restriction = UUID.randomUUID();
  private final UUID otherRestriction = UUID.randomUUID();
  private final AdvertisingSwitch on = advertising(true);
  private final AdvertisingSwitch off = advertising(false);

  private static AdvertisingSwitch advertising(boolean on) {
    return new AdvertisingSwitch(
        UUID.randomUUID(), on, "gallringsbeslut 12", EVA, Instant.parse("2026-11-20T08:00:00Z"));
  }

  private Abuse abuse() {
    ItemId item = bare.item();
    ItemId other = arrive(Arrivals.comment("gate-" + UUID.randomUUID(), "another")).item();
    database.change(
        tx -> {
          if (police.of(tx, item).isEmpty()) {
            var alone = new PoliceTasks.Opening(EVA, Optional.empty(), Optional.empty());
            police.open(tx, new PoliceTaskId(task), item, alone);
            police.open(tx, new PoliceTaskId(otherTask), other, alone);
            restrictions.add(tx, new RestrictionId(restriction), item, Set.of(EVA), List.of());
            restrictions.add(
                tx, new RestrictionId(otherRestriction), other, Set.of(EVA), List.of());
            advertising.add(tx, on);
            advertising.add(tx, off);
          }
        });
    var values = new LinkedHashMap<String, String>();
    values.put("category", "C09");
    values.put("decision", decide(bare, Category.C09_CHILD_ABUSE, "SE-BrB-16-10a").id().toString());
    values.put("clause", "SE-BrB-16-10a");
    values.put("version", "2");
    values.put("verb", "HIDE");
    values.put("second", EVA.toString());
    values.put("alone", "");
    values.put("police", task.toString());
    values.put("restriction", restriction.toString());
    values.put("switch", "");
    values.put("on", "");
    return new Abuse(values);
  }

  private void write(Abuse order) {
    String sql =
        "insert into nocopy_order (id, item_id, decision_id, category, clause, version, verb,"
            + " second_person, alone_reason, police_id, restriction_id, switch_id, switch_on)"
            + " values ('$NEW', $ITEM, decision, category, clause, version, verb, second, alone,"
            + " police, restriction, switch, on)";
    int values = sql.indexOf("values");
    String filled = sql.substring(values);
    for (var value : order.values().entrySet()) {
      String text = value.getValue().isEmpty() ? "null" : "'" + value.getValue() + "'";
      filled = filled.replaceAll("\\b" + value.getKey() + "\\b", Matcher.quoteReplacement(text));
    }
    String whole =
        (sql.substring(0, values) + filled)
            .replace("$NEW", UUID.randomUUID().toString())
            .replace("$ITEM", bare.item().toString())
            .replace("$BARE", decisionOfBare.toString())
            .replace("$OTHERTASK", otherTask.toString())
            .replace("$OTHERRESTRICTION", otherRestriction.toString())
            .replace("$ON", on.id().toString())
            .replace("$OFF", off.id().toString())
            .replace("$EVA", EVA.toString());
    database.change(tx -> tx.handle().execute(whole));
  }

  @Test
  void anOrderForTheEditedVersion_needsEvidenceOfItsOwn() {
    var wrong = order(decide(bare), new EvidenceId(evidence));
    assertThatThrownBy(() -> database.change(tx -> outbox.place(tx, wrong)))
        .isInstanceOf(StoreException.class);
    var right = order(decide(bare), seal(bare).id());
    database.change(tx -> outbox.place(tx, right));
  }
}
