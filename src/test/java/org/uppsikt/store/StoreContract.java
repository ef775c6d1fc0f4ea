package org.uppsikt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.HashTree;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.PolicyVersion;
import org.uppsikt.testing.Arrivals;

/// What the store must do on every database it runs on.
abstract class StoreContract extends StoreDesk {

  @Test
  void version_comesBackAsItWasReceived() {
    RemoteItem arrival = Arrivals.comment("c-1", "Hej på er 👩‍👩‍👧 ŋ");
    VersionRef ref = arrive(arrival);
    var version = database.read(tx -> versions.find(tx, ref)).orElseThrow();
    assertThat(version.text()).isEqualTo(arrival.text());
    assertThat(version.sender()).isEqualTo(arrival.sender());
    assertThat(database.read(tx -> blobs.get(tx, new Digest(version.raw()))).orElseThrow())
        .isEqualTo(arrival.raw());
  }

  @Test
  void hostileText_isKeptWithoutLoss() {
    String text = "a\0b\uD83Dc\u202Ed" + "x".repeat(300_000) + "\uDE00";
    VersionRef ref = arrive(Arrivals.comment("c-2", text));
    assertThat(database.read(tx -> versions.find(tx, ref)).orElseThrow().text()).isEqualTo(text);
  }

  /// The last comments of three lists of a busy site.
  @Test
  void aLongCursor_isKept() {
    var channels = new Channels();
    String cursor = "{" + "\"12345\":\"2026-11-21T08:00:00Z\",".repeat(700) + "}";
    database.change(
        tx -> channels.progress(tx, CHANNEL, channels.progress(tx, CHANNEL).page(cursor, 0)));
    assertThat(database.read(tx -> channels.progress(tx, CHANNEL)).cursor()).contains(cursor);
  }

  @Test
  void sameItemTwice_isRefused() {
    arrive(Arrivals.comment("c-3", "once"));
    assertThatThrownBy(() -> arrive(Arrivals.comment("c-3", "twice")))
        .isInstanceOf(StoreException.class)
        .hasMessageNotContaining("twice");
  }

  @Test
  void orderWithEvidenceOfThatVersion_isPlaced() {
    VersionRef ref = arrive(Arrivals.comment("c-4", "text"));
    SealedEvidence evidence = seal(ref);
    Outbox.Fresh fresh = order(decide(ref), evidence.id());
    database.change(tx -> outbox.place(tx, fresh));
    var order = database.read(tx -> outbox.find(tx, fresh.id())).orElseThrow();
    assertThat(order.state()).isEqualTo(OrderState.WAITING);
    assertThat(order.content()).isEqualTo(fresh.content());
    var seen1 = database.read(tx -> outbox.due(tx, clock.instant()));
    assertThat(seen1).isEmpty();
    var seen2 = database.read(tx -> outbox.due(tx, clock.instant().plusSeconds(10)));
    assertThat(seen2).hasSize(1);
  }

  @Test
  void theEndOfAWindowIsMoved_whereItIsTheOneThatWasSet() {
    List<Outbox.Fresh> three = List.of(waits("c-43"), waits("c-44"), waits("c-45"));
    Instant end = three.getFirst().notBefore();
    OrderId hurried = three.get(1).id();
    database.change(tx -> outbox.hurry(tx, hurried));
    Map<OrderId, Instant> ends =
        Map.of(three.get(0).id(), end, hurried, end, three.get(2).id(), end.plusSeconds(1));
    Instant later = end.plusSeconds(60);
    assertThat(moved(ends, later)).containsExactly(three.getFirst().id());
    assertThat(three.stream().map(order -> notBefore(order.id())))
        .containsExactly(later, clock.instant(), end);
    clock.forward(Duration.between(clock.instant(), later));
    Map<OrderId, Instant> over = Map.of(three.getFirst().id(), later);
    assertThat(moved(over, later.plusSeconds(60))).as("its window is over").isEmpty();
    assertThat(moved(Map.of(), later)).isEmpty();
  }

