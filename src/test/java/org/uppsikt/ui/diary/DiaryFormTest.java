package org.uppsikt.ui.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.diary.Direction;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Country;
import org.uppsikt.evidence.sheet.ListingSheet;
import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.Keyboard;
import org.uppsikt.ui.Seen;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.diary.DiaryBook;
import org.uppsikt.work.diary.DiaryLine;
import org.uppsikt.work.diary.DiaryOut;

/// Entries by hand: own posts and answers as outgoing records (VAR-48), and what puts a wrong entry
/// right; by keys.
class DiaryFormTest {

  @TempDir Path folder;
  private final Ticking clock = new Ticking();
  private Database database;
  private Workplace work;
  private DiaryBook book;
  private PersonId eva;
  private DiaryModel model;

  @BeforeEach
  void open() {
    database = StoreBench.h2(folder, clock);
    work = new Workplace(database, clock);
    book = new DiaryBook(work.office);
    eva = database.read(tx -> work.office.tables().people().all(tx)).getFirst().id();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anOwnAnswerIsEnteredAsOutgoing_withItsNumber_andJournalled() {
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
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
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
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
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    strike(scene, "diary.list", "N");
    fill(scene, "diary.form.concerning", "Svar om Storgatan 5");
    strike(scene, "diary.form.concerning", "Ctrl+Enter");
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
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
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
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    strike(scene, "diary.list", "N");
    fill(scene, "diary.form.concerning", "Utredning om Zebrafinken");
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

  /// Turned to a visitor, or shown anew, the screen has nothing that is only being written.
  @Test
  void whatIsBeingWritten_isNotInTheViewForAnybody_andStandsAgainInTheOfficesOwn() {
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    Scene scene = scene(kit, 1280, 800);
    strike(scene, "diary.list", "N");
    assertThat(texts(scene)).contains("Ny post i diariet").doesNotContain("Offentlig vy");
    fill(scene, "diary.form.concerning", "Utredning om Zebrafinken");
    strike(scene, "diary.list", "V");
    assertThat(texts(scene)).contains("Offentlig vy").doesNotContain("Ny post i diariet");
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
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    strike(scene, "diary.list", "N");
    fill(scene, "diary.form.concerning", "Utredning om Zebrafinken");
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

  private static String typed(Scene scene) {
    return FxStage.on(
        () -> {
          var words = new StringBuilder();
          scene.getRoot().lookupAll(".text-field").stream()
              .filter(TextField.class::isInstance)
              .forEach(node -> words.append(((TextField) node).getText()).append('\n'));
          return words.toString();
        });
  }

  @Test
  void aCaseThatIsNotThere_keepsWhatWasWritten_andEscLeavesIt() {
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    strike(scene, "diary.list", "N");
    fill(scene, "diary.form.case", "KS 2026/0099");
    fill(scene, "diary.form.concerning", "Svar om bygglov");
    strike(scene, "diary.form.case", "Ctrl+Enter");
    assertThat(texts(scene)).contains("inget ärende med det numret");
    assertThat(find(scene, "diary.form.concerning", TextField.class).getText())
        .isEqualTo("Svar om bygglov");
    strike(scene, "diary.form.case", "Esc");
    assertThat(texts(scene)).doesNotContain("Ny post i diariet");
    assertThat(lines()).isEmpty();
  }

  /// One pane at a time: the form is the one on show, and Esc is what its button says.
  @Test
  void inANarrowWindow_escInTheFormClosesIt_andTheListIsBack() {
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 640, 600);
    strike(scene, "diary.list", "N");
    fill(scene, "diary.form.concerning", "Svar om bygglov");
    strike(scene, "diary.form.concerning", "Esc");
    assertThat(model.draftProperty().get()).isNull();
    assertThat(texts(scene)).contains("Diarium").doesNotContain("Ny post i diariet");
    strike(scene, "diary.list", "N");
    assertThat(find(scene, "diary.form.concerning", TextField.class).getText()).isEmpty();
  }

  @Test
  void whatIsWrittenAndOutOfSight_comesOnShowAtNAndR() {
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 640, 600);
    strike(scene, "diary.list", "N");
    fill(scene, "diary.form.concerning", "Svar om bygglov");
    strike(scene, "diary.list.back", "Esc");
    assertThat(texts(scene)).doesNotContain("Ny post i diariet");
    strike(scene, "diary.list", "N");
    assertThat(texts(scene)).contains("Ny post i diariet");
    assertThat(find(scene, "diary.form.concerning", TextField.class).getText())
        .isEqualTo("Svar om bygglov");
    strike(scene, "diary.form.concerning", "Ctrl+Enter");
    assertThat(lines()).hasSize(1);
    strike(scene, "diary.list", "N");
    strike(scene, "diary.list.back", "Esc");
    strike(scene, "diary.list", "R");
    assertThat(texts(scene)).contains("Ny post i diariet");
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

  private List<DiaryLine> lines() {
    return book.page(false, "", Optional.empty(), Long.MAX_VALUE, 10).lines();
  }

  private List<EventKind> kinds() {
    return database.read(
        tx ->
            work.office.tables().journal().from(tx, 0, 1000).stream()
                .map(entry -> entry.entry().kind())
                .toList());
  }

  /// Turned to the office's own view, in which things are entered.
  private Scene scene(Kit kit, int width, int height) {
    model = new DiaryModel();
    var outside =
        new DiaryController.Outside(
            eva,
            "Björkviks kommun",
            Country.SE,
            () -> LocalDate.of(2026, 3, 4),
            () -> Optional.of(folder),
            new SimpleBooleanProperty(true),
            new DiaryOut(work.office, book, new ListingSheet(), "test"));
    DiaryController controller =
        FxStage.on(
            () ->
                new DiaryController(
                    kit, model, book, new Tasks(Runnable::run, Runnable::run), outside));
    FxStage.run(controller::turn);
    return FxStage.on(() -> FxStage.scene(kit, controller.view(), width, height));
  }

  private static void fill(Scene scene, String id, String words) {
    FxStage.run(() -> find(scene, id, TextField.class).setText(words));
  }

  private static void strike(Scene scene, String focused, String key) {
    FxStage.run(
        () -> {
          find(scene, focused, Node.class).requestFocus();
          new Keyboard(scene).press(key);
        });
    // Let go of where the keyboard is by then.
    FxStage.run(
        () -> {
          scene.getRoot().requestFocus();
          new Keyboard(scene).release(key);
        });
  }

  private static <T extends Node> T find(Scene scene, String id, Class<T> type) {
    return FxStage.on(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return Found.in(scene.getRoot(), id, type);
        });
  }

  private static String texts(Scene scene) {
    return FxStage.on(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          var words = new StringBuilder();
          scene.getRoot().lookupAll(".label").stream()
              .filter(Labeled.class::isInstance)
              .forEach(node -> words.append(((Labeled) node).getText()).append('\n'));
          return words.toString();
        });
  }
}
