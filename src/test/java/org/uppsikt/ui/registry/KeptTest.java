package org.uppsikt.ui.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.PassedOn;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.Tx;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.Keyboard;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Decide;
import org.uppsikt.work.NewReaders;
import org.uppsikt.work.Numbering;
import org.uppsikt.work.PassOn;
import org.uppsikt.work.Protect;
import org.uppsikt.work.Restricted;

/// What is protected is read again by those named for it, also once it has its number or never gets
/// one.
class KeptTest extends RegistryScreen {

  private static final Person KARIN =
      new Person(new PersonId(new UUID(7, 5)), "Karin Ask", Role.SUPERVISOR, "", false);

  @Test
  void whatWasGivenItsNumberIsStillReadByWhoIsNamed_withAPurpose_eachTimeJournalled() {
    ItemId whistle = protectedItem();
    database.change(tx -> new Numbering(work.office, tx).give(whistle, "KS 2026/0009", RUT.id()));
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    assertThat(titles()).doesNotContain("Skyddad handling");
    type(scene, "registry.list", "P");
    assertThat(all(scene))
        .contains("Visselblåsning", "KS 2026/0009", "1 skyddat inlägg")
        .doesNotContain(MARKER, "varsel");

    press(scene, "kept.read");
    assertThat(all(scene)).contains("ändamål");
    assertThat(kept.openedProperty().get()).isNull();
    FxStage.run(() -> kept.purposeProperty().set("fråga från revisionen"));
    press(scene, "kept.read");
    assertThat(written(scene)).contains("säger " + MARKER);
    assertThat(all(scene)).contains("varsel");
    assertThat(readings(whistle)).isEqualTo(1);
    press(scene, "kept.forget");
    assertThat(written(scene)).doesNotContain(MARKER);

    type(scene, "kept.list", "P");
    assertThat(has(scene, "registry.list")).isTrue();
  }

  /// There are thousands in time.
  @Test
  void whatIsNotReadYetIsTold_andReadOnDemand() {
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    press(scene, "registry.kept");
    assertThat(all(scene)).doesNotContain("Visa fler");
    FxStage.run(() -> kept.inAllProperty().set(4));
    assertThat(all(scene)).contains("Visa fler, 3 till", "4 skyddade inlägg");
    press(scene, "kept.more");
    assertThat(all(scene)).contains("1 skyddat inlägg").doesNotContain("Visa fler");
  }

  @Test
  void whatWasMisdirectedIsRead_thoughItNeverWaitedForANumber() {
    database.change(tx -> work.office.tables().people().add(tx, KARIN));
    ItemId item = work.message("Min tid hos tandläkaren, säger " + MARKER);
    var letter =
        new PassedOn(
            Protection.Kind.PASSED_ON,
            PassedOn.Means.LETTER,
            work.office.clock().instant().atZone(work.office.zone()).toLocalDate());
    var wish = new PassOn.Wish(letter, "Tandvården", "fel mottagare", "Förfrågan");
    assertThat(new PassOn(work.office).byHand(new VersionRef(item, 1), revision(item), wish, eva))
        .isInstanceOf(Decide.Result.Decided.class);
    me = KARIN.id();
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    press(scene, "registry.kept");
    assertThat(kept.lines()).extracting(line -> line.item()).containsExactly(item);
    assertThat(all(scene)).contains("Felsänt, skickat vidare").doesNotContain("Tandvården");
    FxStage.run(() -> kept.purposeProperty().set("fråga från vården"));
    press(scene, "kept.read");
    assertThat(written(scene)).contains(MARKER);
    assertThat(all(scene)).contains("Tandvården", "brev", "fel mottagare");
    assertThat(readings(item)).isEqualTo(1);
  }

