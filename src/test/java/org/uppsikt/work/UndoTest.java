package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.States;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;

/// Whoever takes an order back finds the item where it stood, wherever that was.
class UndoTest extends ExceptionTest {

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "TO_REGISTER", "REMOVED_OUTSIDE", "DONE"})
  void unpublishTakenBack_itStandsWhereItStood(Folder folder) {
    ItemId item = standing(folder);
    assertTakenBack(item, office.sealAndOrder(item), folder);
  }

  /// What was removed outside is closed off, and nothing is ordered of it.
  @ParameterizedTest
  @EnumSource(names = {"INBOX", "TO_REGISTER", "DONE"})
  void hidingWithoutACopyTakenBack_itStandsWhereItStood(Folder folder) {
    ItemId item = standing(folder);
    assertTakenBack(item, hide(item), folder);
  }

  @Test
  void changedMeanwhile_itStandsBeforeAPerson() {
    ItemId item = standing(Folder.DONE);
    OrderId order = office.sealAndOrder(item);
    town.edits(FACEBOOK, remote, "Ord som ingen har läst");
    passNight();
    office.round(FACEBOOK);
    assertThat(office.bench().undo().order(order, PracticeOffice.ANNA.id()))
        .isEqualTo(Undo.Result.UNDONE);
    assertThat(office.present(item).number()).isEqualTo(2);
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(office.state(item).outcome()).isEmpty();
  }

  /// A crime was suspected before anything was unpublished: that is another act.
  @Test
  void aPoliceTaskThatWasOpenBefore_staysWhenTheOrderIsTakenBack() {
    ItemId item = item();
    office.seal(item);
    assertThat(office.bench().exceptions().police().suspect(item, PracticeOffice.ANNA.id()))
        .isEqualTo(Police.Result.DONE);
    clock.forward(Duration.ofMinutes(1));
    OrderId order = placed(office.unpublish(item, Optional.empty()));
    assertThat(office.bench().undo().order(order, PracticeOffice.ANNA.id()))
        .isEqualTo(Undo.Result.UNDONE);
    assertThat(office.bench().exceptions().police().open()).hasSize(1);
  }

  /// What a first decision without a copy brought, and which stands, outlives the second.
  @Test
  void aRestrictionThatHeldBefore_staysWhenTheOrderIsTakenBack() {
    var channel = PracticeOffice.channel(PracticeOffice.MANUAL);
    var arrival = Arrivals.comment("hand-9", "Ord");
    ItemId item =
        office.bench().intake().take(channel, List.of(), List.of(arrival)).fresh().getFirst();
    OrderId first = hide(item);
    passWindow();
    office.dispatch();
    office.bench().settle().settle(first, false, PracticeOffice.ANNA.id());
    ended(first, OrderState.FAILED);
    OrderId second = hide(item);
    assertThat(office.bench().undo().order(second, PracticeOffice.ANNA.id()))
        .isEqualTo(Undo.Result.UNDONE);
    assertThat(office.bench().exceptions().police().open()).hasSize(1);
    assertThat(office.<Boolean>read(tx -> office.tables().restrictions().of(tx, item).isPresent()))
        .isTrue();
  }

  @Test
  void whatOnlyNamedPersonsMayRead_isOpenedByNobodyElse() {
    ItemId item = item();
    OrderId order = hide(item);
    addEva();
    assertThat(office.bench().undo().order(order, EVA.id())).isEqualTo(Undo.Result.NO_RIGHT);
    assertThat(office.<Boolean>read(tx -> office.tables().restrictions().of(tx, item).isPresent()))
        .isTrue();
    assertThat(office.bench().undo().order(order, PracticeOffice.BO.id()))
        .isEqualTo(Undo.Result.UNDONE);
  }

  /// It is shown on the platform again; to the unit its words stay closed.
  @Test
  void whatWasProtectedMeanwhile_staysSoWhenItIsShownAgain() {
    ItemId item = item();
    office.sealAndOrder(item);
    passWindow();
    office.dispatch();
    var mats = new Person(new PersonId(new UUID(7, 4)), "Mats Öberg", Role.SUPERVISOR, "", false);
    office.database().change(tx -> office.tables().people().add(tx, mats));
    States.State hidden = office.state(item);
    var wish = new Protect.Wish(Protection.Kind.PROTECTED_IDENTITY, "adress", Set.of());
    assertThat(
            new Protect(office.bench().office())
                .protect(hidden.version(), hidden.revision(), wish, PracticeOffice.ANNA.id()))
        .isInstanceOf(Decide.Result.Decided.class);
    assertThat(office.restore(item)).isEqualTo(new Decide.Result.Refused(Decide.Why.NOT_A_READER));
    int now = office.state(item).revision();
    placed(office.bench().decide().restore(hidden.version(), now, "omprövat", mats.id()));
    passWindow();
    office.dispatch();
    assertThat(office.state(item).visibility()).isEqualTo(Visibility.SHOWN);
    assertThat(office.<Boolean>read(tx -> office.tables().restrictions().of(tx, item).isPresent()))
        .isTrue();
  }

  @Test
  void whatAColleagueDecidedLater_isNotTakenBackAsOnesOwn() {
    ItemId item = item();
    noAction(item, PracticeOffice.ANNA.id());
    noAction(item, PracticeOffice.BO.id());
    assertThat(office.bench().undo().ownDecision(item, PracticeOffice.ANNA.id()))
        .isEqualTo(Undo.Result.NOTHING_TO_UNDO);
    assertThat(office.bench().undo().ownDecision(item, PracticeOffice.BO.id()))
        .isEqualTo(Undo.Result.UNDONE);
  }

  private void noAction(ItemId item, PersonId by) {
    States.State seen = office.state(item);
    assertThat(office.bench().decide().noAction(seen.version(), seen.revision(), "åsikt", by))
        .isInstanceOf(Decide.Result.Decided.class);
  }

  private void assertTakenBack(ItemId item, OrderId order, Folder folder) {
    assertThat(office.bench().undo().order(order, PracticeOffice.ANNA.id()))
        .isEqualTo(Undo.Result.UNDONE);
    States.State state = office.state(item);
    assertThat(state.folder()).isEqualTo(folder);
    assertThat(state.outcome()).contains(Outcome.NO_ACTION);
  }

  private ItemId standing(Folder folder) {
    ItemId item = item();
    var outcome = Optional.of(Outcome.NO_ACTION);
    office.database().change(tx -> office.tables().states().undecided(tx, item, folder, outcome));
    return item;
  }
}
