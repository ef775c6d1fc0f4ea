package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.text.Language;
import org.uppsikt.ui.EntryExample;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.entry.NewOfficeController;
import org.uppsikt.ui.entry.NewOfficeModel;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;

/// Whoever closes the window on the only sight of a recovery key is told so once, and leaves a
/// workspace that is closed.
class KeyPageLeavingTest {

  private static final String PASSWORD = "four words not alike";

  private static final Kit KIT = FxStage.kit(Language.EN, Appearance.LIGHT, 100);

  @TempDir Path temp;
  private final NewOfficeModel model = new NewOfficeModel();
  private final AtomicInteger left = new AtomicInteger();

  @Test
  void itIsSaidOnce_andThenTheWorkspaceIsClosed() {
    Path folder = temp.resolve("workspace");
    try (var real = new RealDoors(Clock.systemUTC())) {
      NewOfficeController page = FxStage.on(() -> page(real.doors()));
      FxStage.run(() -> fill(folder));
      FxStage.run(() -> FxStage.scene(KIT, new StackPane(page.view()), 1024, 640));
      assertThat(leaves(page)).as("nothing is made yet").isFalse();
      for (int step = 0; step < 3; step++) {
        FxStage.run(page::next);
      }
      assertThat(FxStage.on(() -> model.stepProperty().get()))
          .isEqualTo(NewOfficeModel.Step.RECOVERY_KEY);

      assertThat(leaves(page)).isTrue();
      assertThat(left).hasValue(0);
      assertThat(FxStage.on(() -> said(page)))
          .contains("The recovery key has not been written down yet.");

      assertThat(leaves(page)).isTrue();
      assertThat(left).hasValue(1);
      var person = ((Doors.Look.Own) real.doors().look(folder)).people().getFirst().id();
      var credential = new Doors.Credential.Password(person, PASSWORD.toCharArray());
      var entry = real.doors().open(folder, credential, Opening.UNWATCHED);
      assertThat(entry).as("it was closed").isInstanceOf(Doors.Entry.Open.class);
      try (Desk desk = ((Doors.Entry.Open) entry).desk()) {
        assertThat(desk.office().municipality()).isEqualTo("Smedby");
      }
    }
  }

  /// What stands on the page, for whoever looks at it.
  private static List<String> said(NewOfficeController page) {
    return Found.nodes(page.view()).stream()
        .filter(Labeled.class::isInstance)
        .map(node -> ((Labeled) node).getText())
        .toList();
  }

  private boolean leaves(NewOfficeController page) {
    return FxStage.on(() -> page.leave(left::incrementAndGet));
  }

  private NewOfficeController page(Doors doors) {
    var outside =
        new NewOfficeController.Outside(
            List.of(),
            Optional::empty,
            EntryExample.NOWHERE,
            LocalDate.of(2026, 8, 5),
            desk -> {},
            folder -> {},
            () -> {},
            language -> {});
    return new NewOfficeController(KIT, model, doors, EntryExample.AT_ONCE, outside);
  }

  private void fill(Path folder) {
    model.municipalityProperty().set("Smedby");
    model.packProperty().set(new NewOfficeModel.Pack("base", "Base"));
    model.folderProperty().set(folder.toString());
    model.administratorProperty().set("Eva Lindqvist");
    model.passwordProperty().set(PASSWORD);
    model.againProperty().set(PASSWORD);
  }
}
