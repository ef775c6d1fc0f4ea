package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.text.Language;
import org.uppsikt.text.QuitText;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.Keyboard;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;

/// A whole desk in its window, over which somebody else wants to sign in while it is locked and its
/// store is slow.
class LockedLeavingTest extends WindowHome {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Kit kit = FxStage.kit(Language.EN, Appearance.LIGHT, 100);
  private final Queue<Runnable> held = new ConcurrentLinkedQueue<>();
  private volatile boolean holding;
  private int left;

  @SuppressWarnings("NullAway.Init")
  private OwnOffice office;

  @SuppressWarnings("NullAway.Init")
  private Console console;

  @SuppressWarnings("NullAway.Init")
  private Stage stage;

  @SuppressWarnings("NullAway.Init")
  private ItemId item;

  @BeforeEach
  void aDeskIsOpen() {
    office = new OwnOffice(home.resolve("office"));
    var came = List.of(Arrivals.comment("c", "Tack"));
    item = office.desk().intake().take(office.addManual().id(), List.of(), came).fresh().getFirst();
    console = new Console();
    console.init();
    stage = FxStage.on(Stage::new);
    FxStage.run(this::show);
    awaits("the comment", () -> nodes().anyMatch(n -> n.getStyleClass().contains("item-head")));
  }

  @AfterEach
  void close() {
    letGo();
    FxStage.run(stage::hide);
    console.stop();
    office.close();
  }

  @Test
  void whatWasDecidedIsWaitedFor_thatIsSaidOnTheCover_andThenItEnds() {
    holding = true;
    FxStage.run(() -> keys().strike("I"));
    FxStage.run(() -> keys().strike("Ctrl+L"));
    FxStage.run(this::somebodyElse);
    awaits("a word on the cover", () -> says(kit.text(QuitText.WRITING_LOCKED)));
    FxStage.on(
        () -> {
          FxStage.picture(stage.getScene(), "locked-waits-en");
          return true;
        });
    assertThat(left).isZero();
    letGo();
    awaits("the end", () -> left > 0);
    assertThat(left).isEqualTo(1);
    office.reopen();
    assertThat(folder()).isEqualTo(Folder.DONE);
  }

  private void show() {
    var frame = new Console.WindowFrame(stage, kit.theme(), new SimpleBooleanProperty(true));
    var open = new DeskFlow.Open(office.desk(), office.folder);
    var outside = new DeskFlow.Outside(language -> kit, () -> left++, () -> {});
    new DeskFlow(console, frame, new Tasks(this::inBackground), open, kit, outside).show();
    stage.setWidth(1280);
    stage.setHeight(800);
    stage.show();
  }

  private void inBackground(Runnable work) {
    if (holding) {
      held.add(work);
    } else {
      console.threads().background().execute(work);
    }
  }

  private void letGo() {
    holding = false;
    for (Runnable work = held.poll(); work != null; work = held.poll()) {
      inBackground(work);
    }
  }

  private void somebodyElse() {
    nodes()
        .filter(node -> "lock.other".equals(node.getId()))
        .forEach(button -> ((ButtonBase) button).fire());
  }

  private Folder folder() {
    var desk = office.desk();
    return desk.office()
        .database()
        .read(tx -> desk.office().tables().states().find(tx, item))
        .orElseThrow()
        .folder();
  }

  private boolean says(String words) {
    return nodes().anyMatch(n -> n instanceof Labeled label && words.equals(label.getText()));
  }

  private Stream<Node> nodes() {
    return Found.nodes(stage.getScene().getRoot()).stream();
  }

  private Keyboard keys() {
    return new Keyboard(stage.getScene());
  }

  private static void awaits(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Objects.requireNonNull(FxStage.on(holds::getAsBoolean))) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("never came: " + what);
      }
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }
}
