package org.uppsikt.ui.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.diary.DiaryEntry;
import org.uppsikt.domain.diary.DiaryFilter;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Registrar;
import org.uppsikt.work.diary.DiaryBook;

/// The registrar's screen and what is protected: read with a purpose, entered with what anybody may
/// see.
class RegistryProtectedTest extends RegistryScreen {

  @Test
  void whatIsProtectedIsReadWithAPurpose_andEnteredWithWhatAnybodyMaySee() {
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    choose(3);
    press(scene, "registry.read");
    assertThat(model.textsProperty().get()).isEmpty();
    FxStage.run(() -> model.purposeProperty().set("diarieföring"));
    press(scene, "registry.read");
    assertThat(model.textsProperty().get().getFirst().text()).contains(MARKER);
    press(scene, "registry.forget");
    assertThat(model.textsProperty().get()).isEmpty();
    press(scene, "registry.enter");
    assertThat(model.lines()).hasSize(4);
    FxStage.run(
        () -> {
          model.concerningProperty().set("Handling");
          model.provisionProperty().set("OSL 32 kap. 3 b §");
        });
    press(scene, "registry.enter");
    assertThat(model.lines()).hasSize(3);
    var page =
        new DiaryBook(work.office).page(false, "", Optional.empty(), Long.MAX_VALUE, 10, eva);
    assertThat(page.lines()).hasSize(1);
    assertThat(page.lines().getFirst().restricted()).isTrue();
  }

  @Test
  void whatIsReadWithAPurpose_neverComesUnderAnotherLine_norAfterTheScreenWasLeft() {
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    choose(3);
    FxStage.run(() -> model.purposeProperty().set("diarieföring"));
    holding = true;
    press(scene, "registry.read");
    choose(2);
    FxStage.run(() -> held.removeFirst().run());
    assertThat(model.textsProperty().get().toString()).doesNotContain(MARKER);

    holding = false;
    choose(3);
    FxStage.run(() -> model.purposeProperty().set("diarieföring"));
    holding = true;
    press(scene, "registry.read");
    FxStage.run(controller::leave);
    FxStage.run(() -> held.removeLast().run());
    assertThat(model.textsProperty().get()).isEmpty();
  }

  @Test
  void ofSeveralHandedOver_theProtectedOneIsReadAndEntered() {
    ItemId vag = work.arrive("Vägen är dålig.").getFirst();
    ItemId secret = work.arrive("Chefen hotar mig, säger " + MARKER).getFirst();
    handOver(List.of(vag, secret), "", "Dålig väg", RouteKind.MAIL);
    run();
    protect(secret);
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    choose(4);
    FxStage.run(() -> model.purposeProperty().set("diarieföring"));
    press(scene, "registry.read");
    assertThat(model.textsProperty().get().getFirst().text()).contains(MARKER);
    FxStage.run(
        () -> {
          model.concerningProperty().set("Handling");
          model.provisionProperty().set("OSL 32 kap. 3 b §");
        });
    press(scene, "registry.enter");
    assertThat(model.lines()).hasSize(5);
    choose(4);
    assertThat(titles()).last().isEqualTo("Uppgifterna är skyddade");
    Registrar.Line left = model.lines().get(4);
    assertThat(left.items()).containsExactly(vag);
    assertThat(left.restricted()).isFalse();
    assertThat(model.textsProperty().get().getFirst().text()).contains("Vägen är dålig.");
  }

  @Test
  void whatIsProtectedMeanwhileLeavesTheScreen() {
    ItemId item = work.arrive("Chefen hotar mig, säger " + MARKER).getFirst();
    handOver(item, "", "Dålig väg");
    run();
    scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    choose(4);
    assertThat(model.textsProperty().get().getFirst().text()).contains(MARKER);
    protect(item);
    FxStage.run(controller::refresh);
    assertThat(Objects.requireNonNull(model.chosenProperty().get()).items()).containsExactly(item);
    assertThat(model.textsProperty().get()).isEmpty();
  }

  @Test
  void whatIsProtectedIsEnteredWithTheDayItCame_andAsItStandsNow() {
    String text = "Min chef tar pengar, säger " + MARKER;
    var id = "c-" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    clock.forward(Duration.ofDays(3));
    work.again(Arrivals.comment(id, text + " i dag"));
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    choose(3);
    FxStage.run(
        () -> {
          model.concerningProperty().set("Handling");
          model.provisionProperty().set("OSL 32 kap. 3 b §");
        });
    press(scene, "registry.enter");
    DiaryEntry entry =
        database
            .read(
                tx ->
                    work.office
                        .tables()
                        .diary()
                        .page(
                            tx,
                            new DiaryFilter(false, List.of(), Optional.empty()),
                            Long.MAX_VALUE,
                            1))
            .getFirst();
    assertThat(entry.fields().cameOn()).isEqualTo(LocalDate.of(2026, 8, 3));
    assertThat(entry.items()).extracting(VersionRef::number).containsExactly(2);
  }

  /// It leaves by no way any more: those named bring it there by hand.
  @Test
  void whatWasProtectedAfterItWasSentLater_canBeSaidNotToBeThere_andThenToBe() {
    ItemId item = work.arrive("Vägen är dålig.").getFirst();
    followed(handOver(item, "", "Dålig väg"));
    run();
    clock.forward(Registrar.PATIENCE.plusHours(1));
    protect(item);
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    Scene scene = scene(kit, 1280, 800);
    chooseFollowing();
    press(scene, "registry.not.there");
    assertThat(all(scene)).contains("på inget annat sätt än för hand");
    assertThat(has(scene, "registry.again")).isFalse();
    assertThat(has(scene, "registry.back")).isFalse();
    press(scene, "registry.arrived");
    assertThat(model.lines()).noneMatch(Registrar.Line::follows);
  }

  @Test
  void anOfficeWithAnotherRegistryEntersNothingInTheBuiltInDiary() {
    database.change(
        tx -> work.office.tables().registry().settings().put(tx, setting(RouteKind.FOLDER), eva));
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    choose(3);
    assertThat(has(scene, "registry.read")).isTrue();
    assertThat(has(scene, "registry.enter")).isFalse();
    assertThat(all(scene)).contains("De utsedda läser det här");
  }

  @Test
  void whatIsReadKeepsItsLines() {
    ItemId item = work.arrive("Hej!\n\nMin chef tar pengar.\nHälsningar " + MARKER).getFirst();
    protect(item);
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, 800);
    choose(4);
    FxStage.run(() -> model.purposeProperty().set("diarieföring"));
    press(scene, "registry.read");
    assertThat(typed(scene)).contains("Hej!\n\nMin chef tar pengar.\nHälsningar");
  }

  private static String typed(Scene scene) {
    return FxStage.on(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return scene.getRoot().lookupAll(".text-area").stream()
              .map(TextArea.class::cast)
              .map(TextArea::getText)
              .collect(Collectors.joining("\n"));
        });
  }
}
