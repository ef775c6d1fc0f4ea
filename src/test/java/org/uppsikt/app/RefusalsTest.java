package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.start.StartModel;
import org.uppsikt.work.Doors;

/// What is offered where a practice does not open.
class RefusalsTest {

  private final Kit kit = FxStage.kit(Language.EN, Appearance.LIGHT, 100);

  private Optional<StartModel.Over> over(Doors.Reason reason, Path folder) {
    return Refusals.ofPractice(kit, Doors.Entry.Refused.of(reason), folder).over();
  }

  @Test
  void theFolderThatWasRefusedIsTheOneThatIsStartedOver_andItIsAskedFirst() {
    Path course = Path.of("media", "usb", "kurs");
    assertThat(over(Doors.Reason.DAMAGED, course))
        .contains(new StartModel.Over(Optional.of(course), false));
    assertThat(over(Doors.Reason.DAMAGED, WorkspaceFolder.practice().path()))
        .contains(new StartModel.Over(Optional.empty(), false));
  }

  @Test
  void whereStartingOverHelpsNothing_itIsNotOffered() {
    assertThat(over(Doors.Reason.IN_USE, Path.of("kurs"))).isEmpty();
  }
}
