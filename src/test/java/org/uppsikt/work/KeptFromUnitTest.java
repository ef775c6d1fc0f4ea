package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.evidence.ThreadLine;
import org.uppsikt.store.RecentItems;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;

/// What is secret and settled is met nowhere by whoever did not open it on purpose: not through its
/// sender, not on a neighbour's sheet, not in the trial of a rule.
class KeptFromUnitTest extends CourierOffice {

  private static final String TEXT = "När öppnar badet, undrar " + MARKER + "?";
  private static final Person KARIN =
      new Person(new PersonId(new UUID(7, 5)), "Karin Ask", Role.SUPERVISOR, "", false);

  @BeforeEach
  void aSupervisor() {
    office.database().change(tx -> office.tables().people().add(tx, KARIN));
  }

  @Test
  void neitherItNorItsSenderIsFoundThroughTheOther() {
    ItemId item = message();
    ItemId other = arrives(Arrivals.comment("c9", "Du är en idiot"));
    handOver(item, RouteKind.FOLDER, Optional.of(SECRECY));
    SenderFile senders = office.bench().atItem().senders();
    assertThat(senders.near(other).earlier()).as("to be decided").hasSize(1);
    numbered(item);

    assertThat(senders.details(item, ANNA)).isEmpty();
    assertThat(senders.near(item).known()).isFalse();
    assertThat(senders.near(item).earlier()).isEmpty();
    assertThat(senders.count(item)).isZero();
    assertThat(senders.wide(item, "klagomål", ANNA).orElseThrow().earlier()).isEmpty();
    assertThat(senders.near(other).earlier()).isEmpty();
    assertThat(senders.count(other)).isZero();
    assertThat(senders.wide(other, "klagomål", ANNA).orElseThrow().earlier()).isEmpty();
  }

  @Test
  void aNeighboursSheetIsSealedWithoutIt() {
    ItemId item = received(town.writes(FACEBOOK, "Ali Berg", TEXT));
    ItemId beside = received(town.writes(FACEBOOK, "Petra Wall", "Välkomna allihop"));
    handOver(item, RouteKind.FOLDER, Optional.of(SECRECY));
    passWindow();
    run();
    office.sealAndOrder(item);
    passWindow();
    office.dispatch();
    numbered(item);
    assertThat(office.seal(beside)).isInstanceOf(Seal.Result.Sealed.class);
    SealedEvidence sealed = office.evidence(office.present(beside)).orElseThrow();
    List<ThreadLine> lines =
        office
            .database()
            .read(tx -> SealedAround.of(office.tables(), tx, sealed))
            .orElseThrow()
            .around()
            .thread();
    assertThat(lines).hasSizeGreaterThan(1);
    assertThat(lines.toString()).doesNotContain(MARKER).doesNotContain("Ali Berg");
  }

  @Test
  void theTrialOfARuleLeavesItOut() {
    ItemId item = message();
    handOver(item, RouteKind.FOLDER, Optional.of(SECRECY));
    assertThat(recent()).contains(item);
    numbered(item);
    assertThat(recent()).doesNotContain(item);
  }

  @Test
  void aRegistrarOpensItOnPurposeToo() {
    ItemId item = message();
    handOver(item, RouteKind.FOLDER, Optional.of(SECRECY));
    Registrar.Line line = waiting().getFirst();
    assertThat(registrar().texts(line, REGISTRAR.id())).hasSize(1);
    numbered(item);
    assertThat(registrar().texts(line, REGISTRAR.id())).isEmpty();
  }

  /// Whoever read it while she might, under the secrecy mark or before she was named, is told of as
  /// what she was.
  @Test
  void inPlaceOfThoseNamed_readOnlyWhoWasNotNamedThen() {
    ItemId item = message();
    handOver(item, RouteKind.FOLDER, Optional.of(SECRECY));
    numbered(item);
    var restricted = new Restricted(office.bench().office());
    assertThat(restricted.open(item, "fråga", ANNA)).isInstanceOf(Restricted.Result.Opened.class);
    suspended(KARIN.id(), true);
    protect(item);
    assertThat(inPlace(REGISTRAR.id())).as("read under its mark").isEmpty();

    suspended(KARIN.id(), false);
    suspended(REGISTRAR.id(), true);
    assertThat(restricted.open(item, "fråga", KARIN.id()))
        .isInstanceOf(Restricted.Result.Opened.class);
    suspended(REGISTRAR.id(), false);
    named(item);
    assertThat(restricted.open(item, "igen", KARIN.id()))
        .isInstanceOf(Restricted.Result.Opened.class);
    assertThat(inPlace(REGISTRAR.id())).as("once, before she was named").hasSize(1);
  }

  private void named(ItemId item) {
    office
        .database()
        .change(
            tx -> {
              var known = office.tables().restrictions().of(tx, item).orElseThrow();
              office.tables().restrictions().admit(tx, known, Set.of(KARIN.id()));
              var payload = Payload.NONE.with("restriction", known.id()).with("reader", KARIN.id());
              tx.journal(Event.by(ANNA, EventKind.READER_NAMED, "item:" + item, payload));
            });
  }

  private List<Restricted.InPlace> inPlace(PersonId by) {
    return new Restricted(office.bench().office()).readableBy(by).getFirst().inPlace();
  }

  private void suspended(PersonId person, boolean gone) {
    office.database().change(tx -> office.tables().people().suspend(tx, person, gone));
  }

  private List<ItemId> recent() {
    return office.database().read(tx -> office.tables().recent().last(tx, 1000)).stream()
        .map(RecentItems.Recent::version)
        .map(version -> version.item())
        .toList();
  }

  private ItemId message() {
    return arrives(Arrivals.message("m1", TEXT));
  }

  private ItemId arrives(RemoteItem remote) {
    office.bench().intake().take(PracticeOffice.channel(FACEBOOK), List.of(), List.of(remote));
    return office.item(FACEBOOK, remote.id());
  }

  private void numbered(ItemId item) {
    assertThat(office.bench().atItem().outcomes().numbered(item, "KS 2026/0007", REGISTRAR.id()))
        .isInstanceOf(Recorded.Numbered.class);
  }
}
