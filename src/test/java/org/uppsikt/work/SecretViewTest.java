package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;

/// T13: what is secret leaves the channel for the registry, and is met here by nobody who does not
/// look for it.
class SecretViewTest extends CourierOffice {

  private static final PersonId BO = PracticeOffice.BO.id();
  private static final Person KARIN =
      new Person(new PersonId(new UUID(7, 5)), "Karin Ask", Role.SUPERVISOR, "", false);
  private static final String TEXT = MARKER + " är sjuk.";

  private ItemId item;

  @BeforeEach
  void aSecretMessage() {
    office.database().change(tx -> office.tables().people().add(tx, KARIN));
    var message = Arrivals.message("m1", TEXT);
    office.bench().intake().take(PracticeOffice.channel(FACEBOOK), List.of(), List.of(message));
    item = office.item(FACEBOOK, message.id());
    handOver(item, RouteKind.FOLDER, Optional.of(SECRECY));
  }

  @Test
  void asLongAsTheUnitHandlesItItIsRead() {
    assertThat(dossier().present().text()).isEqualTo(TEXT);
    assertThat(rows(Folder.TO_REGISTER)).contains(TEXT);
    assertThat(found(Folder.TO_REGISTER)).isEqualTo(1);
    assertThat(kept(KARIN.id())).isEmpty();
    assertThat(open(KARIN.id())).isInstanceOf(Restricted.Result.Refused.class);
  }

  @Test
  void underItsNumberItIsShut_inListAndPane() {
    numbered();
    assertThat(dossier().restricted()).isTrue();
    assertThat(dossier().beside().shut()).isTrue();
    assertThat(dossier().present().text()).isEmpty();
    assertThat(dossier().present().sender().shownName()).doesNotContain("Roger");
    assertThat(rows(Folder.DONE)).doesNotContain(TEXT).contains("");
    assertThat(found(Folder.DONE)).as("its place would tell what it holds").isZero();
  }

  @Test
  void whoMayOpensItWithAPurpose_andEachTimeIsJournalled() {
    numbered();
    for (PersonId reader : List.of(KARIN.id(), REGISTRAR.id(), ANNA)) {
      assertThat(kept(reader)).extracting(Restricted.Line::secret).containsExactly(true);
      assertThat(((Restricted.Result.Opened) open(reader)).versions().getFirst().text())
          .isEqualTo(TEXT);
    }
    assertThat(kept(BO)).isEmpty();
    assertThat(open(BO)).isEqualTo(new Restricted.Result.Refused(Restricted.Why.NO_RIGHT));
    assertThat(restricted().open(item, " ", ANNA))
        .isEqualTo(new Restricted.Result.Refused(Restricted.Why.PURPOSE_NEEDED));
    assertThat(history(item)).filteredOn(EventKind.RESTRICTED_READ::equals).hasSize(3);
    assertThat(Verified.problems(office)).isEmpty();
  }

  /// While the answer waits to leave, the text would be open to the unit again.
  @Test
  void underItsNumberItIsAnsweredFromItsCase_byNobodyHere() {
    numbered();
    var state = office.state(item);
    for (Outcome outcome : List.of(Outcome.ANSWER, Outcome.REFER, Outcome.MISDIRECTED)) {
      var answer = new Decide.Answer(outcome, "Du får svar i ärendet.", true, "");
      assertThat(office.bench().decide().answer(state.version(), state.revision(), answer, ANNA))
          .isEqualTo(new Decide.Result.Refused(Decide.Why.ANSWERED_FROM_CASE));
    }
    assertThat(dossier().beside().shut()).isTrue();
    assertThat(office.orders(item)).isEmpty();
  }

  @Test
  void whoeverDoesNotOpenIt_showsItToNobodyEither() {
    RemoteId remote = write(TEXT);
    ItemId comment = received(remote);
    town.colleagueHides(FACEBOOK, remote);
    received(remote);
    handOver(comment, RouteKind.FOLDER, Optional.of(SECRECY));
    office.bench().atItem().outcomes().numbered(comment, "KS 2026/0008", REGISTRAR.id());
    assertThat(office.bench().reading().dossier(comment).orElseThrow().beside().shut()).isTrue();
    var state = office.state(comment);
    var decide = office.bench().decide();
    assertThat(decide.restore(state.version(), state.revision(), "", BO))
        .isEqualTo(new Decide.Result.Refused(Decide.Why.NOT_A_READER));
    assertThat(decide.restore(state.version(), state.revision(), "", ANNA))
        .isInstanceOf(Decide.Result.Placed.class);
  }

