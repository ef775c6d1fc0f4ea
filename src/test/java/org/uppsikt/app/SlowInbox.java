package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.store.States;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.text.Language;
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

/// An inbox with two comments, where what is written takes as long as the test wants.
abstract class SlowInbox {

  @TempDir Path temp;
  final Kit kit = FxStage.kit(Language.EN, Appearance.LIGHT, 100);
  final InboxModel model = new InboxModel();
  final Deque<Runnable> held = new ArrayDeque<>();
  boolean holding;
  int left;

  @SuppressWarnings("NullAway.Init")
  OwnOffice office;

  @SuppressWarnings("NullAway.Init")
  InboxController inbox;

  @SuppressWarnings("NullAway.Init")
  Overlay overlay;

  @SuppressWarnings("NullAway.Init")
  Scene scene;

  List<ItemId> items = List.of();

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

  /// The first is still being written, and the second, as it was read ahead, is not read again.
  void decidesBoth() {
    holding = true;
    FxStage.run(() -> inbox.act(ItemAction.NO_ACTION));
    FxStage.run(() -> inbox.act(ItemAction.NO_ACTION));
    assertThat(items).allMatch(item -> folder(item) == Folder.INBOX);
  }

  void leave() {
    FxStage.run(() -> new Unwritten(model).before(kit, overlay, () -> left++));
  }

  void inBackground(Runnable work) {
    if (holding) {
      held.add(work);
    } else {
      work.run();
    }
  }

  void letGo() {
    holding = false;
    FxStage.run(
        () -> {
          while (!held.isEmpty()) {
            held.pop().run();
          }
        });
  }

  Folder folder(ItemId item) {
    return state(item).folder();
  }

  States.State state(ItemId item) {
    Desk desk = office.desk();
    return desk.office()
        .database()
        .read(tx -> desk.office().tables().states().find(tx, item))
        .orElseThrow();
  }

  List<String> words() {
    return FxStage.on(
        () ->
            Found.nodes(scene.getRoot()).stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList());
  }

  void press(String id) {
    FxStage.run(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          Found.in(scene.getRoot(), id, Button.class).fire();
        });
  }
}
