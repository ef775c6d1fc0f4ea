package org.uppsikt.ui.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.Seen;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;

/// What is being written and not entered yet: where it is on show, and how it is left.
class DiaryDraftTest extends DiaryDesk {

  /// Turned to a visitor, or shown anew, the screen has nothing that is only being written.
  @Test
  void whatIsBeingWritten_isNotInTheViewForAnybody_andStandsAgainInTheOfficesOwn() {
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    Scene scene = scene(kit, 1280, 800);
    strike(scene, "diary.list", "N");
    assertThat(texts(scene)).contains("Ny post i diariet").doesNotContain("Offentlig vy");
    fill(scene, "diary.form.concerning", "Utredning om Zebrafinken");
    strike(scene, "diary.list", "V");
    assertThat(texts(scene)).contains("Offentlig vy").doesNotContain("Vad den rör");
    assertThat(typed(scene)).doesNotContain("Zebrafinken");
    strike(scene, "diary.list", "N");
    assertThat(typed(scene)).doesNotContain("Zebrafinken");
    strike(scene, "diary.list", "V");
    assertThat(find(scene, "diary.form.concerning", TextField.class).getText())
        .isEqualTo("Utredning om Zebrafinken");
  }

  /// A visitor stands before it, and a key that does not say so shows nothing secret.
  @Test
  void nAndRInTheViewForAnybody_sayWhatToPressFirst_andShowNothingSecret() {
    Scene scene = scene(1280, 800);
    begins(scene, "Utredning om Zebrafinken");
    fill(scene, "diary.form.provision", "OSL 26 kap. 1 §");
    fill(scene, "diary.form.public", "Utredning");
    strike(scene, "diary.form.public", "Ctrl+Enter");
    assertThat(texts(scene)).contains("Zebrafinken");
    strike(scene, "diary.list", "V");
    for (String key : List.of("N", "R")) {
      strike(scene, "diary.list", key);
      assertThat(texts(scene))
          .contains("Offentlig vy", "I den offentliga vyn förs inget in", "Visa intern vy (V)")
          .doesNotContain("Zebrafinken", "Ny post i diariet", "Ny post som rättar");
    }
    assertThat(model.draftProperty().get()).isNull();
    strike(scene, "diary.list", "V");
    assertThat(texts(scene)).contains("Zebrafinken").doesNotContain("förs inget in");
    strike(scene, "diary.list", "R");
    assertThat(texts(scene)).contains("Ny post som rättar");
  }

  /// One pane at a time: the form is the one on show, and Esc is what its button says.
  @Test
  void inANarrowWindow_escInTheFormClosesIt_andTheListIsBack() {
    Scene scene = scene(640, 600);
    strike(scene, "diary.list", "N");
    strike(scene, "diary.form.concerning", "Esc");
    assertThat(model.draftProperty().get()).as("nothing was typed").isNull();
    assertThat(texts(scene)).contains("Diarium").doesNotContain("Ny post i diariet");
  }

  /// Nothing brings typed words back: they are asked about first, and writing on is at hand.
  @Test
  void whatIsTyped_isThrownAwayByAnAnswerOnly() {
    Scene scene = scene(640, 600);
    begins(scene, "Svar om bygglov");
    strike(scene, "diary.form.concerning", "Esc");
    strike(scene, "diary.drop.stay", "V");
    assertThat(texts(scene)).as("no key reaches what lies beneath").doesNotContain("Offentlig vy");
    strike(scene, "diary.drop.stay", "Esc");
    assertThat(texts(scene)).doesNotContain("Kasta det som är skrivet?");
    assertThat(find(scene, "diary.form.concerning", TextField.class).getText())
        .isEqualTo("Svar om bygglov");
    strike(scene, "diary.form.concerning", "Esc");
    fire(scene, "diary.drop.away");
    assertThat(texts(scene)).contains("Diarium").doesNotContain("Ny post i diariet");
    strike(scene, "diary.list", "N");
    assertThat(find(scene, "diary.form.concerning", TextField.class).getText()).isEmpty();
  }

  @Test
  void whatIsWrittenAndOutOfSight_isNamedInTheList_andComesOnShowAtN() {
    Scene scene = scene(640, 600);
    begins(scene, "Svar om bygglov");
    strike(scene, "diary.list.back", "Esc");
    assertThat(texts(scene)).contains("Inte infört än: Ny post i diariet (N visar det)");
    strike(scene, "diary.list", "V");
    assertThat(texts(scene)).contains("Offentlig vy", "Inte infört än: Ny post i diariet");
    strike(scene, "diary.list", "V");
    strike(scene, "diary.list.back", "Esc");
    strike(scene, "diary.list", "N");
    assertThat(find(scene, "diary.form.concerning", TextField.class).getText())
        .isEqualTo("Svar om bygglov");
    strike(scene, "diary.form.concerning", "Ctrl+Enter");
    assertThat(lines()).hasSize(1);
    assertThat(texts(scene)).doesNotContain("Inte infört än");
  }

  /// Typed into the form of another, it would be entered for good as putting that one right.
  @Test
  void rOnAnotherEntry_namesWhatIsBegun_andOnItsOwnBringsItsForm() {
    Scene scene = scene(1280, 800);
    for (String about : List.of("Svar om Storgatan 5", "Svar om bygglov")) {
      enters(scene, about);
    }
    strike(scene, "diary.list", "N");
    strike(scene, "diary.list", "R");
    assertThat(texts(scene)).as("nothing was typed").contains("Ny post som rättar KS 2026/0002-1");
    fill(scene, "diary.form.concerning", "Svar om marklov");
    FxStage.run(() -> model.chosenProperty().set(model.lines().getLast()));
    strike(scene, "diary.list", "R");
    assertThat(texts(scene))
        .contains("Inte infört än: Ny post som rättar KS 2026/0002-1.", "För in det eller stäng");
    FxStage.run(() -> model.chosenProperty().set(model.lines().getFirst()));
    strike(scene, "diary.list", "R");
    assertThat(find(scene, "diary.form.concerning", TextField.class).getText())
        .isEqualTo("Svar om marklov");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theQuestionLosesNoWords(Language language) throws IOException {
    Scene scene = scene(FxStage.kit(language, Appearance.DARK, 200), 1280, 800);
    begins(scene, "Svar om bygglov");
    strike(scene, "diary.form.concerning", "Esc");
    FxStage.on(
        () -> {
          FxStage.picture(scene, "diary-drop-" + language.tag());
          Seen.isWhole(scene, "diary-drop");
          return true;
        });
  }
}
