package org.uppsikt.ui.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.diary.Direction;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.Seen;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.diary.DiaryBook;
import org.uppsikt.work.diary.DiaryLine;

/// Entries by hand: own posts and answers as outgoing records (VAR-48), and what puts a wrong entry
/// right; by keys.
class DiaryFormTest extends DiaryDesk {

  @Test
  void anOwnAnswerIsEnteredAsOutgoing_withItsNumber_andJournalled() {
    Scene scene = scene(1280, 800);
    strike(scene, "diary.list", "N");
    assertThat(texts(scene)).contains("Ny post i diariet");
    strike(scene, "diary.form.OUT", "Ctrl+Enter");
    assertThat(texts(scene)).contains("Skriv vad det rör");
    assertThat(lines()).isEmpty();
    fill(scene, "diary.form.correspondent", "Roger Nylander");
    fill(scene, "diary.form.concerning", "Svar om bygglov");
    fill(scene, "diary.form.day", "2026-03-02");
    fill(scene, "diary.form.drawn", "");
    strike(scene, "diary.form.concerning", "Ctrl+Enter");

    DiaryLine line = lines().getFirst();
    assertThat(line.number()).isEqualTo("KS 2026/0001-1");
    assertThat(line.direction()).isEqualTo(Direction.OUT);
    assertThat(line.cameOn()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(line.drawnUpOn()).as("undated").isEmpty();
    assertThat(texts(scene))
        .contains("Infört som KS 2026/0001-1", "Svar om bygglov", "Utgående", "Roger Nylander")
        .doesNotContain("Ny post i diariet");
    assertThat(kinds()).contains(EventKind.DIARY_ENTERED);
  }

  @Test
  void aSecretOneSaysWhatAnybodyMaySee_andIsMasked() {
    Scene scene = scene(1280, 800);
    strike(scene, "diary.list", "N");
    FxStage.run(() -> find(scene, "diary.form.INTERNAL", RadioButton.class).fire());
    fill(scene, "diary.form.concerning", "Utredning om Zebrafinken");
    fill(scene, "diary.form.provision", "OSL 26 kap. 1 §");
    strike(scene, "diary.form.concerning", "Ctrl+Enter");
    assertThat(lines()).isEmpty();
    fill(scene, "diary.form.public", "Utredning");
    strike(scene, "diary.form.public", "Ctrl+Enter");
    assertThat(lines()).extracting(DiaryLine::direction).containsExactly(Direction.INTERNAL);
    strike(scene, "diary.list", "V");
    assertThat(texts(scene)).contains("Utredning").doesNotContain("Zebrafinken");
  }

  @Test
  void aFurtherEntryRefersToTheWrongOne_andBothSayIt() {
    Scene scene = scene(1280, 800);
    enters(scene, "Svar om Storgatan 5");
    strike(scene, "diary.list", "R");
    assertThat(texts(scene)).contains("Ny post som rättar KS 2026/0001-1");
    assertThat(find(scene, "diary.form.case", TextField.class).getText()).isEqualTo("KS 2026/0001");
    fill(scene, "diary.form.concerning", "Svar om Storgatan 7");
    strike(scene, "diary.form.concerning", "Ctrl+Enter");
    assertThat(texts(scene)).contains("Rättar", "KS 2026/0001-1", "Svar om Storgatan 7");
    FxStage.run(() -> model.chosenProperty().set(model.lines().getLast()));
    assertThat(texts(scene)).contains("Rättad genom", "KS 2026/0001-2", "Svar om Storgatan 5");
  }

  /// She sees too late that it is secret; the diary is never edited.
  @Test
  void whatStoodInClear_isPutRightUnderAProvision_andTheFormSaysWhatIsHidden() {
    Scene scene = scene(1280, 800);
    strike(scene, "diary.list", "N");
    assertThat(texts(scene)).doesNotContain("visar den offentliga vyn bara numret");
    fill(scene, "diary.form.concerning", "Utredning om Zebrafinken");
    strike(scene, "diary.form.concerning", "Ctrl+Enter");
    strike(scene, "diary.list", "R");
    assertThat(texts(scene))
        .contains("visar den offentliga vyn bara numret också för KS 2026/0001-1");
    fill(scene, "diary.form.concerning", "Utredning om Zebrafinken");
    fill(scene, "diary.form.provision", "OSL 26 kap. 1 §");
    fill(scene, "diary.form.public", "Utredning");
    strike(scene, "diary.form.public", "Ctrl+Enter");
    FxStage.run(() -> model.chosenProperty().set(model.lines().getLast()));
    assertThat(texts(scene)).contains("Det blev sekretess efter att det fördes in");
    strike(scene, "diary.list", "R");
    assertThat(texts(scene)).doesNotContain("visar den offentliga vyn bara numret också");
    strike(scene, "diary.form.public", "Esc");
    strike(scene, "diary.list", "V");
    assertThat(texts(scene)).contains("KS 2026/0001-1").doesNotContain("Zebrafinken");
  }

  @Test
  void whatPutsASecretOneRight_beginsWithItsProvision_andIsNotEnteredWithout() {
    Scene scene = scene(1280, 800);
    begins(scene, "Utredning om Zebrafinken");
    fill(scene, "diary.form.provision", "OSL 26 kap. 1 §");
    fill(scene, "diary.form.public", "Utredning");
    fill(scene, "diary.form.authority", "Socialnämnden");
    strike(scene, "diary.form.public", "Ctrl+Enter");
    strike(scene, "diary.list", "R");
    assertThat(find(scene, "diary.form.provision", TextField.class).getText())
        .isEqualTo("OSL 26 kap. 1 §");
    assertThat(find(scene, "diary.form.authority", TextField.class).getText())
        .isEqualTo("Socialnämnden");
    fill(scene, "diary.form.provision", "");
    fill(scene, "diary.form.concerning", "Utredning om Zebrafinkens bror");
    strike(scene, "diary.form.concerning", "Ctrl+Enter");
    assertThat(texts(scene)).contains("omfattas av sekretess");
    assertThat(lines()).hasSize(1);
  }

  /// What she typed is gone from the form: she reads what of it stands in the diary.
  @Test
  void whatJoinsAProtectedCase_isSaidToHoldOnlyWhatAnybodyMaySee() {
    book.enter(protectedOne(), eva);
    Scene scene = scene(1280, 800);
    begins(scene, "Brev från Zebrafinken");
    fill(scene, "diary.form.case", "KS 2026/0001");
    fill(scene, "diary.form.provision", "OSL 26 kap. 1 §");
    fill(scene, "diary.form.public", "Brev");
    strike(scene, "diary.form.public", "Ctrl+Enter");
    assertThat(texts(scene)).contains("Infört som KS 2026/0001-2.", "bara namngivna läser");
    assertThat(texts(scene)).doesNotContain("Zebrafinken");
    enters(scene, "Svar om Storgatan 5");
    assertThat(texts(scene))
        .contains("Infört som KS 2026/0002-1.")
        .doesNotContain("bara namngivna");
  }

  @Test
  void whatIsSaidOfAProtectedOne_isWholeInLargeFinnish() throws IOException {
    book.enter(protectedOne(), eva);
    Scene scene = scene(FxStage.kit(Language.FI, Appearance.DARK, 200), 1280, 800);
    begins(scene, "Kirje");
    fill(scene, "diary.form.case", "KS 2026/0001");
    fill(scene, "diary.form.provision", "JulkL 24 § 1 mom. 25 k");
    fill(scene, "diary.form.public", "Kirje");
    strike(scene, "diary.form.public", "Ctrl+Enter");
    FxStage.on(
        () -> {
          // The new row is drawn with the next picture of the window.
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          FxStage.picture(scene, "diary-entered-bare-fi-200");
          Seen.isWhole(scene, "diary-entered-bare");
          return true;
        });
    assertThat(texts(scene)).contains("vain nimetyt lukevat");
  }

  private static DiaryBook.Fresh protectedOne() {
    var fields =
        new RegisterEntry(
            LocalDate.of(2026, 3, 4),
            Optional.empty(),
            "",
            "Meddelande",
            "Meddelande",
            "",
            "",
            Optional.of(new RegisterEntry.Secrecy("OSL 32 kap. 3 b §", "Kommunstyrelsen")));
    return new DiaryBook.Fresh(
        Optional.empty(), Direction.IN, fields, true, Optional.empty(), List.of());
  }

  @Test
  void aCaseThatIsNotThere_keepsWhatWasWritten_andEscLeavesIt() {
    Scene scene = scene(1280, 800);
    strike(scene, "diary.list", "N");
    fill(scene, "diary.form.case", "KS 2026/0099");
    fill(scene, "diary.form.concerning", "Svar om bygglov");
    strike(scene, "diary.form.case", "Ctrl+Enter");
    assertThat(texts(scene)).contains("inget ärende med det numret");
    assertThat(find(scene, "diary.form.concerning", TextField.class).getText())
        .isEqualTo("Svar om bygglov");
    strike(scene, "diary.form.case", "Esc");
    assertThat(texts(scene)).contains("Kasta det som är skrivet?");
    fire(scene, "diary.drop.away");
    assertThat(texts(scene)).doesNotContain("Ny post i diariet");
    assertThat(lines()).isEmpty();
  }

  @Test
  void noLanguageLosesWords() throws IOException {
    for (Language language : Language.values()) {
      for (int percent : List.of(100, 200)) {
        Scene scene = scene(FxStage.kit(language, Appearance.LIGHT, percent), 1280, 800);
        strike(scene, "diary.list", "N");
        FxStage.on(
            () -> {
              FxStage.picture(scene, "diary-form-" + language.tag() + "-" + percent);
              Seen.isWhole(scene, "diary-form");
              return true;
            });
        assertThat(find(scene, "diary.form.save", Node.class).isVisible()).isTrue();
      }
    }
  }
}
