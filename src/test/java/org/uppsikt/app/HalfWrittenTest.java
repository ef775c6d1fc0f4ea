package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;

/// Whoever signs out is told of an entry of the diary that is half written, also once its screen
/// was left: nothing keeps it.
class HalfWrittenTest extends WindowHome {

  @Test
  void anEntryOfTheDiary_isToldOfBeforeItIsLost() {
    Path folder = home.resolve("office");
    try (var office = new OwnOffice(folder)) {
      assertThat(office.eva()).isNotNull();
    }
    inWindow(
        Language.SV,
        window -> {
          opens(window, folder);
          stands(window, "signin.password");
          window.types(OwnOffice.EVAS);
          window.press("Enter");
          window.awaits("inbox.list");
          window.press("Ctrl+5");
          stands(window, "diary.list");
          window.press("V").press("N");
          window.awaits("diary.form.concerning");
          FxStage.run(() -> window.node("diary.form.concerning").ifPresent(Node::requestFocus));
          window.types("Svar om bygglov");
          window.press("Ctrl+2");
          window.awaitsNo("diary.list");

          FxStage.run(window::leave);
          window.awaits("quit.stay");
          assertThat(window.says("Något är påbörjat och inte avslutat")).isTrue();
          window.click("quit.stay");
          window.awaitsNo("quit.stay");
          window.press("Ctrl+5");
          window.awaits("what was begun", () -> window.says("Inte infört än: Ny post i diariet"));
          FxStage.run(window::leave);
          window.click("quit.anyway");
          window.awaits("signin.password");
        });
  }
}
