package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.store.States;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.Language;
import org.uppsikt.text.QuitText;
import org.uppsikt.text.RefusalText;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.inbox.InboxController;
import org.uppsikt.ui.inbox.InboxFrame;
import org.uppsikt.ui.inbox.InboxModel;
import org.uppsikt.ui.inbox.ItemAction;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Undo;

/// Whoever leaves while her decisions are still being written waits until they are.
class UnwrittenTest {

  @TempDir Path temp;
  private final Kit kit = FxStage.kit(Language.EN, Appearance.LIGHT, 100);
  private final InboxModel model = new InboxModel();
  private final Deque<Runnable> held = new ArrayDeque<>();
  private boolean holding;
  private int left;
  private int waits;
  private boolean locked = true;

  /// Such a clock may begin anywhere, and run over.
  private long nanos = Long.MAX_VALUE - 1;

  @SuppressWarnings("NullAway.Init")
  private OwnOffice office;

  @SuppressWarnings("NullAway.Init")
  private InboxController inbox;

  @SuppressWarnings("NullAway.Init")
  private Overlay overlay;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  private List<ItemId> items = List.of();

  @BeforeEach
  void twoCommentsAreThere() {
    office = new OwnOffice(temp.resolve("workspace"));
    var channel = office.addManual();
    var came = List.of(Arrivals.comment("c", "Tack"), Arrivals.comment("d", "Tack så mycket"));
    items = office.desk().intake().take(channel.id(), List.of(), came).fresh();
    var frame =
        new InboxFrame(
            count -> {}, () -> {}, Optional::empty, clause -> {}, address -> {}, Optional.empty());
    var tasks = new Tasks(this::inBackground, Runnable::run);
    inbox =
        FxStage.on(
            () ->
                new InboxController(
                    kit, office.desk(), tasks, model, new SimpleBooleanProperty(true), frame));
    overlay = FxStage.on(() -> new Overlay(inbox.view()));
    scene = FxStage.on(() -> FxStage.scene(kit, overlay, 1280, 800));
    FxStage.run(inbox::onShow);
  }

  @AfterEach
  void close() {
    FxStage.run(inbox::onHide);
    FxStage.run(inbox::close);
    office.close();
  }

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
    FxStage.run(() -> inbox.list().markAll());
    holding = true;
    FxStage.run(() -> inbox.act(ItemAction.NO_ACTION));
    leave();
    assertThat(left).as("not before all are through").isZero();
    letGo();
    assertThat(items).allMatch(item -> folder(item) == Folder.DONE);
    assertThat(left).isEqualTo(1);
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

  @Test
  void overALockedConsole_whatWasDecidedIsWaitedFor_andThatIsSaid() {
    decidesBoth();
    var end = lockedEnd();
    FxStage.run(() -> end.begin(() -> left++, () -> waits++));
    assertThat(waits).isEqualTo(1);
    assertThat(left).isZero();
    letGo();
    assertThat(items).allMatch(item -> folder(item) == Folder.DONE);
    assertThat(left).isEqualTo(1);
    nanos += LockedEnd.PATIENCE.toNanos();
    FxStage.run(end::tick);
    assertThat(left).as("once").isEqualTo(1);
  }

  @Test
  void overALockedConsole_aStoreThatHangsIsNotWaitedForForEver() {
    decidesBoth();
    var end = lockedEnd();
    FxStage.run(() -> end.begin(() -> left++, () -> waits++));
    nanos += LockedEnd.PATIENCE.toNanos() - 1;
    // Whoever presses once more puts nothing off.
    FxStage.run(() -> end.begin(() -> left++, () -> waits++));
    FxStage.run(end::tick);
    assertThat(left).isZero();
    nanos++;
    FxStage.run(end::tick);
    assertThat(left).isEqualTo(1);
    letGo();
    assertThat(left).as("once").isEqualTo(1);
  }

  @Test
  void whoUnlocksItMeanwhile_worksOn() {
    decidesBoth();
    var end = lockedEnd();
    FxStage.run(() -> end.begin(() -> left++, () -> waits++));
    locked = false;
    letGo();
    assertThat(left).as("not at the first moment in which all is written").isZero();
    locked = true;
    nanos += LockedEnd.PATIENCE.toNanos();
    FxStage.run(end::tick);
    assertThat(left).isZero();
  }

  @Test
  void overALockedConsole_whereNothingWaits_itEndsAtOnce() {
    FxStage.run(() -> lockedEnd().begin(() -> left++, () -> waits++));
    assertThat(left).isEqualTo(1);
    assertThat(waits).isZero();
  }

  private LockedEnd lockedEnd() {
    return new LockedEnd(model.departures(), () -> locked, () -> nanos);
  }

  private ItemId takesBackSlowly() {
    FxStage.run(() -> inbox.act(ItemAction.NO_ACTION));
    ItemId item = items.stream().filter(i -> folder(i) == Folder.DONE).findFirst().orElseThrow();
    holding = true;
    FxStage.run(inbox::undo);
    return item;
  }

  /// The first is still being written, and the second, as it was read ahead, is not read again.
  private void decidesBoth() {
    holding = true;
    FxStage.run(() -> inbox.act(ItemAction.NO_ACTION));
    FxStage.run(() -> inbox.act(ItemAction.NO_ACTION));
    assertThat(items).allMatch(item -> folder(item) == Folder.INBOX);
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

  private void leave() {
    FxStage.run(() -> new Unwritten(model).before(kit, overlay, () -> left++));
  }

  private void inBackground(Runnable work) {
    if (holding) {
      held.add(work);
    } else {
      work.run();
    }
  }

  private void letGo() {
    holding = false;
    FxStage.run(
        () -> {
          while (!held.isEmpty()) {
            held.pop().run();
          }
        });
  }

  private Folder folder(ItemId item) {
    return state(item).folder();
  }

  private States.State state(ItemId item) {
    Desk desk = office.desk();
    return desk.office()
        .database()
        .read(tx -> desk.office().tables().states().find(tx, item))
        .orElseThrow();
  }

  private List<String> words() {
    return FxStage.on(
        () ->
            Found.nodes(scene.getRoot()).stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList());
  }

  private void press(String id) {
    FxStage.run(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          Found.in(scene.getRoot(), id, Button.class).fire();
        });
  }
}
