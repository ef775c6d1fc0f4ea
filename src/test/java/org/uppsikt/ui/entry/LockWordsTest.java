package org.uppsikt.ui.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.testing.Ticking;
import org.uppsikt.text.Language;
import org.uppsikt.text.QuitText;
import org.uppsikt.ui.EntryExample;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Doors;

class LockWordsTest {

  @ParameterizedTest
  @EnumSource
  void itIsSaidOnTheCoverThatWhatWasDecidedIsWaitedFor(Language language) {
    var kit = FxStage.kit(language, Appearance.LIGHT, 100);
    List<String> words =
        FxStage.on(
            () -> {
              var outside =
                  new LockController.Outside(new Ticking(), any -> Optional.empty(), () -> {});
              var lock =
                  new LockController(
                      kit, new SignInModel(), new StackPane(), EntryExample.AT_ONCE, outside);
              lock.lock(new Doors.SignIn(new PersonId(UUID.randomUUID()), "Eva", false));
              lock.tellWriting();
              var scene = FxStage.scene(kit, new StackPane(lock.view()), 1024, 640);
              return Found.nodes(scene.getRoot()).stream()
                  .filter(Label.class::isInstance)
                  .map(node -> ((Label) node).getText())
                  .toList();
            });
    assertThat(words).contains(kit.text(QuitText.WRITING), kit.text(QuitText.WRITING_LOCKED));
  }
}
