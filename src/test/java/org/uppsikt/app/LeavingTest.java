package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.text.Language;
import org.uppsikt.text.QuitText;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.inbox.InboxModel;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Desk;

/// Whoever quits with an order in its undo window says what becomes of it, and that happens.
class LeavingTest {

  @TempDir Path temp;
  private final Kit kit = FxStage.kit(Language.EN, Appearance.LIGHT, 100);
  private final Overlay overlay = FxStage.on(() -> new Overlay(new StackPane()));
  private final Scene scene = FxStage.on(() -> FxStage.scene(kit, overlay, 800, 600));
  private int left;

  @SuppressWarnings("NullAway.Init")
  private OwnOffice office;

  @BeforeEach
  void make() {
    office = new OwnOffice(temp.resolve("workspace"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void whereNothingIsOpenNobodyIsAsked() {
    ask(0);
    assertThat(left).isEqualTo(1);
    assertThat(overlay.isOpen()).isFalse();
  }

  @Test
  void sentNowItLeavesBeforeTheProgramEnds() {
    OrderId order = order();
    ask(0);
    assertThat(left).as("not before the answer").isZero();
    press("quit.send");
    assertThat(state(order)).as("the person carries it out by hand").isEqualTo(OrderState.BY_HAND);
    assertThat(left).isEqualTo(1);
  }

  @Test
  void keptItWaitsForTheNextStart() {
    OrderId order = order();
    ask(0);
    press("quit.keep");
    assertThat(state(order)).isEqualTo(OrderState.WAITING);
    assertThat(left).isEqualTo(1);
  }

  @Test
  void droppedItIsWithdrawn_andWithItTheNoticeToTheSender() {
    OrderId order = office.order(Optional.of("Din kommentar är dold."));
    ask(0);
    press("quit.drop");
    assertThat(state(order)).isEqualTo(OrderState.WITHDRAWN);
    assertThat(left).isEqualTo(1);
  }

  @Test
  void whatCannotBeSentNowIsToldOf_andKept() {
    OrderId order = order();
    Desk desk = office.desk();
    desk.office()
        .database()
        .change(tx -> desk.office().tables().people().suspend(tx, desk.person().id(), true));
    ask(0);
    press("quit.send");
    assertThat(left).as("she stays and looks").isZero();
    press("quit.anyway");
    assertThat(state(order)).isEqualTo(OrderState.WAITING);
    assertThat(left).isEqualTo(1);
  }

  /// While the question stands there the undo window ends, and the order leaves.
  @Test
  void whatHasLeftMeanwhileCannotBeDropped_andThatIsSaid() {
    OrderId order = order();
    ask(0);
    office.clock.forward(Duration.ofMinutes(1));
    office.desk().dispatch().runDue();
    press("quit.drop");
    assertThat(state(order)).isEqualTo(OrderState.BY_HAND);
    assertThat(left).as("she stays and looks").isZero();
    press("quit.anyway");
    assertThat(left).isEqualTo(1);
  }

  @Test
  void aStoreThatDoesNotAnswerIsToldOf() {
    order();
    office.desk().office().database().close();
    ask(0);
    assertThat(left).isZero();
    press("quit.stay");
    assertThat(left).isZero();
  }

  /// A key that is shown once would be gone, and the one before it no longer works.
  @Test
  void nobodyLeavesWhatMustBeDoneFirst() {
    order();
    var key = new StackPane();
    FxStage.run(() -> overlay.openUntilDone(key, key, () -> {}, () -> {}));
    ask(0);
    assertThat(left).isZero();
    assertThat(overlay.isHeld()).isTrue();
    FxStage.run(overlay::close);
    ask(0);
    assertThat(overlay.isOpen()).as("the question of leaving").isTrue();
  }

  @Test
  void whatWasBegunAndNotSent_isToldOfBeforeItIsLost() {
    ask(0, true);
    assertThat(left).isZero();
    assertThat(FxStage.on(() -> scene.getFocusOwner().getId())).isEqualTo("quit.stay");
    assertThat(FxStage.on(this::words)).doesNotContain(kit.text(QuitText.UNDER_WAY, 1));
    press("quit.anyway");
    assertThat(left).isEqualTo(1);
    ask(1, true);
    assertThat(FxStage.on(this::words))
        .contains(kit.text(QuitText.UNSENT), kit.text(QuitText.UNDER_WAY, 1));
    press("quit.stay");

    order();
    ask(0, true);
    assertThat(FxStage.on(this::words)).contains(kit.text(QuitText.UNSENT_TOO));
    press("quit.keep");
    assertThat(left).isEqualTo(2);
  }

  @Test
  void anAnswerThatIsBeingWritten_isHalfDone() {
    FxStage.run(
        () -> {
          var inbox = new InboxModel();
          assertThat(HalfDone.in(inbox)).isFalse();
          inbox.answer().openProperty().set(true);
          assertThat(HalfDone.in(inbox)).as("nothing is written").isFalse();
          inbox.answer().textProperty().set("Hej Roger");
          assertThat(HalfDone.in(inbox)).isTrue();
          inbox.answer().openProperty().set(false);
          assertThat(HalfDone.in(inbox)).as("it was sent or left").isFalse();
          inbox.panelOpenProperty().set(true);
          assertThat(HalfDone.in(inbox)).isTrue();
        });
  }

  @Test
  void whoStaysChangesNothing() {
    OrderId order = order();
    ask(0);
    press("quit.stay");
    assertThat(state(order)).isEqualTo(OrderState.WAITING);
    assertThat(left).isZero();
  }

  @Test
  void aRoundUnderWayIsToldOf() {
    ask(1);
    assertThat(left).isZero();
    press("quit.keep");
    assertThat(left).isEqualTo(1);
  }

  private void ask(int underWay) {
    ask(underWay, false);
  }

  private void ask(int underWay, boolean unsent) {
    var tasks = new Tasks(Runnable::run, Runnable::run);
    var ends = new Leaving.Ends(underWay, unsent);
    FxStage.run(() -> new Leaving(office.desk(), tasks).ask(kit, overlay, ends, () -> left++));
  }

  private List<String> words() {
    return Found.nodes(scene.getRoot()).stream()
        .filter(Labeled.class::isInstance)
        .map(node -> ((Labeled) node).getText())
        .toList();
  }

  private void press(String id) {
    FxStage.run(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          Node button = Found.in(scene.getRoot(), id, Button.class);
          ((Button) button).fire();
        });
  }

  private OrderState state(OrderId order) {
    return Ordered.state(office.desk(), order);
  }

  private OrderId order() {
    return office.order(Optional.empty());
  }
}
