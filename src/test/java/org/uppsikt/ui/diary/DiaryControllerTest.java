package org.uppsikt.ui.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.diary.Direction;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.policy.Country;
import org.uppsikt.domain.registry.RegisterEntry;
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
import org.uppsikt.ui.LeftScreen;
import org.uppsikt.ui.Seen;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.DiaryPapers;
import org.uppsikt.work.HandingOver;
import org.uppsikt.work.Parcels;
import org.uppsikt.work.diary.DiaryBook;
import org.uppsikt.work.diary.DiaryOut;

/// The screen of the diary, on a real workspace.
class DiaryControllerTest {

  private static final String MARKER = "Zebrafinken";

  @TempDir Path folder;
  private final Ticking clock = new Ticking();
  private Database database;
  private Workplace work;
  private DiaryBook book;
  private PersonId eva;
  private DiaryModel model;
  private DiaryController controller;
  private final Deque<Runnable> held = new ArrayDeque<>();
  private boolean holding;

  @BeforeEach
  void fill() {
    database = StoreBench.h2(folder, clock);
    work = new Workplace(database, clock);
    book = new DiaryBook(work.office);
    eva = database.read(tx -> work.office.tables().people().all(tx)).getFirst().id();
    enter("Trasig gunga på lekplatsen vid Storgatan", Optional.empty(), false);
    enter("Halt på torget", Optional.empty(), false);
    var secrecy = new RegisterEntry.Secrecy("OSL 26 kap. 1 §", "Socialnämnden");
    enter("Orosanmälan om " + MARKER, Optional.of(secrecy), false);
    enter("Varsel om " + MARKER, Optional.of(secrecy), true);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void onceItWasLeft_nothingThatStaysKeepsIt() {
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    scene(kit, Country.SE, 1280, 800);
    LeftScreen.isLetGoOf(kit, () -> again(kit, Country.SE));
    assertThat(model.lines()).isNotEmpty();
  }

  @Test
  void opensForAnybody_andTurnsToTheOfficesOwn() {
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), Country.SE, 1280, 800);
    assertThat(all(scene)).contains("Handling i socialärende").doesNotContain(MARKER);
    search("zebra");
    assertThat(model.lines()).isEmpty();
    press(scene, "diary.turn");
    assertThat(model.lines()).hasSize(1);
    assertThat(all(scene)).contains("Orosanmälan om " + MARKER).doesNotContain("Varsel om");
    press(scene, "diary.turn");
    assertThat(all(scene)).doesNotContain(MARKER);
    assertThat(field(scene)).as("what the office looked for").isEmpty();
    assertThat(model.lines()).hasSize(4);
  }

  /// Within the office, too, it is for those who keep the register; who that is stands there.
  @Test
  void toASubstitute_theOfficesOwnViewTellsNothingSecret_andSaysToWhomItDoes() {
    var substitute =
        new Person(new PersonId(new UUID(8, 8)), "Ny Kraft", Role.SUBSTITUTE, "", false);
    database.change(tx -> work.office.tables().people().add(tx, substitute));
    eva = substitute.id();
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), Country.SE, 1280, 800);
    press(scene, "diary.turn");
    assertThat(model.lines()).hasSize(4);
    FxStage.run(() -> model.chosenProperty().set(model.lines().get(1)));
    assertThat(all(scene))
        .contains("Handling i socialärende", "visas för registrator, chef och administratör")
        .doesNotContain(MARKER);
    search("zebra");
    assertThat(model.lines()).isEmpty();
  }

  /// A visitor sees the whole diary, and not whose case was on show.
  @Test
  void theCaseThatTheOfficeLookedAt_isLeftWithItsView() {
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), Country.SE, 1280, 800);
    press(scene, "diary.turn");
    press(scene, "diary.only");
    assertThat(model.lines()).hasSize(1);
    press(scene, "diary.turn");
    assertThat(model.lines()).hasSize(4);
    assertThat(model.caseNumberProperty().get()).isEmpty();
  }

  private static String field(Scene scene) {
    return FxStage.on(() -> Found.in(scene.getRoot(), "diary.field", TextField.class).getText());
  }

  /// What is shown to a visitor asks the mark anew; the office reads that it came later.
  @Test
  void whatIsMarkedAfterItWasEntered_isHiddenFromTheVisitor_andSaidToTheOffice() {
    var item = new VersionRef(work.arrive("Hur mår grannen?").getFirst(), 1);
    enter("Fråga om Kungsfågeln", Optional.empty(), false, List.of(item));
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), Country.SE, 1280, 800);
    assertThat(all(scene)).contains("Kungsfågeln");
    var secrecy = new RegisterEntry.Secrecy("OSL 26 kap. 1 §", "");
    new HandingOver(work.office, Duration.ZERO).secrecy().mark(item, secrecy, eva);
    FxStage.run(controller::refresh);
    assertThat(all(scene)).doesNotContain("Kungsfågeln").contains("visas inte");
    press(scene, "diary.turn");
    assertThat(all(scene)).contains("Kungsfågeln", "Det blev sekretess efter att det fördes in");
  }

  /// Two readings on a slow machine, of which the one for the office's own view ends last.
  @Test
  void whatWasReadForTheOfficesOwnView_neverStandsInTheOneForAnybody() {
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), Country.SE, 1280, 800);
    holding = true;
    press(scene, "diary.turn");
    press(scene, "diary.turn");
    FxStage.run(() -> held.removeLast().run());
    FxStage.run(() -> held.removeLast().run());
    assertThat(model.openProperty().get()).isTrue();
    assertThat(model.lines()).hasSize(4);
    assertThat(all(scene)).doesNotContain(MARKER);
  }

  @Test
  void nothingOfTheOfficesOwnViewStandsWhileTheOtherIsRead() {
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), Country.SE, 1280, 800);
    press(scene, "diary.turn");
    assertThat(all(scene)).contains(MARKER);
    holding = true;
    press(scene, "diary.turn");
    assertThat(all(scene)).doesNotContain(MARKER);
  }

  @Test
  void whatIsTypedAndNotSearched_isNotPrinted() {
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), Country.SE, 1280, 800);
    FxStage.run(() -> model.typedProperty().set("gunga"));
    press(scene, "diary.export");
    assertThat(folder.resolve("diarium-2026-03-04").resolve("diary.csv"))
        .content()
        .contains("Halt på torget");
  }

  @Test
  void oneCaseAlone_andBack() {
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), Country.SE, 1280, 800);
    press(scene, "diary.only");
    assertThat(model.lines()).hasSize(1);
    press(scene, "diary.only");
    assertThat(model.lines()).hasSize(4);
  }

  @Test
  void printsAndExportsTheViewThatIsShown() throws IOException {
    Scene scene = scene(FxStage.kit(Language.NB, Appearance.LIGHT, 100), Country.NO, 1280, 800);
    press(scene, "diary.export");
    Path files = folder.resolve("diarium-2026-03-04");
    assertThat(Files.readString(files.resolve("diary.csv"))).contains("Korrespondansepart");
    assertThat(Files.readString(files.resolve("diary.csv"))).doesNotContain(MARKER);
    press(scene, "diary.print");
    assertThat(folder.resolve("diarium-2026-03-04.pdf")).exists();
    press(scene, "diary.print");
    assertThat(Objects.requireNonNull(model.noticeProperty().get()).happened())
        .contains("finnes allerede");
  }

  @Test
  void noLanguageLosesWords() throws IOException {
    for (Language language : Language.values()) {
      for (Appearance look : List.of(Appearance.LIGHT, Appearance.DARK)) {
        Kit kit = FxStage.kit(language, look, 100);
        Scene scene = scene(kit, Country.SE, 1180, 760);
        FxStage.on(() -> picture(scene, language.tag() + (kit.theme().dark() ? "-dark" : "")));
        assertThat(cut(scene)).isEmpty();
      }
    }
    Scene large = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 200), Country.SE, 1280, 800);
    FxStage.on(() -> picture(large, "sv-200"));
    Scene small = scene(FxStage.kit(Language.FI, Appearance.LIGHT, 100), Country.FI, 1024, 600);
    FxStage.on(() -> picture(small, "fi-1024"));
    search("finns inte");
    FxStage.on(() -> picture(small, "fi-nothing"));
    assertThat(cut(small)).isEmpty();
  }

  private static boolean picture(Scene scene, String name) throws IOException {
    FxStage.picture(scene, "diary-" + name);
    Seen.isWhole(scene, name);
    return true;
  }

  /// What the smallest window leaves at the largest text: one pane at a time.
  @ParameterizedTest
  @CsvSource({"SV, LIGHT", "FI, DARK"})
  void inANarrowWindow_anEntryIsOpened_andEscLeadsBackToIt(Language language, Appearance look) {
    Scene scene = scene(FxStage.kit(language, look, 200), Country.SE, 912, 496);
    String name = "narrow-diary-" + language.tag();
    FxStage.on(
        () -> {
          var keys = new Keyboard(scene);
          var list = Found.in(scene.getRoot(), "diary.list", ListView.class);
          model.chosenProperty().set(model.lines().get(1));
          assertThat(narrow(scene, name)).isEmpty();
          controller.onShow();
          keys.strike("Enter");
          assertThat(narrow(scene, name + "-opened")).isEmpty();
          assertThat(list.getScene()).isNull();
          keys.strike("Esc");
          assertThat(scene.getFocusOwner()).isEqualTo(list);
          assertThat(list.getSelectionModel().getSelectedIndex()).isOne();
          keys.strike("Enter");
          keys.strike("F3");
          assertThat(narrow(scene, name + "-field")).isEmpty();
          assertThat(scene.getFocusOwner().getId()).isEqualTo("diary.field");
          list.requestFocus();
          keys.strike("Enter");
          keys.strike("C");
          assertThat(narrow(scene, name + "-case")).isEmpty();
          assertThat(scene.getFocusOwner()).as("the case is what was asked for").isEqualTo(list);
          return true;
        });
  }

  private static List<String> narrow(Scene scene, String name) throws IOException {
    for (int pass = 0; pass < 3; pass++) {
      lay(scene);
    }
    FxStage.picture(scene, name);
    var faults = new ArrayList<>(Seen.cut(scene));
    faults.addAll(Seen.outside(scene));
    faults.addAll(Seen.beyond(scene));
    return faults;
  }

  /// Buttons that show less than their words.
  private static List<String> cut(Scene scene) {
    return FxStage.on(
        () -> {
          lay(scene);
          return scene.getRoot().lookupAll(".button").stream()
              .filter(node -> node.isVisible() && node instanceof ButtonBase)
              .map(ButtonBase.class::cast)
              .filter(button -> button.getWidth() + 1 < button.prefWidth(-1))
              .map(Labeled::getText)
              .toList();
        });
  }

  private void search(String typed) {
    FxStage.run(
        () -> {
          model.typedProperty().set(typed);
          controller.search();
        });
  }

  private Scene scene(Kit kit, Country country, int width, int height) {
    model = new DiaryModel();
    return FxStage.on(() -> FxStage.scene(kit, again(kit, country), width, height));
  }

  private Region again(Kit kit, Country country) {
    var outside =
        new DiaryController.Outside(
            eva,
            "Björkviks kommun",
            country,
            () -> LocalDate.of(2026, 3, 4),
            () -> Optional.of(folder),
            List::of,
            new SimpleBooleanProperty(true),
            new DiaryOut(work.office, book, new ListingSheet(), "test"),
            new DiaryPapers(
                work.office,
                new Parcels(work.office, new ListingSheet(), new EvidenceSheet(), "test")));
    controller =
        FxStage.on(
            () ->
                new DiaryController(
                    kit, model, book, new Tasks(this::inBackground, Runnable::run), outside));
    FxStage.run(controller::refresh);
    return FxStage.on(controller::view);
  }

  private void inBackground(Runnable work) {
    if (holding) {
      held.add(work);
    } else {
      work.run();
    }
  }

  private static String all(Scene scene) {
    return Found.labels(scene);
  }

  private static void press(Scene scene, String id) {
    FxStage.run(
        () -> {
          lay(scene);
          Found.in(scene.getRoot(), id, ButtonBase.class).fire();
        });
  }

  private static void lay(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }

  private void enter(String what, Optional<RegisterEntry.Secrecy> secrecy, boolean restricted) {
    enter(what, secrecy, restricted, List.of());
  }

  private void enter(
      String what,
      Optional<RegisterEntry.Secrecy> secrecy,
      boolean restricted,
      List<VersionRef> items) {
    var fields =
        new RegisterEntry(
            LocalDate.of(2026, 3, 4),
            Optional.empty(),
            "Roger Nylander",
            what,
            secrecy.isPresent() ? "Handling i socialärende" : what,
            "Facebook",
            "Synpunkter",
            secrecy);
    book.enter(
        new DiaryBook.Fresh(
            Optional.empty(), Direction.IN, fields, restricted, Optional.empty(), items),
        eva);
  }
}
