package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.Language;
import org.uppsikt.text.ManyText;
import org.uppsikt.text.QuitText;
import org.uppsikt.text.RefusalText;
import org.uppsikt.text.Texts;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.inbox.InboxModel;
import org.uppsikt.ui.inbox.ItemAction;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Undo;

/// Whoever leaves while her decisions are still being written waits until they are.
class UnwrittenTest extends SlowInbox {

  @Test
  void whereNothingWaits_sheLeavesAtOnce() {
    leave();
    assertThat(left).isEqualTo(1);
    assertThat(overlay.isOpen()).isFalse();
  }

  @Test
  void whatWasDecidedLast_isWritten_beforeSheLeaves() {
    decidesBoth();
    leave();
    assertThat(left).as("not before it is written").isZero();
    assertThat(words()).contains(kit.text(QuitText.WRITING), kit.text(QuitText.WRITING_WHAT));
    letGo();
    assertThat(items).allMatch(item -> folder(item) == Folder.DONE);
    assertThat(left).isEqualTo(1);
    assertThat(overlay.isOpen()).isFalse();
  }

  @Test
  void whatIsDoneWithMany_isThrough_beforeSheLeaves() {
    FxStage.run(() -> inbox.list().marks().all());
    holding = true;
    FxStage.run(() -> inbox.act(ItemAction.NO_ACTION));
    leave();
    assertThat(left).as("not before all are through").isZero();
    letGo();
    assertThat(items).allMatch(item -> folder(item) == Folder.DONE);
    assertThat(left).isEqualTo(1);
  }

  /// Of the results on the page she would see nothing any more.
  @Test
  void whatWasNotDoneOfMany_isToldBeforeSheLeaves() {
    FxStage.run(() -> inbox.list().marks().all());
    ItemId other = items.getFirst();
    decidedElsewhere(other);
    holding = true;
    FxStage.run(() -> inbox.act(ItemAction.NO_ACTION));
    leave();
    letGo();
    assertThat(left).isZero();
    assertThat(words())
        .containsSubsequence(
            kit.text(ManyText.DONE, 1, 2),
            kit.text(RefusalText.TITLE_OF, "Roger Nylander"),
            kit.text(RefusalText.CHANGED_MEANWHILE),
            kit.text(QuitText.REFUSED_WHAT));
    press("quit.anyway");
    assertThat(left).isEqualTo(1);
  }

  /// They may well be of one sender, for one reason.
  @Test
  void whatWasNotDoneOfMany_isToldOneByOne() {
    FxStage.run(() -> inbox.list().marks().all());
    items.forEach(this::decidedElsewhere);
    holding = true;
    FxStage.run(() -> inbox.act(ItemAction.NO_ACTION));
    leave();
    letGo();
    String title = kit.text(RefusalText.TITLE_OF, "Roger Nylander");
    assertThat(words()).containsSubsequence(kit.text(ManyText.DONE, 0, 2), title, title);
  }

  /// She stopped the rest herself, and knows.
  @Test
  void whatWasStoppedOfMany_isNoRefusal() {
    FxStage.run(() -> inbox.list().marks().all());
    holding = true;
    FxStage.run(() -> inbox.act(ItemAction.NO_ACTION));
    FxStage.run(() -> inbox.list().marks().unmark());
    leave();
    letGo();
    assertThat(items).allMatch(item -> folder(item) == Folder.INBOX);
    assertThat(left).isEqualTo(1);
  }

  /// Of what is done with many, what is written by then stays so, and only the rest may be lost.
  @ParameterizedTest
  @CsvSource({
    "SV, 'gäller det som hunnit skrivas ner. Resten kan gå förlorat och blir då som det var innan'",
    "NB, 'gjelder det som er skrevet ned så langt. Resten kan gå tapt, og blir da som det var før'",
    "FI, 'siihen mennessä kirjattu jää voimaan. Loput voivat kadota ja jäävät silloin ennalleen'",
    "EN, 'what has been written down by then stands. The rest may be lost, and then stays as it"
        + " was before'"
  })
  void whatIsDoneOfMany_isNotSaidToBeAsBefore(Language language, String words) {
    assertThat(Texts.of(language).get(QuitText.WRITING_WHAT)).contains(words);
  }