  private Set<OrderId> moved(Map<OrderId, Instant> ends, Instant to) {
    return database.write(tx -> outbox.until(tx, ends, to));
  }

  private Outbox.Fresh waits(String name) {
    VersionRef ref = arrive(Arrivals.comment(name, "text"));
    Outbox.Fresh fresh = order(decide(ref), seal(ref).id());
    database.change(tx -> outbox.place(tx, fresh));
    return fresh;
  }

  private Instant notBefore(OrderId order) {
    return database.read(tx -> outbox.find(tx, order)).orElseThrow().notBefore();
  }

  @Test
  void failedOrder_isFoundUntilAnotherDecisionStands() {
    OrderId old = fails(arrive(Arrivals.comment("c-40", "text")));
    VersionRef ref = arrive(Arrivals.comment("c-41", "text"));
    clock.forward(Duration.ofMinutes(1));
    OrderId order = fails(ref);
    assertThat(failed()).containsExactly(order);
    clock.forward(Duration.ofMinutes(1));
    Decision anew = decide(ref);
    assertThat(failed()).as("what was dealt with hides nothing older").containsExactly(old);
    var traces = new DecisionTraces();
    database.change(tx -> traces.withdrawn(tx, anew.id(), EVA, tx.now()));
    assertThat(failed()).containsExactly(order);
  }

  @Test
  void failedOrderOutsideTheInbox_isFoundUntilThePersonHadTheItemOpen() {
    VersionRef ref = arrive(Arrivals.comment("c-42", "text"));
    var opened = Event.by(EVA, EventKind.OPENED, "item:" + ref.item(), Payload.NONE);
    database.change(
        tx -> {
          tx.journal(opened);
          states.folder(tx, ref.item(), Folder.DONE);
        });
    clock.forward(Duration.ofMinutes(1));
    OrderId order = fails(ref);
    assertThat(failed()).containsExactly(order);
    clock.forward(Duration.ofMinutes(1));
    database.change(tx -> tx.journal(opened));
    assertThat(failed()).isEmpty();
    database.change(tx -> states.folder(tx, ref.item(), Folder.INBOX));
    assertThat(failed()).as("it waits in the inbox").containsExactly(order);
  }

  private OrderId fails(VersionRef ref) {
    Outbox.Fresh fresh = order(decide(ref), seal(ref).id());
    database.change(
        tx -> {
          outbox.place(tx, fresh);
          outbox.move(tx, fresh.id(), OrderState.WAITING, OrderState.FAILED, Optional.of("GONE"));
        });
    return fresh.id();
  }

  /// The newest that nobody has dealt with.
  private List<OrderId> failed() {
    return database.read(tx -> outbox.failed(tx, EVA, 1)).stream().map(Outbox.Order::id).toList();
  }