  @Test
  void whoReadsInPlaceOfThoseNamed_isToldSo() {
    database.change(
        tx -> {
          work.office.tables().people().add(tx, KARIN);
          work.office.tables().people().suspend(tx, RUT.id(), true);
          String who = "person:" + RUT.id();
          tx.journal(Event.by(eva, EventKind.PERSON_REMOVED, who, Payload.NONE));
        });
    me = KARIN.id();
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    press(scene, "registry.kept");
    assertThat(all(scene)).contains("Du läser det i deras ställe");
    FxStage.run(() -> kept.purposeProperty().set("ny mottagare"));
    press(scene, "kept.read");
    assertThat(written(scene)).contains(MARKER);
  }

  /// She was away: what others read of it meanwhile is no secret from her.
  @Test
  void whoIsNamedLearnsWhoReadInHerPlace() {
    database.change(tx -> work.office.tables().people().add(tx, KARIN));
    ItemId item = work.message("Hon bor på Ekvägen, säger " + MARKER);
    var wish = new Protect.Wish(Protection.Kind.PROTECTED_IDENTITY, "adressen", Set.of());
    database.change(tx -> work.office.tables().people().suspend(tx, KARIN.id(), true));
    new Protect(work.office).protect(new VersionRef(item, 1), revision(item), wish, eva);
    database.change(
        tx -> {
          work.office.tables().people().suspend(tx, KARIN.id(), false);
          work.office.tables().people().suspend(tx, RUT.id(), true);
        });
    assertThat(new Restricted(work.office).open(item, "fråga", KARIN.id()))
        .isInstanceOf(Restricted.Result.Opened.class);
    database.change(tx -> work.office.tables().people().suspend(tx, RUT.id(), false));
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    press(scene, "registry.kept");
    FxStage.run(
        () ->
            kept.chosenProperty()
                .set(
                    kept.lines().stream()
                        .filter(line -> line.item().equals(item))
                        .findFirst()
                        .orElseThrow()));
    assertThat(all(scene)).contains("Läst i stället för de utsedda: Karin Ask");
  }

  @Test
  void whatNobodyReadsIsNamedAnew_withoutAWordOfIt() {
    var ulla = new Person(new PersonId(new UUID(7, 6)), "Ulla Ek", Role.REGISTRAR, "", false);
    ItemId whistle = protectedItem();
    database.change(
        tx -> {
          work.office.tables().people().add(tx, KARIN);
          work.office.tables().people().add(tx, ulla);
          work.office.tables().people().suspend(tx, RUT.id(), true);
          String who = "person:" + RUT.id();
          tx.journal(Event.by(KARIN.id(), EventKind.PERSON_REMOVED, who, Payload.NONE));
        });
    me = KARIN.id();
    Scene hers = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    press(hers, "registry.kept");
    assertThat(all(hers))
        .contains(
            "Läses av ingen",
            "Du har själv stängt av eller tagit bort",
            "Finns ingen annan: lägg till en på skärmen Personer");
    assertThat(has(hers, "kept.name")).isFalse();
    me = eva;
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    press(scene, "registry.kept");
    assertThat(all(scene)).contains("Läses av ingen").doesNotContain("Visselblåsning");
    assertThat(has(scene, "kept.read")).isFalse();
    assertThat(has(scene, "kept.reader." + KARIN.id())).as("took it").isFalse();
    FxStage.run(
        () ->
            Found.in(scene.getRoot(), "kept.reader." + ulla.id(), RadioButton.class)
                .setSelected(true));
    picture(scene, "kept-name-sv");
    press(scene, "kept.name");
    assertThat(all(scene)).contains("Ulla Ek läser det från och med nu", "Inget som du får läsa");
    Set<PersonId> readers = database.read(tx -> readers(tx, whistle));
    assertThat(readers).contains(ulla.id());
  }