  @Test
  void whoStays_isNotTakenAwayOnceItIsWritten() {
    decidesBoth();
    leave();
    press("quit.stay");
    letGo();
    assertThat(items).allMatch(item -> folder(item) == Folder.DONE);
    assertThat(left).isZero();
  }

  @Test
  void whoLeavesAllTheSame_leavesAtOnce_andOnce() {
    decidesBoth();
    leave();
    press("quit.anyway");
    assertThat(left).isEqualTo(1);
    letGo();
    assertThat(left).isEqualTo(1);
  }

  @Test
  void whatWasNotTaken_isToldBeforeSheLeaves() {
    decidesBoth();
    leave();
    suspends();
    letGo();
    assertThat(left).isZero();
    assertThat(words()).contains(kit.text(QuitText.REFUSED_WHAT));
    press("quit.anyway");
    assertThat(left).isEqualTo(1);
  }

  /// That is no refusal, and told in another tone.
  @Test
  void whatWasToBeTakenBackAndWasNot_isToldBeforeSheLeaves() {
    ItemId item = takesBackSlowly();
    leave();
    assertThat(left).as("not before it is known").isZero();
    takenBackElsewhere(item);
    letGo();
    assertThat(left).isZero();
    assertThat(words())
        .contains(kit.text(InboxText.NOTHING_TO_UNDO), kit.text(QuitText.REFUSED_WHAT));
    press("quit.anyway");
    assertThat(left).isEqualTo(1);
  }

  /// Taken back, a comment does not stay open where that is lost: the opposite is true.
  @ParameterizedTest
  @EnumSource
  void whatGoesBack_isNotCalledADecision_norAnOpenComment(Language language) {
    takesBackSlowly();
    Kit spoken = FxStage.kit(language, Appearance.LIGHT, 100);
    FxStage.run(() -> new Unwritten(model).before(spoken, overlay, () -> left++));
    assertThat(words()).contains(spoken.text(QuitText.WRITING));
    assertThat(
            String.join(
                    " ",
                    words().subList(words().indexOf(spoken.text(QuitText.WRITING)), words().size()))
                .toLowerCase(Locale.ROOT))
        .doesNotContain("decided", "comment", "beslut", "kommentar", "päätö", "avoim");
    letGo();
  }

  @Test
  void whatIsToldInTheSameWordsAsBefore_isToldAllTheSame() {
    FxStage.run(() -> inbox.act(ItemAction.NO_ACTION));
    FxStage.run(() -> inbox.act(ItemAction.NO_ACTION));
    suspends();
    holding = true;
    FxStage.run(inbox::undo);
    FxStage.run(inbox::undo);
    while (model.noteProperty().get() == null) {
      FxStage.run(() -> held.pop().run());
    }
    InboxModel.Note before = model.noteProperty().get();
    leave();
    assertThat(left).as("the second is not through").isZero();
    letGo();
    assertThat(model.noteProperty().get()).isEqualTo(before).isNotNull();
    assertThat(left).isZero();
    assertThat(words()).contains(kit.text(QuitText.REFUSED_WHAT));
  }

  @Test
  void ofSeveralThatWereNotDone_eachIsTold() {
    ItemId item = takesBackSlowly();
    FxStage.run(() -> inbox.act(ItemAction.NO_ACTION));
    leave();
    takenBackElsewhere(item);
    items.stream().filter(i -> !i.equals(item)).forEach(this::decidedElsewhere);
    letGo();
    assertThat(left).isZero();
    assertThat(words())
        .contains(kit.text(InboxText.NOTHING_TO_UNDO), kit.text(RefusalText.CHANGED_MEANWHILE));
  }

  private ItemId takesBackSlowly() {
    FxStage.run(() -> inbox.act(ItemAction.NO_ACTION));
    ItemId item = items.stream().filter(i -> folder(i) == Folder.DONE).findFirst().orElseThrow();
    holding = true;
    FxStage.run(inbox::undo);
    return item;
  }

  private void takenBackElsewhere(ItemId item) {
    assertThat(office.desk().undo().decision(item, office.eva())).isEqualTo(Undo.Result.UNDONE);
  }

  private void decidedElsewhere(ItemId item) {
    var state = state(item);
    office.desk().decide().noAction(state.version(), state.revision(), "", office.eva());
  }

  private void suspends() {
    Desk desk = office.desk();
    desk.office()
        .database()
        .change(tx -> desk.office().tables().people().suspend(tx, desk.person().id(), true));
  }
}