  @Test
  void orderWithoutEvidence_isRefusedByTheDatabase() {
    VersionRef ref = arrive(Arrivals.comment("c-5", "text"));
    Outbox.Fresh fresh = order(decide(ref), new EvidenceId(UUID.randomUUID()));
    assertThatThrownBy(() -> database.change(tx -> outbox.place(tx, fresh)))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.REFUSED));
  }

  @Test
  void orderWithEvidenceOfAnotherItem_isRefusedByTheDatabase() {
    VersionRef ref = arrive(Arrivals.comment("c-6", "text"));
    SealedEvidence other = seal(arrive(Arrivals.comment("c-7", "text")));
    Outbox.Fresh fresh = order(decide(ref), other.id());
    assertThatThrownBy(() -> database.change(tx -> outbox.place(tx, fresh)))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void outboxRowWithoutAnyOrder_isRefusedByTheDatabase() {
    VersionRef ref = arrive(Arrivals.comment("c-8", "text"));
    assertThatThrownBy(
            () ->
                database.change(
                    tx ->
                        tx.handle()
                            .createUpdate(
                                "insert into outbox (id, kind, item_id, channel_id, ordered_by,"
                                    + " ordered_at, not_before, state, attempts, next_at) values"
                                    + " (:id, 'UNPUBLISH', :item, :channel, :by, :at, :at,"
                                    + " 'WAITING', 0, :at)")
                            .bind("id", UUID.randomUUID())
                            .bind("item", ref.item().value())
                            .bind("channel", CHANNEL.value())
                            .bind("by", EVA.value())
                            .bind("at", Tx.at(clock.instant()))
                            .execute()))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void changedByte_makesEvidenceNotWhole_untilItIsSealedAgain() {
    SealedEvidence evidence = seal(arrive(Arrivals.comment("c-9", "text")));
    boolean seen3 = whole(evidence);
    assertThat(seen3).isTrue();
    Part content = evidence.part(Part.Kind.CONTENT).orElseThrow();
    database.change(
        tx -> {
          past(tx);
          tx.handle()
              .createUpdate("update blob_chunk set bytes = :bytes where sha256 = :sha")
              .bind("bytes", "the tex7".getBytes(java.nio.charset.StandardCharsets.UTF_8))
              .bind("sha", content.sha256().hex())
              .execute();
        });
    boolean seen4 = whole(evidence);
    assertThat(seen4).isFalse();

    SealedEvidence again = seal(evidence.version());
    boolean seen5 = whole(again);
    assertThat(seen5).as("the same bytes, written behind the damaged ones").isTrue();
    var copies =
        database.read(
            tx ->
                tx.handle()
                    .createQuery("select bytes from blob_chunk where sha256 = :sha order by n")
                    .bind("sha", content.sha256().hex())
                    .mapTo(byte[].class)
                    .list());
    assertThat(copies).as("the damaged ones stay").hasSize(2);
  }

  /// As a disk that forgets writes: past what a server refuses.
  private void past(Tx tx) {
    if (!database.isEmbedded()) {
      tx.handle().execute("set local session_replication_role = replica");
    }
  }

  private boolean whole(SealedEvidence evidence) {
    return database.read(
        tx ->
            evidence.parts().stream()
                .allMatch(
                    part ->
                        blobs.rehash(tx, part.sha256()).filter(part.sha256()::equals).isPresent()));
  }

  @Test
  void decisionOnAStateThatChanged_isNotWritten() {
    VersionRef ref = arrive(Arrivals.comment("c-10", "text"));
    int seen = database.read(tx -> states.find(tx, ref.item())).orElseThrow().revision();
    database.change(tx -> states.visibility(tx, ref.item(), Visibility.HIDDEN));
    boolean written =
        write(
            tx ->
                states.decided(
                    tx, ref.item(), seen, Outcome.NO_ACTION, Folder.DONE, clock.instant()));
    assertThat(written).isFalse();
    assertThat(database.read(tx -> states.find(tx, ref.item())).orElseThrow().folder())
        .isEqualTo(Folder.INBOX);
  }

  @Test
  void firstShown_isWrittenOnce() {
    VersionRef ref = arrive(Arrivals.comment("c-11", "text"));
    Instant first = clock.instant();
    var seen5 = write(tx -> states.firstShown(tx, ref.item(), EVA, tx.now()));
    assertThat(seen5).isTrue();
    clock.forward(Duration.ofHours(1));
    var seen6 = write(tx -> states.firstShown(tx, ref.item(), EVA, tx.now()));
    assertThat(seen6).isFalse();
    assertThat(database.read(tx -> states.find(tx, ref.item())).orElseThrow().firstShownAt())
        .contains(first);
  }

  @Test
  void failedTransaction_leavesNoJournalEntry() {
    long before = database.read(journal::head).size();
    assertThatThrownBy(
            () ->
                database.change(
                    tx -> {
                      tx.journal(event("one"));
                      tx.handle().execute("insert into blob (sha256, size) values ('x', -1)");
                    }))
        .isInstanceOf(StoreException.class);
    assertThat(database.read(journal::head).size()).isEqualTo(before);
  }

  @Test
  void journal_isAChainWhoseRootGrowsWithIt() {
    database.change(tx -> tx.journal(event("one")));
    database.change(
        tx -> {
          tx.journal(event("two"));
          tx.journal(event("three"));
        });
    var stored = database.read(tx -> journal.from(tx, 0, 100));
    assertThat(stored).hasSize(3);
    HashTree tree = HashTree.empty();
    for (int i = 0; i < stored.size(); i++) {
      var entry = stored.get(i).entry();
      assertThat(entry.seq()).isEqualTo(i);
      assertThat(entry.leafOf()).isEqualTo(entry.leaf());
      tree.append(entry.leaf());
    }
    assertThat(stored.get(2).entry().previous()).isEqualTo(stored.get(1).entry().leaf());
    assertThat(database.read(journal::checkpoint).root()).isEqualTo(tree.root());
  }

  @Test
  void clockThatRanBackwards_isWrittenDown() {
    database.change(tx -> tx.journal(event("one")));
    clock.forward(Duration.ofHours(-2));
    database.change(tx -> tx.journal(event("two")));
    var seen7 = database.read(tx -> journal.from(tx, 0, 100));
    assertThat(seen7)
        .extracting(stored -> stored.entry().kind())
        .containsExactly(
            EventKind.POLICY_IN_FORCE, EventKind.CLOCK_RAN_BACKWARDS, EventKind.POLICY_IN_FORCE);
  }

  @Test
  void findings_comeBackAsTheyWereFound() {
    VersionRef ref = arrive(Arrivals.comment("c-12", "helt dum i huvudet"));
    var finding =
        new Finding(
            new Subject.Breach(Category.C04_PERSONAL_ATTACK),
            new Span(5, 18),
            Finding.Source.RULE,
            "P-014",
            2,
            Finding.Confidence.HIGH,
            "why.P-014",
            List.of("helt dum", "i, huvudet"),
            "SME-43");
    Map<VersionRef, Check> checks = Map.of(ref, new Check.Done(List.of(finding)));
    var policy = new PolicyVersion("smedjebacken", 1);
    var ran = new Checks.Ran(java.util.UUID.randomUUID(), policy, "test", clock.instant());
    database.change(tx -> new Checks().add(tx, checks, ran));
    var stored = database.read(tx -> new Checks().newest(tx, ref)).orElseThrow();
    assertThat(stored.check()).isEqualTo(checks.get(ref));
    var seen8 = database.read(tx -> new Checks().findings(tx, List.of(ref.item())));
    assertThat(seen8).isEqualTo(Map.of(ref.item(), List.of(finding)));
  }

  @Test
  void pages_goOnWhereTheyEnded() {
    for (int i = 0; i < 5; i++) {
      arrive(Arrivals.comment("p-" + i, "text " + i));
      clock.forward(Duration.ofMinutes(1));
    }
    var query = new InboxQuery();
    var first = database.read(tx -> query.page(tx, Folder.INBOX, InboxQuery.Place.START, 3));
    var rest = database.read(tx -> query.page(tx, Folder.INBOX, first.getLast().place(), 3));
    assertThat(first)
        .extracting(InboxQuery.Line::snippet)
        .containsExactly("text 0", "text 1", "text 2");
    assertThat(rest).extracting(InboxQuery.Line::snippet).containsExactly("text 3", "text 4");
    var seen9 = database.read(query::counts);
    assertThat(seen9).isEqualTo(Map.of(Folder.INBOX, 5));
  }

  private static Event event(String subject) {
    return Event.by(Actor.PROGRAM, EventKind.POLICY_IN_FORCE, "policy:" + subject, Payload.NONE);
  }
}