  /// Somebody has to decide about what is new of it.
  @Test
  void whatComesBackForADecision_andWhatIsNoSecretAfterAll_isOpenAgain() {
    numbered();
    var secrecy = office.bench().atItem().handingOver().secrecy();
    secrecy.lift(secrecy.of(item).orElseThrow(), "gällde en annan", ANNA);
    assertThat(dossier().present().text()).isEqualTo(TEXT);
    secrecy.mark(office.present(item), SECRECY, ANNA);
    assertThat(dossier().restricted()).isTrue();
    var again = Arrivals.message("m1", "Och så en sak till.");
    office.bench().intake().again(PracticeOffice.channel(FACEBOOK), List.of(again));
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(dossier().present().text()).isEqualTo("Och så en sak till.");
  }

  /// Everybody reads it on the channel, and it is to be hidden first (VAR-64).
  @Test
  void whatIsStillOnShowIsNotShut() {
    ItemId comment = received(write(TEXT));
    handOver(comment, RouteKind.FOLDER, Optional.of(SECRECY));
    office.bench().atItem().outcomes().numbered(comment, "KS 2026/0008", REGISTRAR.id());
    assertThat(office.state(comment).kind()).isEqualTo(ItemKind.COMMENT);
    assertThat(office.bench().reading().dossier(comment).orElseThrow().restricted()).isFalse();
  }

  @Test
  void whereNobodyOfThoseIsHere_whoeverModeratesReads() {
    numbered();
    suspended(List.of(KARIN.id(), REGISTRAR.id(), ANNA));
    assertThat(open(BO)).isInstanceOf(Restricted.Result.Opened.class);
  }

  /// There are thousands in time: what is read is what is shown.
  @Test
  void theFirstOfThemAreRead_andHowManyThereAreIsTold() {
    numbered();
    clock.forward(Duration.ofMinutes(1));
    var second = Arrivals.message("m2", TEXT);
    office.bench().intake().take(PracticeOffice.channel(FACEBOOK), List.of(), List.of(second));
    ItemId newer = office.item(FACEBOOK, second.id());
    handOver(newer, RouteKind.FOLDER, Optional.of(SECRECY));
    office.bench().atItem().outcomes().numbered(newer, "KS 2026/0008", REGISTRAR.id());
    for (PersonId reader : List.of(KARIN.id(), REGISTRAR.id(), ANNA)) {
      Restricted.Page first = restricted().page(reader, 1);
      assertThat(first.inAll()).isEqualTo(2);
      assertThat(first.lines()).extracting(Restricted.Line::item).containsExactly(newer);
      assertThat(restricted().page(reader, 2).lines()).hasSize(2);
    }
    assertThat(restricted().page(BO, 2)).isEqualTo(new Restricted.Page(List.of(), 0));
  }

  /// As each is opened: by whoever marked it, and what nobody here marked by all.
  @Test
  void withoutSupervisorAndRegistrar_eachFindsHerOwn_andWhatWasLeftByNobody() {
    numbered();
    suspended(List.of(KARIN.id(), REGISTRAR.id()));
    assertThat(kept(BO)).as("she who marked it is here").isEmpty();
    assertThat(kept(ANNA)).hasSize(1);
    suspended(List.of(ANNA));
    assertThat(kept(BO)).hasSize(1);
    assertThat(restricted().page(BO, 5).inAll()).isEqualTo(1);
    assertThat(kept(ANNA)).isEmpty();
  }

  private void suspended(List<PersonId> people) {
    office
        .database()
        .change(tx -> people.forEach(gone -> office.tables().people().suspend(tx, gone, true)));
  }

  private void numbered() {
    office.bench().atItem().outcomes().numbered(item, "KS 2026/0007", REGISTRAR.id());
    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
  }

  private List<String> rows(Folder folder) {
    return office
        .bench()
        .reading()
        .lists()
        .page(ItemFilter.of(folder), Lists.Place.START, 50)
        .stream()
        .map(Lists.Line::snippet)
        .toList();
  }

  private int found(Folder folder) {
    var filter = ItemFilter.of(folder).words(List.of("zebra"));
    assertThat(office.bench().reading().lists().counts(List.of(filter)))
        .containsExactly(
            office.bench().reading().lists().page(filter, Lists.Place.START, 50).size());
    return office.bench().reading().lists().counts(List.of(filter)).getFirst();
  }

  private Dossier dossier() {
    return office.bench().reading().dossier(item).orElseThrow();
  }

  private List<Restricted.Line> kept(PersonId by) {
    return restricted().readableBy(by);
  }

  private Restricted.Result open(PersonId by) {
    return restricted().open(item, "fråga om ärendet", by);
  }

  private Restricted restricted() {
    return new Restricted(office.bench().office());
  }
}
