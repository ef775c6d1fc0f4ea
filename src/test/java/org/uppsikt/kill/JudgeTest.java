package org.uppsikt.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.store.Forger;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Town;
import org.uppsikt.work.Decide;

/// A judge who acquits whatever comes before him is none: each of his verdicts is given once, upon
/// a fault that was planted for it.
class JudgeTest {

  private static final String CHANNEL = PracticeOffice.FACEBOOK;
  private static final String WORDS = "Vi ses utanför skolan";

  @TempDir Path folder;
  private final Ticking clock = new Ticking();

  @SuppressWarnings("NullAway.Init")
  private Town town;

  @SuppressWarnings("NullAway.Init")
  private PracticeOffice office;

  @BeforeEach
  void open() {
    town = new Town(folder.resolve("town"));
    office = new PracticeOffice(Setup.of(folder.resolve("office"), town, clock)).fromNowOn(town);
  }

  @AfterEach
  void close() {
    office.close();
    town.close();
  }

  @Test
  void whoDidAllInOrder_isAcquitted() {
    RemoteId remote = written();
    ItemId item = item(remote);
    office.sealAndOrder(item);
    RemoteId question = written();
    answered(question);
    sendAll();
    assertThat(Judge.faults(office, town)).isEmpty();
    assertThat(Judge.strangers(office, town, List.of(office.state(item)))).isEmpty();
  }

  /// Why one order among thousands failed is asked long after the workspace is gone.
  @Test
  void whyAnOrderFailedIsKept() {
    office.sealAndOrder(item(written()));
    new Forger(office.database())
        .forge("update outbox set state = 'FAILED', failure = 'TEXT_CHANGED', attempts = 1");
    office.sealAndOrder(item(written()));
    assertThat(Tally.orders(office))
        .containsOnly(
            Map.entry("UNPUBLISH FAILED TEXT_CHANGED", 1L), Map.entry("UNPUBLISH WAITING", 1L));
  }

  @Test
  void hiddenForNoOrder() {
    RemoteId remote = written();
    item(remote);
    town.colleagueHides(CHANNEL, remote);
    assertThat(Judge.faults(office, town)).singleElement().asString().contains("for no order");
  }

  @Test
  void hiddenByAnOrderThatIsNotKnown() {
    RemoteId remote = written();
    item(remote);
    hideFor(UUID.randomUUID().toString(), remote);
    assertThat(Judge.faults(office, town)).singleElement().asString().contains("is unknown");
  }

  @Test
  void hiddenByAnOrderToAnswer() {
    RemoteId remote = written();
    OrderId answer = answered(remote);
    sendAll();
    hideFor(answer.toString(), remote);
    assertThat(Judge.faults(office, town)).singleElement().asString().contains("is REPLY");
  }

  @Test
  void hiddenUponEvidenceThatDoesNotHold() {
    RemoteId remote = written();
    office.sealAndOrder(item(remote));
    sendAll();
    new Forger(office.database())
        .forge("delete from blob_chunk where sha256 in (select" + " content_sha256 from evidence)");
    assertThat(Judge.faults(office, town)).anyMatch(f -> f.contains("without evidence that holds"));
  }

  @Test
  void hiddenUponEvidenceOfAnotherVersion() {
    RemoteId remote = written();
    office.sealAndOrder(item(remote));
    sendAll();
    new Forger(office.database()).forge("update evidence set version = 2");
    assertThat(Judge.faults(office, town)).anyMatch(f -> f.contains("without evidence that holds"));
  }

  @Test
  void hiddenInOtherWordsThanWereSealed() {
    RemoteId remote = written();
    OrderId order = office.sealAndOrder(item(remote));
    town.edits(CHANNEL, remote, "Helt andra ord");
    hideFor(order.toString(), remote);
    assertThat(Judge.faults(office, town))
        .anyMatch(f -> f.contains("other words than were sealed"));
  }

  @Test
  void answeredTwice() {
    RemoteId remote = written();
    answered(remote);
    sendAll();
    town.forOrder(UUID.randomUUID().toString(), CHANNEL, remote, "reply", "{\"text\": \"Tack\"}");
    assertThat(Judge.faults(office, town)).singleElement().asString().contains("2 times replied");
  }

  @Test
  void confirmedAndNobodyWasAnswered() {
    RemoteId remote = written();
    OrderId order = answered(remote);
    new Forger(office.database())
        .forge("update outbox set state = 'CONFIRMED' where id = '" + order + "'");
    assertThat(Judge.faults(office, town)).anyMatch(f -> f.contains("nobody was answered"));
  }

  @Test
  void takenBackAndYetSent() {
    OrderId order = answered(written());
    sendAll();
    new Forger(office.database())
        .forge("update outbox set state = 'WITHDRAWN' where id = '" + order + "'");
    assertThat(Judge.faults(office, town)).anyMatch(f -> f.contains("was taken back, and left"));
  }

  @Test
  void stillOnItsWay() {
    office.sealAndOrder(item(written()));
    assertThat(Judge.faults(office, town)).singleElement().asString().contains("still WAITING");
  }

  @Test
  void standsOtherwiseThanTheServerSays() {
    RemoteId remote = written();
    ItemId item = item(remote);
    town.colleagueHides(CHANNEL, remote);
    assertThat(Judge.strangers(office, town, List.of(office.state(item)))).hasSize(1);
  }

  @Test
  void hiddenInWordsThatNobodySaved() {
    RemoteId remote = written();
    ItemId item = item(remote);
    office.sealAndOrder(item);
    sendAll();
    assertThat(Judge.unsaved(office)).isEmpty();
    new Forger(office.database()).forge("delete from evidence");
    assertThat(Judge.unsaved(office)).hasSize(1);
  }

  @Test
  void aWordOfTheJournalChanged() {
    office.sealAndOrder(item(written()));
    sendAll();
    new Forger(office.database())
        .forge("update journal_entry set actor = 'somebody' where kind = 'CONFIRMED'");
    assertThat(Judge.faults(office, town)).anyMatch(f -> f.contains("has another leaf"));
  }

  private RemoteId written() {
    return town.writes(CHANNEL, "Roger Nylander", WORDS);
  }

  private ItemId item(RemoteId remote) {
    office.round(CHANNEL);
    return office.item(CHANNEL, remote);
  }

  private OrderId answered(RemoteId remote) {
    return ((Decide.Result.Placed) office.answer(item(remote), "Tack")).order();
  }

  private void sendAll() {
    clock.forward(PracticeOffice.WINDOW.plusSeconds(1));
    office.dispatch();
  }

  private void hideFor(String key, RemoteId remote) {
    town.forOrder(key, CHANNEL, remote, "hide", "{}");
  }
}
