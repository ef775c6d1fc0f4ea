package org.uppsikt.ui.diary;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Country;
import org.uppsikt.evidence.sheet.EvidenceSheet;
import org.uppsikt.evidence.sheet.ListingSheet;
import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.Keyboard;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.DiaryPapers;
import org.uppsikt.work.Parcels;
import org.uppsikt.work.diary.DiaryBook;
import org.uppsikt.work.diary.DiaryLine;
import org.uppsikt.work.diary.DiaryOut;

/// The screen of the diary at a desk, in the office's own view, for what is entered there by keys.
abstract class DiaryDesk {

  @TempDir Path folder;
  final Ticking clock = new Ticking();
  Database database;
  Workplace work;
  DiaryBook book;
  PersonId eva;
  DiaryModel model;

  /// Which somebody chooses.
  List<Path> files = List.of();

  /// How often somebody was asked for a folder.
  int asked;

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

  static String typed(Scene scene) {
    return FxStage.on(
        () -> {
          var words = new StringBuilder();
          scene.getRoot().lookupAll(".text-field").stream()
              .filter(TextField.class::isInstance)
              .forEach(node -> words.append(((TextField) node).getText()).append('\n'));
          return words.toString();
        });
  }

  List<DiaryLine> lines() {
    return book.page(false, "", Optional.empty(), Long.MAX_VALUE, 10, eva).lines();
  }

  List<EventKind> kinds() {
    return database.read(
        tx ->
            work.office.tables().journal().from(tx, 0, 1000).stream()
                .map(entry -> entry.entry().kind())
                .toList());
  }

  /// Turned to the office's own view, in which things are entered.
  Scene scene(Kit kit, int width, int height) {
    model = new DiaryModel();
    var outside =
        new DiaryController.Outside(
            eva,
            "Björkviks kommun",
            Country.SE,
            () -> LocalDate.of(2026, 3, 4),
            () -> {
              asked++;
              return Optional.of(folder);
            },
            () -> files,
            new SimpleBooleanProperty(true),
            new DiaryOut(work.office, book, new ListingSheet(), "test"),
            new DiaryPapers(
                work.office,
                new Parcels(work.office, new ListingSheet(), new EvidenceSheet(), "test")));
    DiaryController controller =
        FxStage.on(
            () ->
                new DiaryController(
                    kit, model, book, new Tasks(Runnable::run, Runnable::run), outside));
    FxStage.run(controller::turn);
    return FxStage.on(() -> FxStage.scene(kit, controller.view(), width, height));
  }

  /// In Swedish.
  Scene scene(int width, int height) {
    return scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), width, height);
  }

  /// Begins an entry and writes what it is about.
  static void begins(Scene scene, String concerning) {
    strike(scene, "diary.list", "N");
    fill(scene, "diary.form.concerning", concerning);
  }

  /// Enters one.
  static void enters(Scene scene, String concerning) {
    begins(scene, concerning);
    strike(scene, "diary.form.concerning", "Ctrl+Enter");
  }

  static void fire(Scene scene, String id) {
    var button = find(scene, id, ButtonBase.class);
    FxStage.run(button::fire);
  }

  static void fill(Scene scene, String id, String words) {
    FxStage.run(() -> find(scene, id, TextField.class).setText(words));
  }

  static void strike(Scene scene, String focused, String key) {
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

  static <T extends Node> T find(Scene scene, String id, Class<T> type) {
    return FxStage.on(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return Found.in(scene.getRoot(), id, type);
        });
  }

  static String texts(Scene scene) {
    return Found.labels(scene);
  }
}
