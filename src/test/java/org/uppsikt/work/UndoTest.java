package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.store.States;
import org.uppsikt.testing.PracticeOffice;

/// Whoever takes an order back finds the item where it stood, wherever that was.
class UndoTest extends ExceptionTest {

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "TO_REGISTER", "REMOVED_OUTSIDE", "DONE"})
  void unpublishTakenBack_itStandsWhereItStood(Folder folder) {
    ItemId item = standing(folder);
    assertTakenBack(item, office.sealAndOrder(item), folder);
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "TO_REGISTER", "REMOVED_OUTSIDE", "DONE"})
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