  /// She may not read it: nothing tells her to read it again.
  @Test
  void whatAColleagueNamedAReaderForMeanwhile_isToldAsThat() {
    var ulla = new Person(new PersonId(new UUID(7, 6)), "Ulla Ek", Role.REGISTRAR, "", false);
    ItemId whistle = protectedItem();
    database.change(
        tx -> {
          work.office.tables().people().add(tx, KARIN);
          work.office.tables().people().add(tx, ulla);
          work.office.tables().people().suspend(tx, RUT.id(), true);
          String who = "person:" + RUT.id();
          tx.journal(Event.by(KARIN.id(), EventKind.PERSON_REMOVED, who, Payload.NONE));
        });
    me = eva;
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    press(scene, "registry.kept");
    FxStage.run(
        () ->
            Found.in(scene.getRoot(), "kept.reader." + ulla.id(), RadioButton.class)
                .setSelected(true));
    NewReaders readers = new Restricted(work.office).newReaders();
    assertThat(readers.name(whistle, ulla.id(), eva)).isEqualTo(NewReaders.Result.DONE);
    press(scene, "kept.name");
    assertThat(all(scene))
        .contains("Någon läser det redan, så ingen ny läsare utsågs")
        .doesNotContain("har ändrats sedan du öppnade den");
  }

  private Set<PersonId> readers(Tx tx, ItemId item) {
    return work.office.tables().restrictions().of(tx, item).orElseThrow().readers();
  }

  @Test
  void whoIsNamedForNothingReadsWhy_andNothingElse() {
    me = eva;
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    press(scene, "registry.kept");
    assertThat(kept.lines()).isEmpty();
    assertThat(all(scene)).contains("Inget som du får läsa");
  }

  @Test
  void whatWasReadIsForgottenWithTheScreen_andNothingComesLate() {
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    press(scene, "registry.kept");
    FxStage.run(() -> kept.purposeProperty().set("diarieföring"));
    press(scene, "kept.read");
    press(scene, "kept.back");
    assertThat(kept.openedProperty().get()).isNull();
    press(scene, "registry.kept");
    FxStage.run(() -> kept.purposeProperty().set("diarieföring"));
    holding = true;
    press(scene, "kept.read");
    FxStage.run(controller::leave);
    FxStage.run(() -> held.removeLast().run());
    assertThat(kept.openedProperty().get()).isNull();
  }

  @Test
  void noLanguageLosesWords() throws IOException {
    for (Language language : Language.values()) {
      for (int scale : List.of(100, 200)) {
        Kit kit = FxStage.kit(language, Appearance.LIGHT, scale);
        Scene scene = scene(kit, 1280, 800);
        press(scene, "registry.kept");
        picture(scene, "kept-" + language.tag() + "-" + scale);
        // At 200 % the list stands alone.
        FxStage.run(scene.getRoot().lookup(".list-view")::requestFocus);
        FxStage.run(() -> new Keyboard(scene).strike("Enter"));
        FxStage.run(() -> kept.purposeProperty().set("diarieföring"));
        press(scene, "kept.read");
        picture(scene, "kept-read-" + language.tag() + "-" + scale);
        assertThat(cut(scene)).isEmpty();
      }
    }
  }

  private ItemId protectedItem() {
    return Objects.requireNonNull(
        database.read(
            tx -> work.office.tables().restrictions().items(tx).stream().findFirst().orElse(null)));
  }

  private long readings(ItemId item) {
    return database.read(
        tx ->
            work.office.tables().journal().about(tx, "item:" + item).stream()
                .filter(stored -> stored.entry().kind() == EventKind.RESTRICTED_READ)
                .count());
  }

  private static void type(Scene scene, String focused, String key) {
    FxStage.run(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          Found.in(scene.getRoot(), focused, javafx.scene.Node.class).requestFocus();
          new Keyboard(scene).press(key);
        });
    // Let go of on the page that is there by now.
    FxStage.run(
        () -> {
          scene.getRoot().requestFocus();
          new Keyboard(scene).release(key);
        });
  }

  /// What stands in the fields and texts of the page.
  private static String written(Scene scene) {
    return FxStage.on(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return Found.nodes(scene.getRoot()).stream()
              .filter(TextInputControl.class::isInstance)
              .map(node -> ((TextInputControl) node).getText())
              .collect(Collectors.joining("\n"));
        });
  }
}
